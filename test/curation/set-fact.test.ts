import { rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { deleteProject } from '../../src/curation/delete-project.ts';
import { setFact } from '../../src/curation/set-fact.ts';
import { undoDecision } from '../../src/curation/undo.ts';
import { withdrawSource } from '../../src/curation/withdraw-source.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { importFacts } from '../../src/write/import.ts';
import { importTable } from '../../src/write/table/table.ts';
import { day, page } from '../entities/page.ts';
import { reference } from '../entities/reference.ts';
import { testGraph } from '../neo4j/graph.ts';
import { ask } from '../questions/ask.ts';
import { csv } from '../sources/table/csv.ts';
import { folder, tableOf } from '../sources/table/table.ts';
import { differences, dump } from '../write/dump.ts';
import { forgetDocuments } from '../write/forget.ts';
import { referenceAlone } from '../write/reference-alone.ts';

// Neo4j plans each statement once, which takes its time on a machine that does much else.
jest.setTimeout(400_000);

let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await referenceAlone(graph);
});

beforeEach(async () => {
  await forgetDocuments(graph);
  await graph.execute({ text: 'MATCH (d:Decision) DELETE d', parameters: {} });
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await graph.close();
});

const by = 'ebba@example.org';

const described = {
  number: '2030/00001',
  name: 'Kompassen',
  startDate: day('2031-01-01'),
  endDate: day('2032-12-31'),
};

const snapshot = (id: string, plannedParticipants: number, retrievedAt?: string) =>
  page({
    id,
    ...(retrievedAt === undefined ? {} : { retrievedAt }),
    properties: { ...described, plannedParticipants },
    owners: [{ name: 'Ale kommun' }],
    partners: [{ name: id === 'early' ? 'Nya Vägar AB' : 'Lerums kommun' }],
  });

const early = snapshot('early', 500, '2031-02-01');
const late = snapshot('late', 450, '2032-02-01');
const undated = snapshot('undated', 480);

const set = (field: string, value: string | number | boolean | null) =>
  setFact(graph, reference, { project: '2030/00001', field, value, by });

async function project(selection: string) {
  const { data, errors } = await ask(graph, `{ project(number: "2030/00001") { ${selection} } }`);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)).project;
}

test('what a person set counts, is shown as theirs, and is undone', async () => {
  for (const document of [late, early]) await importFacts(graph, reference, document);
  const before = await dump(graph);
  const decision = await set('plannedParticipants', '1 200 personer');
  const shown = `plannedParticipants
    conflicts { field chosen { value method source { kind publisher } } statements { value isChosen } }
    history(for: "plannedParticipants") { value isChosen source { retrievedAt } }`;
  expect(await project(shown)).toMatchObject({
    plannedParticipants: 1200,
    conflicts: [
      {
        field: 'plannedParticipants',
        chosen: { value: '1200', method: 'CURATED', source: { kind: 'PERSON', publisher: by } },
        statements: [
          { value: '1200', isChosen: true },
          { value: '450', isChosen: false },
          { value: '500', isChosen: false },
        ],
      },
    ],
    // The pages are of years to come.
    history: [
      { value: '1200', isChosen: true },
      { value: '500', isChosen: false },
      { value: '450', isChosen: false },
    ],
  });
  await undoDecision(graph, reference, { id: decision, by });
  expect(differences(before, await dump(graph))).toEqual([]);
});

test('holds in whatever order documents come, and when the project goes and comes back', async () => {
  await importFacts(graph, reference, early);
  await set('endDate', null);
  await set('name', 'Nya Kompassen');
  await importFacts(graph, reference, late);
  const first = await dump(graph);
  expect(await project('name endDate aliases')).toMatchObject({
    name: 'Nya Kompassen',
    endDate: null,
    aliases: ['Kompassen'],
  });
  await forgetDocuments(graph);
  for (const document of [late, early]) await importFacts(graph, reference, document);
  expect(differences(first, await dump(graph))).toEqual([]);

  await deleteProject(graph, reference, { number: '2030/00001', by });
  expect(await graph.read({ text: 'MATCH (n:Project|Owner|Partner) RETURN n.id', parameters: {} })).toEqual(
    [],
  );
  for (const document of [early, late]) await importFacts(graph, reference, document);
  expect(differences(first, await dump(graph))).toEqual([]);
});

test('holds of a project that went and comes back as what a page without a number tells of', async () => {
  await importFacts(graph, reference, early);
  await set('plannedParticipants', 470);
  const withdrawal = await withdrawSource(graph, reference, { id: early.source.id, by });
  const { number: _, ...properties } = { ...described, plannedParticipants: 450 };
  await importFacts(
    graph,
    reference,
    page({ id: 'unnumbered', properties, owners: [{ name: 'Ale kommun' }] }),
  );
  await undoDecision(graph, reference, { id: withdrawal, by });
  await importFacts(graph, reference, early);
  expect(await project('plannedParticipants')).toEqual({ plannedParticipants: 470 });
});

