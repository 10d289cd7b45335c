import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { withdrawSource } from '../../../src/curation/withdraw-source.ts';
import type { Graph } from '../../../src/neo4j/graph.ts';
import { importFacts } from '../../../src/write/import.ts';
import { judgeAll } from '../../../src/write/judge/judgements.ts';
import { decidingIn } from '../../curation/deciding.ts';
import { day, page } from '../../entities/page.ts';
import { reference } from '../../entities/reference.ts';
import { testGraph } from '../../neo4j/graph.ts';
import { ask } from '../../questions/ask.ts';
import { forgetDocuments } from '../forget.ts';
import { referenceAlone } from '../reference-alone.ts';

// Neo4j plans each statement once, which takes its time on a machine that does much else.
jest.setTimeout(600_000);

let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await referenceAlone(graph);
});

beforeEach(async () => {
  await forgetDocuments(graph);
  await graph.execute({ text: 'MATCH (thing:Judgement|Decision) DELETE thing', parameters: {} });
});

afterAll(() => graph.close());

const period = { startDate: day('2031-01-01'), endDate: day('2032-12-31') };

const documents = [
  page({
    id: 'one',
    properties: { number: '30/001', name: 'Kompassen', ...period },
    owners: [{ name: 'Göteborgs Stad', organizationNumber: '2021001355' }],
    partners: [{ name: 'Framtidsporten' }, { name: 'Lyktan', organizationNumber: '5560360793' }],
  }),
  page({
    id: 'two',
    properties: { number: '30/002', name: 'Kompassen', ...period },
    owners: [{ name: 'Göteborgs Stad' }],
    partners: [{ name: 'Framtidporten' }, { name: 'Lyktan', organizationNumber: '5565475489' }],
  }),
  page({
    id: 'three',
    properties: { number: '30/003', name: 'Något annat' },
    owners: [{ name: 'Mötet i Ale', organizationNumber: '5560360793' }],
    partners: [{ name: 'Framtidsporten, Ale', kind: 'SCHOOL' }],
  }),
];

async function judgements(): Promise<readonly unknown[]> {
  const rows = await graph.read({
    text: 'MATCH (judgement:Judgement) RETURN judgement {.*} AS judgement ORDER BY judgement.id',
    parameters: {},
  });
  return rows.map(({ judgement }) => judgement);
}

const asked = `{ judgements(filter: { open: true }, first: 50) { nodes {
  rule kind score features { name weight } reason organizations { name } projects { number } decision { kind }
} } }`;

async function open() {
  const { data, errors } = await ask(graph, asked);
  expect(errors).toBeUndefined();
  const { nodes } = JSON.parse(JSON.stringify(data)).judgements;
  return (nodes as readonly { reason: string }[]).toSorted((a, b) => (a.reason < b.reason ? -1 : 1));
}

test('the doubts of three documents, for a person', async () => {
  for (const document of documents) await importFacts(graph, reference, document);
  expect((await open()).map(({ reason }) => reason)).toEqual([
    '"Framtidporten" and "Framtidsporten" may be one: names that are nearly the same.',
    '"Framtidporten" and "Framtidsporten, Ale" may be one: names that are nearly the same.',
    '"Framtidsporten" and "Framtidsporten, Ale" may be one: the same telling words.',
    '"Kompassen" is told of under the numbers 30/001 and 30/002, with the same period and owner.',
    '2021001355 is printed for "Göteborgs Stad", whose number is 2120001355.',
    expect.stringMatching(/^The number 5560360793 is printed for "(Lyktan|Mötet i Ale)" and for/),
  ]);
  const [, , , projects, number] = await open();
  expect(projects).toMatchObject({
    rule: 'SAME_PROJECT',
    score: 0.3,
    organizations: [],
    projects: [{ number: '30/001' }, { number: '30/002' }],
  });
  expect(number).toMatchObject({
    rule: 'NUMBER',
    kind: 'UNSURE',
    features: [
      { name: 'OTHER_NUMBER_PRINTED', weight: -0.3 },
      { name: 'SAME_NAME', weight: 0.6 },
    ],
    organizations: [{ name: 'Göteborgs Stad' }],
    projects: [],
    decision: null,
  });
});

