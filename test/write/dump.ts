import type { Graph } from '../../src/neo4j/graph.ts';

/**
 * Everything that is in the graph, as text in one order, less when it was written: two graphs that say the same have the same dump.
 */
export async function dump(graph: Graph): Promise<readonly string[]> {
  const nodes = await graph.read({
    text: `MATCH (node) WHERE NOT node:Migration|Loaded|Lock|Lease|ImportRun|Judgement|Decision
RETURN labels(node) AS labels, properties(node) AS properties`,
    parameters: {},
  });
  const relationships = await graph.read({
    text: `MATCH (start)-[relationship]->(end) WHERE NOT start:ImportRun|Judgement
RETURN start.id AS start, type(relationship) AS type, end.id AS end, properties(relationship) AS properties`,
    parameters: {},
  });
  return [
    ...nodes.map(({ labels, properties }) => {
      const { importedAt: _, ...rest } = properties as Record<string, unknown>;
      return JSON.stringify([(labels as string[]).toSorted(), sorted(rest)]);
    }),
    ...relationships.map(({ start, type, end, properties }) =>
      JSON.stringify([start, type, end, sorted(properties as Record<string, unknown>)]),
    ),
  ].sort();
}

function sorted(properties: Record<string, unknown>): readonly (readonly [string, string])[] {
  return Object.entries(properties)
    .map(([key, value]): readonly [string, string] => [
      key,
      typeof value === 'object' && !Array.isArray(value) ? String(value) : JSON.stringify(value),
    ])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** What is in one dump and not in the other, the first of it: whole dumps are too long to be read. */
export function differences(one: readonly string[], other: readonly string[]): readonly string[] {
  const lacks = (from: readonly string[], all: readonly string[], sign: string) => {
    const known = new Set(all);
    return from.filter((line) => !known.has(line)).map((line) => `${sign} ${line}`);
  };
  return [...lacks(one, other, '-'), ...lacks(other, one, '+')].slice(0, 20);
}