test('a project of a table that is deleted comes back with the table, and the others stay', async () => {
  const row = (at: number, beneficiary: string) => ({
    Operation_Local_Identifier: `2021SE05SFPR001_30-00${at}-S01`,
    Operation_Name_Programme_Language: `Provet ${at}`,
    Operation_Summary_Programme_Language: 'Målgruppen är unga 16–24 år.',
    Beneficiary_Name: beneficiary,
    Fund_Code: 'ESF+',
  });
  const table = await tableOf(csv([row(1, 'Nya Vägar AB'), row(2, 'Tredje Vägen AB')], ','));
  await importTable(graph, reference, table);
  const before = await dump(graph);
  await deleteProject(graph, reference, { number: '30-001-S01', by });
  expect(
    await graph.read({ text: 'MATCH (n:Project|Owner) RETURN n.id AS id ORDER BY id', parameters: {} }),
  ).toEqual([{ id: 'organization:tredje-vägen' }, { id: 'project:30-002-S01' }]);
  await importTable(graph, reference, table);
  expect(differences(before, await dump(graph))).toEqual([]);

  // What earlier rules read of it does not stay.
  await graph.execute({
    text: `MATCH (run:ImportRun)-[:READ]->() SET run.id = 'import:earlier', run.key = 'earlier'`,
    parameters: {},
  });
  await graph.execute({
    text: `MATCH (s:SourceDocument {kind: 'KOHESIO_OPERATIONS'}), (p:Project {number: '30-001-S01'}), (m:Municipality {code: '1440'})
CREATE (e:Evidence {id: 'evidence:earlier', row: 9, statements: ['municipalities\tINVOLVES\tmunicipality:1440\t{"role":"PARTICIPANT"}\t1\t2\tTEXT_RULE\t0.5\tAle\t']})
CREATE (e)-[:FROM]->(s) CREATE (e)-[:ABOUT]->(p) CREATE (p)-[:INVOLVES {role: 'PARTICIPANT'}]->(m)`,
    parameters: {},
  });
  await importTable(graph, reference, table);
  expect(differences(before, await dump(graph))).toEqual([]);
});

test.each([
  ['plannedParticipants', 'många', 'one whole number'],
  ['totalBudget', '12 dollar', 'an amount in SEK'],
  ['endDate', '2030-12-31', 'an end that is not before the start'],
  ['cofinancingRate', '1.5', 'a percentage'],
  ['name', null, 'words'],
  ['number', '2030/00009', 'A field of a project'],
  ['owners', 'Ale kommun', 'A field of a project'],
] as const)('%s cannot be %s', async (field, value, expected) => {
  await importFacts(graph, reference, early);
  await expect(set(field, value)).rejects.toMatchObject({
    name: 'CurationProblem',
    code: 'INVALID_VALUE',
    message: expect.stringContaining(expected) as unknown,
  });
});

test('there must be such a project', async () => {
  await expect(set('totalBudget', 5)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(deleteProject(graph, reference, { number: '1', by })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('of snapshots the later counts, one without a day before all others, and lists are kept whole', async () => {
  for (const order of [
    [early, undated, late],
    [late, undated, early],
  ]) {
    await forgetDocuments(graph);
    for (const document of order) await importFacts(graph, reference, document);
    expect(
      await project(
        'plannedParticipants conflicts { chosen { value } statements { value source { retrievedAt } } } partners { nodes { name } edges { evidence { source { title } } } }',
      ),
    ).toMatchObject({
      plannedParticipants: 450,
      conflicts: [
        {
          chosen: { value: '450' },
          statements: [
            { value: '450', source: { retrievedAt: '2032-02-01T00:00:00.000Z' } },
            { value: '500', source: { retrievedAt: '2031-02-01T00:00:00.000Z' } },
            { value: '480', source: { retrievedAt: null } },
          ],
        },
      ],
      partners: {
        nodes: [{ name: 'Lerums kommun' }, { name: 'Nya Vägar AB' }],
        edges: [
          { evidence: [{ source: { title: 'Page late' } }, { source: { title: 'Page undated' } }] },
          { evidence: [{ source: { title: 'Page early' } }] },
        ],
      },
    });
  }
});

test('conflicts are told by field and project; what differs in capitals only is none', async () => {
  const city = (id: string, beneficiaryCity: string, totalBudget: number) =>
    page({
      id,
      properties: { number: '2030/00001', name: 'Kompassen', beneficiaryCity, totalBudget },
    });
  for (const document of [city('a', 'GÖTEBORG', 1), city('b', 'Göteborg', 2)])
    await importFacts(graph, reference, document);
  const { data, errors } = await ask(
    graph,
    `{ conflicts(filter: { field: { eq: "totalBudget" }, project: { number: { eq: "2030/00001" } } }) { nodes { field chosen { value } project { number } } }
      all: conflicts { totalCount } other: conflicts(filter: { field: { eq: "startDate" } }) { totalCount } }`,
  );
  expect(errors).toBeUndefined();
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    conflicts: {
      nodes: [{ field: 'totalBudget', chosen: { value: '1' }, project: { number: '2030/00001' } }],
    },
    all: { totalCount: 1 },
    other: { totalCount: 0 },
  });
});