test('each name that shares no word with the others under a number is a doubt of its own', async () => {
  const named = (id: string, name: string) =>
    page({
      id,
      properties: { number: `30/${id}`, name: `Provet ${id}` },
      owners: [{ name, organizationNumber: '5560360793' }],
    });
  for (const [id, name] of [
    ['a', 'Lyktan'],
    ['b', 'Ankaret'],
    ['c', 'Fyrbåken'],
    ['d', 'FYRBÅKEN'],
  ] as const)
    await importFacts(graph, reference, named(id, name));
  expect((await open()).filter(({ reason }) => reason.startsWith('The number 5560360793'))).toHaveLength(2);
});

test('a number that is printed for two that are not one is a doubt', async () => {
  for (const [id, name] of [
    ['a', 'Ale kommun'],
    ['b', 'Vara kommun'],
  ] as const)
    await importFacts(
      graph,
      reference,
      page({
        id,
        properties: { number: `30/${id}`, name: `Provet ${id}` },
        owners: [{ name, organizationNumber: '2120001439' }],
      }),
    );
  expect((await open()).map(({ reason }) => reason)).toEqual([
    '2120001439 is printed for "Ale kommun" and for "Vara kommun", which are two: it is not the number of both.',
  ]);
  // They are there before any document is, and keep what documents told of them.
  await referenceAlone(graph);
});

test('namesakes with numbers of their own are two, and nobody is asked', async () => {
  for (const document of documents.slice(0, 2)) await importFacts(graph, reference, document);
  const { data } = await ask(
    graph,
    '{ organization(organizationNumber: "556547-5489") { judgements { nodes { kind reason organizations { organizationNumber } } } } }',
  );
  expect(JSON.parse(JSON.stringify(data)).organization.judgements.nodes).toEqual([
    {
      kind: 'NEGATIVE',
      reason: '"Lyktan" and "Lyktan" are two: two organisation numbers, the same name.',
      organizations: [{ organizationNumber: '5560360793' }, { organizationNumber: '5565475489' }],
    },
  ]);
});

test('what a person decided leaves the list, and comes back when it is undone', async () => {
  for (const document of documents) await importFacts(graph, reference, document);
  const before = await open();
  const { apart, merge, undo } = decidingIn(graph);
  const kept = await apart('Framtidsporten', 'Framtidporten');
  expect(await open()).toEqual(
    before.filter(({ reason }) => !reason.startsWith('"Framtidporten" and "Framtidsporten" ')),
  );
  await undo(kept);
  expect(await open()).toEqual(before);
  const merged = await merge('Framtidsporten', 'Framtidporten');
  expect((await open()).map(({ reason }) => reason)).toContain(
    '"Framtidsporten" and "Framtidsporten, Ale" may be one: names that are nearly the same.',
  );
  await undo(merged);
  expect(await open()).toEqual(before);
});

test('are the same in whatever order, and as all of them made anew', async () => {
  let expected: readonly unknown[] | null = null;
  const orders = fc.shuffledSubarray(documents, { minLength: documents.length });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      await forgetDocuments(graph);
      await graph.execute({ text: 'MATCH (thing:Judgement) DELETE thing', parameters: {} });
      for (const document of order) await importFacts(graph, reference, document);
      const found = await judgements();
      expected ??= found;
      expect(found).toEqual(expected);
      expect(await judgeAll(graph, reference)).toEqual({ judgements: found.length, open: 6 });
      expect(await judgements()).toEqual(expected);
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

test('what only a withdrawn document said is judged no more', async () => {
  for (const document of documents) await importFacts(graph, reference, document);
  const before = await judgements();
  await withdrawSource(graph, reference, { id: 'document:two', by: 'ebba@example.org' });
  const after = await judgements();
  expect(after.length).toBeLessThan(before.length);
  await judgeAll(graph, reference);
  expect(await judgements()).toEqual(after);
});
