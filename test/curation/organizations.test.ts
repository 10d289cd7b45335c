import { rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { Graph } from '../../src/neo4j/graph.ts';
import { importFacts } from '../../src/write/import.ts';
import { importTable } from '../../src/write/table/table.ts';
import { page } from '../entities/page.ts';
import { reference } from '../entities/reference.ts';
import { testGraph } from '../neo4j/graph.ts';
import { csv } from '../sources/table/csv.ts';
import { folder, tableOf } from '../sources/table/table.ts';
import { differences, dump } from '../write/dump.ts';
import { forgetDocuments } from '../write/forget.ts';
import { referenceAlone } from '../write/reference-alone.ts';
import { decidingIn } from './deciding.ts';

// Neo4j plans each statement once, which takes its time on a machine that does much else.
jest.setTimeout(600_000);

let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await referenceAlone(graph);
});

beforeEach(() => forgetAll());

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await graph.close();
});

async function forgetAll() {
  const standing = await graph.read({
    text: 'MATCH (decision:Decision) WHERE decision.undoneAt IS NULL RETURN decision.id AS id',
    parameters: {},
  });
  for (const { id } of standing) await decidingIn(graph).undo(id as string);
  await graph.execute({ text: 'MATCH (decision:Decision) DELETE decision', parameters: {} });
  await forgetDocuments(graph);
}

const project = (number: string) => ({ number, name: `Provet ${number}` });

/** Documents that speak of the same organisations under names that no rule brings together. */
const pages = [
  page({
    id: 'one',
    properties: project('30/001'),
    owners: [{ name: 'Nya Vägar AB', unit: 'Utbildning' }],
    partners: [{ name: 'Lyktan' }, { name: 'Ale kommun' }],
  }),
  page({
    id: 'two',
    kind: 'OWNER_PAGE',
    properties: project('30/001'),
    owners: [{ name: 'Vägarna i Ale', unit: 'Sektor utbildning' }],
    partners: [{ name: 'Lyktan', role: 'SUPPORT' }, { name: 'Lerums kommun' }],
  }),
  page({
    id: 'three',
    properties: project('30/002'),
    owners: [{ name: 'NYA VÄGAR', organizationNumber: '5560360793' }],
    partners: [
      { name: 'Vägarna i Ale' },
      { name: 'Socialförvaltningen', partOf: 'Ale kommun' },
      { name: 'Lyktans vänner', aliases: ['Vännerna'] },
    ],
  }),
];

const row = (i: number, more: Readonly<Record<string, string>>) => ({
  Operation_Local_Identifier: `30-00${i}`,
  Operation_Name_Programme_Language: `Provet ${i}`,
  Operation_Summary_Programme_Language: '',
  CountryCode: 'SE',
  Operation_Start_Date: '2030-01-01',
  Operation_End_Date: '2031-12-31',
  Total_Eligible_Expenditure_amount: '1000.00',
  Total_Eligible_Expenditure_Currency: 'SEK',
  Fund_Code: 'ESF+',
  Programme_Code: '2021SE05SFPR001',
  Beneficiary_Name: 'Vägarna i Ale',
  Samverkan_Partners: 'Lyktan;SUPPORT|Lerums kommun',
  ...more,
});

const table = await tableOf(
  csv(
    [
      row(3, {}),
      row(4, { Beneficiary_Name: 'Nya Vägar', Samverkan_Partners: 'Vägarna i Ale|Nya Vägar;SUPPORT' }),
      row(5, { Beneficiary_Name: 'Lyktan' }),
    ],
    ',',
  ),
);

type Step = () => Promise<unknown>;

const imports: readonly Step[] = [
  ...pages.map((document) => () => importFacts(graph, reference, document)),
  () => importTable(graph, reference, table, { batchSize: 2 }),
];

interface Deciding {
  /** Names of those that must be there before it can be decided. */
  readonly about: readonly string[];
  decide(): Promise<string>;
}

const decisions = (): readonly Deciding[] => {
  const { merge, rename, apart } = decidingIn(graph);
  return [
    {
      about: ['Vägarna i Ale', 'Nya Vägar AB'],
      decide: () => merge('Vägarna i Ale', 'Nya Vägar AB'),
    },
    { about: ['Lyktan'], decide: () => rename('Lyktan', 'Fyren') },
    { about: ['Lerums kommun', 'Ale kommun'], decide: () => merge('Lerums kommun', 'Ale kommun') },
    { about: ['Lyktan', 'Vännerna'], decide: () => apart('Lyktan', 'Vännerna') },
  ];
};

/** Runs the imports in an order, and each decision after so many of them, or as soon as all that it is about are there. */
async function run(
  order: readonly Step[],
  decided: readonly (readonly [Deciding, number])[],
  undone: readonly number[] = [],
): Promise<readonly string[]> {
  const { idOf, undo } = decidingIn(graph);
  const waiting = new Set(decided);
  const made: string[] = [];
  const undoing = [...undone];
  for (let at = 0; at <= order.length; at += 1) {
    for (const one of waiting) {
      const [{ about, decide }, position] = one;
      if (position > at || (await Promise.all(about.map(idOf))).includes(null)) continue;
      waiting.delete(one);
      made.push(await decide());
    }
    for (const position of undoing.splice(0)) {
      const id = position <= at ? made.shift() : undefined;
      if (id === undefined) undoing.push(position);
      else await undo(id);
    }
    await order[at]?.();
  }
  for (const id of undone.length > 0 ? made : []) await undo(id);
  return await dump(graph);
}

