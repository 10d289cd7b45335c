import { xmlAttributes, xmlText } from '../text/xml.ts';
import { type Column, linkColumns } from './columns.ts';
import type { NetworkDocument } from './document.ts';
import type { NetworkNode } from './network.ts';

/**
 * GEXF 1.3, for Gephi: typed attributes, positions where they were asked for, and years as the time in which nodes and links
 * are there, so that Gephi's timeline plays them.
 *
 * @see https://gexf.net/schema.html
 */
export function* gexf({ about, columns, nodes, links }: NetworkDocument): Generator<string> {
  const attributes = columns.filter(({ name }) => name !== 'x' && name !== 'y');
  const isPlaced = attributes.length < columns.length;
  const question = JSON.stringify(about.question);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta${xmlAttributes({ lastmodifieddate: about.date.slice(0, 10) })}>
<creator>${xmlText(about.creator)}</creator>
<description>${xmlText(`${about.title}. ${about.description} Asked: ${question} Made: ${about.date} Source: ${about.source} Licence: ${about.license}`)}</description>
</meta>
<graph defaultedgetype="undirected" mode="dynamic" timeformat="date" timerepresentation="interval">
`;
  yield declared('node', attributes);
  yield declared('edge', linkColumns);
  yield `<nodes${xmlAttributes({ count: nodes.length })}>\n`;
  for (const node of nodes) {
    const { id, name: label } = node;
    yield `<node${xmlAttributes({ id, label, ...time(node) })}>${values(attributes, node)}${isPlaced ? position(node) : ''}</node>\n`;
  }
  yield `</nodes>\n<edges${xmlAttributes({ count: links.length })}>\n`;
  for (const [id, link] of links.entries()) {
    const { source, target, weight } = link;
    yield `<edge${xmlAttributes({ id, source, target, weight, ...time(link) })}>${values(linkColumns, link)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function declared<Row>(kind: 'node' | 'edge', columns: readonly Column<Row>[]): string {
  const lines = columns.map(
    ({ name, type }) => `<attribute${xmlAttributes({ id: name, title: name, type })}/>\n`,
  );
  return `<attributes class="${kind}" mode="static">\n${lines.join('')}</attributes>\n`;
}

function values<Row>(columns: readonly Column<Row>[], row: Row): string {
  const told = columns.flatMap(({ name, of }) => {
    const value = of(row);
    return value === null ? [] : `<attvalue${xmlAttributes({ for: name, value })}/>`;
  });
  return `<attvalues>${told.join('')}</attvalues>`;
}

/** Years as days. */
function time({
  firstYear,
  lastYear,
}: {
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}) {
  return {
    start: firstYear === null ? null : `${String(firstYear).padStart(4, '0')}-01-01`,
    end: lastYear === null ? null : `${String(lastYear).padStart(4, '0')}-12-31`,
  };
}

function position({ x = 0, y = 0 }: NetworkNode): string {
  return `<viz:position${xmlAttributes({ x, y, z: 0 })}/>`;
}
