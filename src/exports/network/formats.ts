import type { Dialect } from '../text/csv.ts';
import { cytoscape } from './cytoscape.ts';
import type { NetworkDocument } from './document.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { sigma } from './sigma.ts';
import { linkTable, nodeTable } from './tables.ts';

/** A format that networks are written in. */
interface NetworkFormat {
  readonly mediaType: string;
  /** Of the file's name, behind the date. */
  readonly ending: string;
  readonly isTable?: boolean;
  /** Whether it is for drawing, so that nodes without a place are of no use. */
  readonly isDrawn?: boolean;
  readonly write: (document: NetworkDocument, dialect: Dialect) => Iterable<string>;
}

const csv = 'text/csv; charset=utf-8; header=present';

/** The formats of networks by name. */
export const networkFormats = {
  gexf: { mediaType: 'application/gexf+xml', ending: '.gexf', write: gexf },
  graphml: { mediaType: 'application/graphml+xml', ending: '.graphml', write: graphml },
  nodes: { mediaType: csv, ending: '-nodes.csv', isTable: true, write: nodeTable },
  edges: { mediaType: csv, ending: '-edges.csv', isTable: true, write: linkTable },
  json: { mediaType: 'application/json', ending: '.json', isDrawn: true, write: sigma },
  cytoscape: {
    mediaType: 'application/json',
    ending: '.cytoscape.json',
    isDrawn: true,
    write: cytoscape,
  },
} as const satisfies Readonly<Record<string, NetworkFormat>>;

export type NetworkFormatName = keyof typeof networkFormats;

/** As a format whose name is only known when the program runs. */
export function networkFormat(name: NetworkFormatName): NetworkFormat {
  return networkFormats[name];
}
