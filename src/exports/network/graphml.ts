import { xmlAttributes, xmlText } from '../text/xml.ts';
import { type Column, linkColumns } from './columns.ts';
import type { NetworkDocument } from './document.ts';
import type { NetworkLink, NetworkNode } from './network.ts';

const label: Column<NetworkNode> = { name: 'label', type: 'string', of: ({ name }) => name };
const weight: Column<NetworkLink> = { name: 'weight', type: 'double', of: (link) => link.weight };

/**
 * GraphML, for networkx, igraph, yEd, Gephi and others: typed attributes of nodes, links and the graph itself.
 *
 * @see http://graphml.graphdrawing.org/specification.html
 */
export function* graphml({ about, columns, nodes, links }: NetworkDocument): Generator<string> {
  const ofNodes = [label, ...columns];
  const ofLinks = [weight, ...linkColumns];
  const ofGraph = Object.entries(about).map(
    ([name, value]): Column<null> => ({
      name,
      type: 'string',
      of: () => (typeof value === 'string' ? value : JSON.stringify(value)),
    }),
  );
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${declared('graph', ofGraph)}${declared('node', ofNodes)}${declared('edge', ofLinks)}<graph id="network" edgedefault="undirected">
${data('graph', ofGraph, null)}
`;
  for (const node of nodes)
    yield `<node${xmlAttributes({ id: node.id })}>${data('node', ofNodes, node)}</node>\n`;
  for (const [number, link] of links.entries()) {
    const { source, target } = link;
    yield `<edge${xmlAttributes({ id: `e${number}`, source, target })}>${data('edge', ofLinks, link)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function declared<Row>(kind: string, columns: readonly Column<Row>[]): string {
  return columns
    .map(({ name, type }) => {
      const attributes = { id: `${kind}.${name}`, for: kind, 'attr.name': name };
      return `<key${xmlAttributes({ ...attributes, 'attr.type': type === 'integer' ? 'int' : type })}/>\n`;
    })
    .join('');
}

function data<Row>(kind: string, columns: readonly Column<Row>[], row: Row): string {
  return columns
    .map(({ name, of }) => {
      const value = of(row);
      return value === null
        ? ''
        : `<data${xmlAttributes({ key: `${kind}.${name}` })}>${xmlText(String(value))}</data>`;
    })
    .join('');
}
