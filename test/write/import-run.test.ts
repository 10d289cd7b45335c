import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { parse } from 'graphql';
import type { Graph } from '../../src/neo4j/graph.ts';
import { openApi } from '../../src/resolvers/execute.ts';
import { importDocument } from '../../src/write/import.ts';
import { importTable } from '../../src/write/table/table.ts';
import { reference } from '../entities/reference.ts';
import { testGraph } from '../neo4j/graph.ts';
import { csv } from '../sources/table/csv.ts';
import { tableOf } from '../sources/table/table.ts';
import { forgetDocuments } from './forget.ts';
import { referenceAlone } from './reference-alone.ts';

// Every import is recorded, and the API tells of it.

jest.setTimeout(120_000);

const api = openApi();
let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await referenceAlone(graph);
});

beforeEach(async () => {
  await forgetDocuments(graph);
  await graph.execute({ text: 'MATCH (run:ImportRun) DETACH DELETE run', parameters: {} });
});

afterAll(() => graph.close());

async function ask(query: string) {
  const { data, errors } = await api.execute({
    document: parse(query),
    context: { graph, scopes: new Set() },
  });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

const everything = `id kind state startedBy startedAt finishedAt rowsDone rowCount document { title }
  nodes { name new changed unchanged } relationships { name new } problems { code count }`;

const page = new TextEncoder().encode(
  '30-001-S01 - Provet\n\nProjektnummer:\n30-001-S01\nNamn:\nProvet\nProjektägare:\nAle kommun\nProjektperiod:\n2030-01-01 - 2031-12-31\nSpecifikt mål:\n9.9\n',
);

const importPage = (options = {}) => importDocument(graph, reference, page, 'page.txt', options);

test('of a page: what it changed and what is amiss; read again unchanged, it has no new one', async () => {
  const { run } = await importPage({ startedBy: 'API' });
  const { importRun } = await ask(`{ importRun(id: "${run}") { ${everything} } }`);
  expect(importRun).toMatchObject({
    ...{ id: run, kind: 'DOCUMENT', state: 'FINISHED', startedBy: 'API', rowsDone: null, rowCount: null },
    document: { title: expect.stringContaining('Provet') },
    problems: [{ code: 'UNKNOWN_CODE', count: 1 }],
  });
  expect(importRun.nodes).toContainEqual({ name: 'Project', new: 1, changed: 0, unchanged: 0 });
  expect(importRun.relationships).toContainEqual({ name: 'OWNS', new: 1 });
  expect(importRun.finishedAt >= importRun.startedAt).toBe(true);
  expect((await importPage()).run).toBe(run);
  expect((await importPage({ dryRun: true })).run).toBeNull();
  expect(await ask('{ importRuns { totalCount } }')).toEqual({ importRuns: { totalCount: 1 } });
});

const row = (n: number) => ({
  Operation_Local_Identifier: `2021SE05SFPR001_30-${String(n).padStart(3, '0')}-S01`,
  Operation_Name_Programme_Language: `Prov ${n}`,
  CountryCode: 'SE',
  Operation_Start_Date: '2030-01-01',
  // Two that may be one.
  Beneficiary_Name: ['Framtidsporten', 'Framtidporten'][n] ?? `Provbolaget ${n} AB`,
  Fund_Code: 'ESF+',
});

const table = () =>
  tableOf(
    csv(
      Array.from({ length: 25 }, (_, n) => row(n)),
      ',',
    ),
  );

test('of a table: how far it is; one that was cut off is told so when a later one takes over', async () => {
  const cutOff = {
    ...(await table()),
    rows: async function* () {
      let at = 0;
      for await (const one of (await table()).rows()) {
        if (at++ === 15) throw new Error('broken off');
        yield one;
      }
    },
  };
  await expect(importTable(graph, reference, cutOff, { batchSize: 10 })).rejects.toThrow('broken off');
  const runs = 'importRuns { nodes { id state rowsDone rowCount startedBy kind nodes { name new } } }';
  const [first] = (await ask(`{ ${runs} }`)).importRuns.nodes;
  expect(first).toMatchObject({ kind: 'TABLE', state: 'FAILED', rowsDone: 10, rowCount: 25 });
  // As a process that was killed leaves it.
  await graph.execute({ text: "MATCH (run:ImportRun) SET run.state = 'RUNNING'", parameters: {} });

  const { run } = await importTable(graph, reference, await table(), { batchSize: 10 });
  const { nodes } = (await ask(`{ ${runs} }`)).importRuns;
  expect(nodes).toMatchObject([
    { id: run, state: 'FINISHED', rowsDone: 25, rowCount: 25, startedBy: 'COMMAND_LINE' },
    { id: first.id, state: 'INTERRUPTED', rowsDone: 10 },
  ]);
  expect(nodes[0].nodes).toContainEqual({ name: 'Project', new: 15 });

  expect(await importTable(graph, reference, await table())).toMatchObject({ run, rows: 0 });
  expect(await ask('{ importRuns { totalCount } }')).toEqual({ importRuns: { totalCount: 2 } });
});

test('of a table that was cut off after its last row: it is judged when it is imported again', async () => {
  const { run } = await importTable(graph, reference, await table());
  const judgements = { text: 'MATCH (one:Judgement) RETURN one {.*} AS one ORDER BY one.id', parameters: {} };
  const before = await graph.read(judgements);
  expect(before.length).toBeGreaterThan(0);
  // As a process that was killed leaves it.
  for (const text of [
    "MATCH (run:ImportRun) SET run.state = 'RUNNING', run.finishedAt = null",
    'MATCH (judgement:Judgement) DELETE judgement',
  ]) {
    await graph.execute({ text, parameters: {} });
  }
  expect(await importTable(graph, reference, await table())).toMatchObject({ run, rowsBefore: 25, rows: 0 });
  expect(await graph.read(judgements)).toEqual(before);
  expect(await ask(`{ importRun(id: "${run}") { state rowsDone nodes { name new } } }`)).toMatchObject({
    importRun: {
      state: 'FINISHED',
      rowsDone: 25,
      nodes: expect.arrayContaining([{ name: 'Project', new: 25 }]),
    },
  });
});

test('is where its document was taken away, without the document', async () => {
  const { run } = await importPage();
  await forgetDocuments(graph);
  expect(
    await ask(`{ importRun(id: "${run}") { state document { id } } node(id: "${run}") { id } }`),
  ).toEqual({
    importRun: { state: 'FINISHED', document: null },
    node: { id: run },
  });
  const again = await importPage();
  expect(again.run).not.toBe(run);
  expect(
    await ask(
      '{ sourceDocuments(filter: { kind: { eq: ESF_PROJECT_PAGE } }) { nodes { importRuns { nodes { id } } } } }',
    ),
  ).toEqual({ sourceDocuments: { nodes: [{ importRuns: { nodes: [{ id: again.run }] } }] } });
});
