import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Graph } from '../../src/neo4j/graph.ts';
import { isMigrated, migrate } from '../../src/write/migrations.ts';
import { emptyGraph, testGraph } from '../neo4j/graph.ts';

jest.setTimeout(120_000);

let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await emptyGraph(graph);
});

afterAll(() => graph.close());

async function rows(text: string) {
  return graph.read({ text, parameters: {} });
}

test('two instances at once, and once more', async () => {
  const other = testGraph();
  try {
    expect(await isMigrated(graph)).toBe(false);
    await Promise.all([migrate(graph), migrate(other)]);
  } finally {
    await other.close();
  }
  expect(await isMigrated(graph)).toBe(true);
  expect((await migrate(graph)).applied).toEqual([]);
  const recorded = await rows(
    'MATCH (m:Migration) RETURN m.number AS number, m.appliedAt IS NOT NULL AS dated ORDER BY number',
  );
  expect(recorded).toEqual(recorded.map((_, i) => ({ number: i + 1, dated: true })));
  expect(recorded.length).toBeGreaterThan(0);
});

test('every index is online, and knows Swedish where it should', async () => {
  const indexes = await rows(
    'SHOW INDEXES YIELD name, state, type, options RETURN name, state, type, options',
  );
  expect(indexes.filter(({ state }) => state !== 'ONLINE')).toEqual([]);
  const analyzers = indexes
    .filter(({ type }) => type === 'FULLTEXT')
    .map(({ name, options }) => [
      name,
      (options as { indexConfig: Record<string, string> }).indexConfig['fulltext.analyzer'],
    ]);
  expect(Object.fromEntries(analyzers)).toMatchObject({
    search: 'swedish',
    searchFolded: 'standard-folding',
    searchWords: 'standard-no-stop-words',
    organizationNames: 'keyword',
  });
});

test('an id is there once', async () => {
  await graph.execute({ text: "CREATE (:Project {id: 'project:1'})", parameters: {} });
  await expect(
    graph.execute({ text: "CREATE (:Project {id: 'project:1'})", parameters: {} }),
  ).rejects.toMatchObject({ code: 'Neo.ClientError.Schema.ConstraintValidationFailed' });
});
