import { csvBeginning, csvLine, type Dialect } from '../text/csv.ts';
import { linkColumns } from './columns.ts';
import type { NetworkDocument } from './document.ts';

/** Nodes as a table, which Gephi takes as one of nodes: a line each, ids and labels first. */
export function* nodeTable({ columns, nodes }: NetworkDocument, dialect: Dialect): Generator<string> {
  yield csvBeginning(dialect) + csvLine(['id', 'label', ...columns.map(({ name }) => name)], dialect);
  for (const node of nodes)
    yield csvLine([node.id, node.name, ...columns.map(({ of }) => of(node))], dialect);
}

/** Links as a table, which Gephi takes as one of edges; with the names of both ends, for people. */
export function* linkTable({ nodes, links }: NetworkDocument, dialect: Dialect): Generator<string> {
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]));
  const names = linkColumns.map(({ name }) => name);
  yield csvBeginning(dialect) +
    csvLine(['source', 'target', 'type', 'weight', ...names, 'sourceLabel', 'targetLabel'], dialect);
  for (const link of links) {
    const { source, target, weight } = link;
    const told = linkColumns.map(({ of }) => of(link));
    const ends = [source, target].map((id) => nameOf.get(id) ?? null);
    yield csvLine([source, target, 'Undirected', weight, ...told, ...ends], dialect);
  }
}
