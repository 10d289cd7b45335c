import { type Cypher, compile, cypher, identifier, parameter, verbatim } from '../cypher/cypher.ts';
import type { Graph, Row } from '../neo4j/graph.ts';

/** What a node or relationship holds, as JSON can: a day or a moment is told by its kind. */
export type Held =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly moment: string }
  | readonly Held[];

export type HeldProperties = Readonly<Record<string, Held>>;

export interface NodeEntity {
  readonly labels: readonly string[];
  readonly id: string;
  readonly properties: HeldProperties;
}

export interface RelationshipEntity {
  readonly type: string;
  readonly start: End;
  readonly end: End;
  readonly properties: HeldProperties;
}

interface End {
  readonly label: string;
  readonly id: string;
}

export type Entity = NodeEntity | RelationshipEntity;

/** Labels that stand beside another. */
export const ROLES: ReadonlySet<string> = new Set(['Owner', 'Partner']);

/** What keeps the program's own books, what follows from the rest, and roles. */
export const NOT_OWN: ReadonlySet<string> = new Set([
  'Migration',
  'Loaded',
  'Lock',
  'Lease',
  'ImportRun',
  'Judgement',
  ...ROLES,
]);

const PAGE = 500;

/**
 * Everything that the graph says: all nodes, then all relationships, by label and id, so that the same graph comes in the same order.
 * Read a page at a time; what is written meanwhile may be missed.
 */
export async function* entitiesOf(graph: Graph): AsyncGenerator<Entity> {
  const rows = await graph.read({
    text: 'CALL db.labels() YIELD label RETURN label ORDER BY label',
    parameters: {},
  });
  const labels = rows.map(({ label }) => String(label)).filter((label) => !NOT_OWN.has(label));
  for (const label of labels) yield* nodesOf(graph, label);
  for (const label of labels) yield* relationshipsOf(graph, label);
}

async function* nodesOf(graph: Graph, label: string): AsyncGenerator<NodeEntity> {
  for await (const rows of pages(graph, (after) => pageOfNodes(label, after))) {
    for (const { id, labels, properties } of rows) {
      yield { labels: labels as string[], id: String(id), properties: held(properties) };
    }
  }
}

async function* relationshipsOf(graph: Graph, label: string): AsyncGenerator<RelationshipEntity> {
  for await (const rows of pages(graph, (after) => pageOfRelationships(label, after))) {
    for (const { id, found } of rows) {
      for (const one of found as readonly Row[]) {
        const { type, end, endLabel, properties } = one;
        yield {
          type: String(type),
          start: { label, id: String(id) },
          end: { label: String(endLabel), id: String(end) },
          properties: held(properties),
        };
      }
    }
  }
}

/** Pages of rows with ids, each after the last id of the one before. */
async function* pages(graph: Graph, pageAfter: (after: string) => Cypher): AsyncGenerator<readonly Row[]> {
  for (let after = ''; ; ) {
    const rows = await graph.read(compile(pageAfter(after)));
    if (rows.length === 0) return;
    yield rows;
    after = String(rows.at(-1)?.id);
  }
}

/** Pairs of a name and a value; days and moments are told by their kind. */
function pairs(thing: 'node' | 'link'): Cypher {
  return verbatim(`[key IN keys(${thing}) | [key, CASE
  WHEN ${thing}[key] IS :: DATE NOT NULL THEN {date: toString(${thing}[key])}
  WHEN ${thing}[key] IS :: ZONED DATETIME NOT NULL THEN {moment: toString(${thing}[key])}
  ELSE ${thing}[key]
END]]`);
}

function pageOfNodes(label: string, after: string): Cypher {
  return cypher`MATCH (node:${identifier(label)}) WHERE node.id > ${parameter(after)}
WITH node ORDER BY node.id LIMIT ${parameter(PAGE)}
RETURN node.id AS id, COLLECT { UNWIND labels(node) AS label RETURN label ORDER BY label } AS labels, ${pairs('node')} AS properties`;
}

function pageOfRelationships(label: string, after: string): Cypher {
  return cypher`MATCH (node:${identifier(label)}) WHERE node.id > ${parameter(after)}
WITH node ORDER BY node.id LIMIT ${parameter(PAGE)}
RETURN node.id AS id, COLLECT {
  MATCH (node)-[link]->(end) WHERE end.id IS NOT NULL
  WITH link, end ORDER BY type(link), end.id, coalesce(link.role, link.kind, '')
  RETURN {type: type(link), end: end.id, endLabel: head([label IN labels(end) WHERE NOT label IN ['Owner', 'Partner']]), properties: ${pairs('link')}}
} AS found`;
}

/** By name, in one order. */
function held(properties: unknown): HeldProperties {
  const all = properties as readonly (readonly [string, Held])[];
  return Object.fromEntries(all.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
