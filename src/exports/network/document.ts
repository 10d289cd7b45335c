import { type About, aboutExport } from '../about.ts';
import { type Column, nodeColumns } from './columns.ts';
import type { Network, NetworkLink, NetworkNode } from './network.ts';
import type { NetworkQuestion } from './question.ts';

/** What is written: a network, what is told of its nodes, and what the file says of itself. */
export interface NetworkDocument {
  readonly about: About;
  readonly columns: readonly Column<NetworkNode>[];
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
}

const nodesAre: ReadonlyMap<string, string> = new Map([
  ['ORGANIZATION', 'organisations that own or take part in the same projects'],
  ['MUNICIPALITY', 'places that are named in the same projects'],
  ['ORGANIZATION_MUNICIPALITY', 'organisations and the places of their projects'],
  ['TARGET_GROUP', 'target groups of the same projects'],
  ['PROJECT', 'projects that share organisations'],
]);

/** The document for an answer of the API, made at `now`. */
export function networkDocument(question: NetworkQuestion, network: Network, now: Date): NetworkDocument {
  const { projection, weighting, level, whole, nodes, links } = network;
  const { measures, variables, around } = question;
  const middle = around === null ? undefined : nodes.find(({ id }) => id === around);
  const title = `${middle === undefined ? '' : `Around ${middle.name}: `}${nodesAre.get(projection) ?? projection}`;
  // Around a thing nobody knows how many more there are.
  const all = around === null ? `${nodes.length} of ` : '';
  const many = counted(around === null ? whole.nodeCount : nodes.length, 'node');
  const size = `${all}${many} and ${counted(links.length, 'link')}, made of ${counted(whole.projectCount, 'project')}`;
  return {
    about: aboutExport(
      title.charAt(0).toUpperCase() + title.slice(1),
      `${size}. Links have no direction; weights are ${weighting}.`,
      { ...variables, projection, weighting, level, measures },
      now,
    ),
    columns: nodeColumns(measures, around !== null),
    nodes,
    links,
  };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