const orders = fc.shuffledSubarray([...imports], { minLength: imports.length });
const positions = fc.array(fc.integer({ min: 0, max: imports.length }), { minLength: 4, maxLength: 4 });

test('the same documents and the same decisions make the same graph, in whatever order', async () => {
  const placed = (at: readonly number[]) =>
    decisions().map((decision, i) => [decision, at[i] as number] as const);
  const expected = await run(imports, placed([4, 4, 4, 4]));
  await fc.assert(
    fc.asyncProperty(orders, positions, async (order, at) => {
      await forgetAll();
      expect(differences(expected, await run(order, placed(at)))).toEqual([]);
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

test('a decision that is undone leaves what there would be without it, whatever was imported in between', async () => {
  const expected = await run(imports, []);
  await fc.assert(
    fc.asyncProperty(orders, positions, positions, async (order, at, undoneAt) => {
      await forgetAll();
      const decided = decisions().map((decision, i) => [decision, at[i] as number] as const);
      expect(differences(expected, await run(order, decided, undoneAt))).toEqual([]);
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

test('what was kept apart is one where the rules say so, once that is undone', async () => {
  const told = [
    page({ id: 'plain', properties: project('30/011'), owners: [{ name: 'Provets Väg' }] }),
    page({
      id: 'numbered',
      properties: project('30/012'),
      owners: [{ name: 'Provbolaget', organizationNumber: '5560360793' }],
    }),
    page({
      id: 'both',
      properties: project('30/013'),
      owners: [{ name: 'Provbolaget', aliases: ['Provets Väg'], organizationNumber: '5560360793' }],
    }),
  ];
  const read = async () => {
    for (const document of told) await importFacts(graph, reference, document);
  };
  await read();
  const expected = await dump(graph);
  await forgetAll();
  for (const document of told.slice(0, 2)) await importFacts(graph, reference, document);
  const { apart, undo, idOf } = decidingIn(graph);
  const decision = await apart('Provets Väg', 'Provbolaget');
  await read();
  expect(await idOf('Provets Väg')).not.toBeNull();
  const kept = await graph.read({
    text: 'MATCH (owner:Owner)-[:OWNS]->() RETURN DISTINCT owner.id AS id ORDER BY id',
    parameters: {},
  });
  expect(kept).toHaveLength(2);
  await undo(decision);
  expect(differences(expected, await dump(graph))).toEqual([]);
});

test('one that was decided about may become another’s, under an id that is new to both', async () => {
  await importFacts(
    graph,
    reference,
    page({
      id: 'two',
      properties: project('30/021'),
      partners: [{ name: 'Provets Väg' }, { name: 'Lyktan' }],
    }),
  );
  const { rename, idOf } = decidingIn(graph);
  await rename('Provets Väg', 'Nya Vägar');
  await importFacts(
    graph,
    reference,
    page({
      id: 'one',
      properties: project('30/022'),
      owners: [{ name: 'Fyren', aliases: ['Lyktan', 'Provets Väg'] }],
    }),
  );
  expect(await idOf('Nya Vägar')).toBe('organization:fyren');
  expect(await idOf('Lyktan')).toBe('organization:fyren');
});

test('undoing that two are kept apart leaves all others as they are', async () => {
  await importFacts(
    graph,
    reference,
    page({
      id: 'first',
      properties: project('30/031'),
      owners: [{ name: 'Lyktan' }, { name: 'Ale kommun' }],
    }),
  );
  // Nobody joined them: as if the rules had not known it yet.
  await graph.execute({
    text: "CREATE (:Organization {id: 'organization:lyktan-2', name: 'LYKTAN', aliases: [], nameKeys: ['lyktan'], matchKeys: ['lyktan']})",
    parameters: {},
  });
  const before = await dump(graph);
  const { apart, undo } = decidingIn(graph);
  await undo(await apart('Lyktan', 'Ale kommun'));
  expect(differences(before, await dump(graph))).toEqual([]);
});

describe('merged organisations', () => {
  test('are one, with the names, projects and evidence of both', async () => {
    await run(imports, []);
    const { merge } = decidingIn(graph);
    await merge('Vägarna i Ale', 'Nya Vägar AB');
    const rows = await graph.read({
      text: `MATCH (o:Organization) WHERE 'nya vägar ab' IN o.nameKeys OR 'vägarna i ale' IN o.nameKeys
RETURN o.id AS id, o.name AS name, o.organizationNumber AS number, COUNT { (o)-[:OWNS]->() } AS owns, COUNT { (o)<-[:ABOUT]-() } AS evidence, 'Owner' IN labels(o) AS isOwner`,
      parameters: {},
    });
    expect(rows).toEqual([
      {
        id: 'organization:vägarna-i-ale',
        name: 'Vägarna i Ale',
        number: '5560360793',
        owns: 4,
        evidence: expect.any(Number),
        isOwner: true,
      },
    ]);
  });
});
