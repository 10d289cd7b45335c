import { afterAll, beforeEach, expect, jest, test } from '@jest/globals';
import { acceptJudgement } from '../../src/curation/accept-judgement.ts';
import { setOrganizationNumber } from '../../src/curation/set-organization-number.ts';
import { undoDecision } from '../../src/curation/undo.ts';
import { importFacts } from '../../src/write/import.ts';
import { judgeAll } from '../../src/write/judge/judgements.ts';
import { day, page } from '../entities/page.ts';
import { reference } from '../entities/reference.ts';
import { testGraph } from '../neo4j/graph.ts';
import { differences, dump } from '../write/dump.ts';
import { referenceAlone } from '../write/reference-alone.ts';

jest.setTimeout(400_000);

// Doubts that are not about whether two organisations are one: numbers, and projects.

const graph = testGraph();
const by = 'Ebba Påhittad';
const period = { startDate: day('2031-01-01'), endDate: day('2032-12-31') };

/** The number of a state authority, printed for a municipality, and one project under two numbers. */
const pages = [
  page({
    id: 'one',
    properties: { number: '30/001', name: 'Kompassen', ...period },
    owners: [{ name: 'Göteborgs Stad', organizationNumber: '2021001355' }],
  }),
  page({
    id: 'other',
    properties: { number: '30/002', name: 'Kompassen', ...period },
    owners: [{ name: 'Göteborgs Stad' }],
  }),
  page({
    id: 'company',
    properties: { number: '30/003', name: 'Fyren' },
    owners: [{ name: 'Provbolaget AB', organizationNumber: '5560360793' }],
  }),
];

beforeEach(async () => {
  await referenceAlone(graph);
  for (const one of pages) await importFacts(graph, reference, one);
});

afterAll(() => graph.close());

interface Doubt {
  readonly id: string;
  readonly rule: string;
  readonly decision: string | null;
}

async function doubts(): Promise<readonly Doubt[]> {
  const rows = await graph.read({
    text: "MATCH (j:Judgement {kind: 'UNSURE'}) RETURN j.id AS id, j.rule AS rule, j.decision AS decision ORDER BY j.rule, id",
    parameters: {},
  });
  return rows as unknown as readonly Doubt[];
}

async function city(): Promise<{ readonly id: string; readonly number: string | null }> {
  const [row] = await graph.read({
    text: "MATCH (o:Organization) WHERE 'göteborgs stad' IN o.nameKeys RETURN o.id AS id, o.organizationNumber AS number",
    parameters: {},
  });
  return row as never;
}

async function again(): Promise<void> {
  for (const one of pages) await importFacts(graph, reference, one);
  await judgeAll(graph, reference);
}

test('a number that a person decides is shown, settles the doubt, outlives imports, and is taken back', async () => {
  const before = await dump(graph);
  const { id, number } = await city();
  expect(await doubts()).toMatchObject([
    { rule: 'NUMBER', decision: null },
    { rule: 'SAME_PROJECT', decision: null },
  ]);
  const decision = await setOrganizationNumber(graph, reference, {
    id,
    organizationNumber: '202100-1355',
    by,
  });
  for (const work of [async () => {}, again]) {
    await work();
    expect(await city()).toEqual({ id, number: '2021001355' });
    expect(await doubts()).toMatchObject([{ rule: 'NUMBER', decision }, { decision: null }]);
  }
  const none = await setOrganizationNumber(graph, reference, { id, organizationNumber: null, by });
  expect((await city()).number).toBeNull();
  await undoDecision(graph, reference, { id: none, by });
  expect((await city()).number).toBe('2021001355');
  await undoDecision(graph, reference, { id: decision, by });
  expect((await city()).number).toBe(number);
  expect((await doubts()).map((one) => one.decision)).toEqual([null, null]);
  expect(differences(before, await dump(graph))).toEqual([]);
});

test.each(['NUMBER', 'SAME_PROJECT'])(
  'a doubt of the rule %s is settled by leaving it, until that is undone',
  async (rule) => {
    const before = await dump(graph);
    const { id } = (await doubts()).find((one) => one.rule === rule)!;
    const decision = await acceptJudgement(graph, reference, { id, by, reason: 'Så är det.' });
    expect(await acceptJudgement(graph, reference, { id, by })).toBe(decision);
    for (const work of [async () => {}, again]) {
      await work();
      const settled = (await doubts()).map((one) => one.decision === decision);
      expect(settled).toEqual((await doubts()).map((one) => one.rule === rule));
    }
    expect(differences(before, await dump(graph))).toEqual([]);
    await undoDecision(graph, reference, { id: decision, by });
    expect((await doubts()).map((one) => one.decision)).toEqual([null, null]);
  },
);

test('a number that is none, a person’s, or another’s is refused', async () => {
  const { id } = await city();
  const set = (organizationNumber: string) =>
    setOrganizationNumber(graph, reference, { id, organizationNumber, by });
  await expect(set('12')).rejects.toThrow(/ten digits.*a text with 2 digits came/);
  await expect(set('800101-1231')).rejects.not.toThrow(/800101/);
  await expect(set('5560360793')).rejects.toThrow(/number of Provbolaget AB/);
  await expect(
    setOrganizationNumber(graph, reference, { id: 'organization:nobody', organizationNumber: null, by }),
  ).rejects.toThrow(/no organisation organization:nobody/);
  await expect(
    setOrganizationNumber(graph, reference, { id: 'Provbolaget AB', organizationNumber: null, by }),
  ).rejects.toThrow(/"organization:…", was expected.*"Provbolaget AB" came/);
  await expect(acceptJudgement(graph, reference, { id: 'judgement:none', by })).rejects.toThrow(
    /no doubt judgement:none/,
  );
});
