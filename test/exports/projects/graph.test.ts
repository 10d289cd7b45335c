import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import { exportProjects } from '../../../src/exports/projects/export.ts';
import type { ProjectFormatName } from '../../../src/exports/projects/formats.ts';
import type { Graph } from '../../../src/neo4j/graph.ts';
import { asking } from '../../../src/resolvers/ask.ts';
import { openApi } from '../../../src/resolvers/execute.ts';
import { migrate } from '../../../src/write/migrations.ts';
import { emptyGraph, testGraph } from '../../neo4j/graph.ts';

// Lists longer than the API's pages, out of a graph.

const api = openApi();
let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await emptyGraph(graph);
  await migrate(graph);
  await graph.write((run) =>
    run({
      text: `UNWIND range(1, 250) AS i
CREATE (:Project {id: 'project:' + i, number: '2030/' + i, name: 'Projekt ' + i % 7, startDate: date('2030-01-01') + duration({days: i}),
  totalBudget: CASE WHEN i % 3 = 0 THEN i * 1000 END})
WITH count(*) AS made UNWIND range(1, 230) AS i
MATCH (project:Project {id: 'project:42'})
CREATE (:Organization {id: 'organization:' + i, name: 'Förening ' + i, kind: 'COMPANY'})-[:PARTNERS_IN {role: 'PARTNER'}]->(project)
WITH DISTINCT project CREATE (project)-[:HAS_CONTACT]->(:Contact {name: 'Någon Påhittad', email: 'nagon@example.org'})`,
      parameters: {},
    }),
  );
});

afterAll(() => graph.close());

async function written(format: ProjectFormatName, given = {}, scopes: readonly 'contacts:read'[] = []) {
  const ask = asking(api, { graph, scopes: new Set(scopes) });
  let text = '';
  for await (const piece of exportProjects(ask, format, given, new Date()).text) text += piece;
  return text;
}

test.each([
  {},
  { orderBy: '[{"field":"TOTAL_BUDGET","direction":"DESC"}]' },
  { orderBy: '[{"field":"START_DATE","direction":"ASC"}]' },
])('every project is there once, in the order asked for: %j', async (given) => {
  const { projects } = JSON.parse(await written('json', given));
  const ids = projects.map(({ id }: { id: string }) => id);
  expect([ids.length, new Set(ids).size]).toEqual([250, 250]);
  const key = 'orderBy' in given ? (given.orderBy.includes('BUDGET') ? 'totalBudget' : 'startDate') : 'name';
  const values = projects.map((project: Record<string, string>) => project[key]).filter(Boolean);
  const sorted = [...values].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  expect(values).toEqual(key === 'totalBudget' ? sorted.reverse() : sorted);
});

test('a filter holds for all pages', async () => {
  const given = { filter: '{"totalBudget":{"isNull":true}}' };
  const rows: readonly Record<string, string>[] = parseCsv(await written('csv', given), { columns: true });
  expect(rows).toHaveLength(167);
});

test('a project has all of its partners', async () => {
  const given = { filter: '{"id":{"eq":"project:42"}}' };
  const { projects } = JSON.parse(await written('json', given));
  const names = projects[0].partners.map(({ name }: { name: string }) => name);
  expect([names.length, new Set(names).size]).toEqual([230, 230]);
});

test.each(['csv', 'json', 'jsonld'] as const)(
  '%s names no contact person even to who may see them',
  async (format) => {
    const text = await written(format, {}, ['contacts:read']);
    expect(text).toContain('Förening 230');
    expect(text).not.toMatch(/Påhittad|nagon@/);
  },
);
