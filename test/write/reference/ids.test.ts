import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Graph } from '../../../src/neo4j/graph.ts';
import { apiSchema } from '../../../src/resolvers/schema.ts';
import { testGraph } from '../../neo4j/graph.ts';
import { withSeeds } from '../with-seeds.ts';

let graph: Graph;
beforeAll(async () => {
  graph = testGraph();
  await withSeeds(graph);
}, 120_000);
afterAll(() => graph.close());

test('ids begin as the mapping says for their label, and only those of that label do', async () => {
  const said = new Map(
    [...apiSchema().model.types.values()].flatMap(({ label, ids }) =>
      label === null || ids === null ? [] : [[label, ids] as const],
    ),
  );
  expect(new Set(said.values()).size).toBe(said.size);
  const rows = await graph.read({
    text: `MATCH (n) WHERE n.id IS NOT NULL AND NOT n:OrganizationRecord
           WITH [label IN labels(n) WHERE label IN $labels][0] AS label, split(n.id, ':')[0] AS beginning
           RETURN label, collect(DISTINCT beginning) AS beginnings`,
    parameters: { labels: [...said.keys()] },
  });
  expect(rows.length).toBeGreaterThan(15);
  for (const { label, beginnings } of rows)
    expect([label, beginnings]).toEqual([label, [said.get(label as string)]]);
});
