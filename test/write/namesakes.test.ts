import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Graph } from '../../src/neo4j/graph.ts';
import { importFacts } from '../../src/write/import.ts';
import { type Organization, page } from '../entities/page.ts';
import { reference } from '../entities/reference.ts';
import { testGraph } from '../neo4j/graph.ts';
import { orders } from '../shuffles/orders.ts';
import { differences, dump } from './dump.ts';
import { forgetDocuments } from './forget.ts';
import { referenceAlone } from './reference-alone.ts';

// Neo4j plans each statement once, which takes its time on a machine that does much else.
jest.setTimeout(240_000);

let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await referenceAlone(graph);
});

beforeEach(() => forgetDocuments(graph));

afterAll(() => graph.close());

const [one, other] = ['5560000001', '5560000019'];

/** A page for each organisation, which is the owner of a project of its own. */
function pages(organizations: readonly Organization[]) {
  return organizations.map((owner, i) =>
    page({ id: `page-${i}`, properties: { number: `2030/0000${i}`, name: `Provet ${i}` }, owners: [owner] }),
  );
}

async function owners(): Promise<readonly string[]> {
  const rows = await graph.read({
    text: 'MATCH (owner:Organization)-[:OWNS]->(project:Project) RETURN project.name + ": " + owner.id AS owner ORDER BY owner',
    parameters: {},
  });
  return rows.map(({ owner }) => owner as string);
}

describe('whose name a page prints does not depend on the order in which pages are read', () => {
  test.each<[string, readonly Organization[], readonly string[]]>([
    [
      'a name without a number between two that have numbers is nobody’s of theirs',
      [
        { name: 'Framtiden' },
        { name: 'Framtiden AB', organizationNumber: one },
        { name: 'FRAMTIDEN', organizationNumber: other },
      ],
      ['framtiden', one, other],
    ],
    [
      'a name that is another’s other name is one with it, whatever its first name is',
      [
        { name: 'Nya Vägar' },
        { name: 'Vägvisarna' },
        { name: 'Vägvisarna', aliases: ['Nya Vägar'], organizationNumber: one },
      ],
      [one, one, one],
    ],
    [
      'letters alone are nobody’s who is found to have a full name',
      [
        { name: 'SXA' },
        { name: 'SXA', organizationNumber: one },
        { name: 'Sällskapet Alfa', aliases: ['SXA'], organizationNumber: one },
      ],
      ['sxa', one, one],
    ],
    [
      'letters with their full name are that',
      [{ name: 'SXA' }, { name: 'SXA', aliases: ['Sällskapet Alfa'] }, { name: 'Sällskapet Alfa' }],
      ['sxa', 'sällskapet-alfa', 'sällskapet-alfa'],
    ],
    [
      'one number under names of two kinds is one organisation of one of them',
      [
        { name: 'Framtiden AB', organizationNumber: one },
        { name: 'Framtiden gymnasium', organizationNumber: one },
        { name: 'Framtiden' },
      ],
      [one, one, one],
    ],
  ])('%s', async (_, organizations, expected) => {
    const told = pages(organizations);
    let first: readonly string[] | null = null;
    for (const order of orders(told)) {
      await forgetDocuments(graph);
      for (const twice of [1, 2]) {
        for (const document of order) await importFacts(graph, reference, document);
        expect([twice, await owners()]).toEqual([
          twice,
          expected.map((id, i) => `Provet ${i}: organization:${id}`),
        ]);
        first ??= await dump(graph);
        expect(differences(first, await dump(graph))).toEqual([]);
      }
    }
  });
});

test('an other name by which a page means its own organisation with a number brings in what other pages call so', async () => {
  const told = [
    page({
      id: 'numbered',
      properties: { number: '2030/00001', name: 'Provet 1' },
      owners: [{ name: 'Lyktan', organizationNumber: one }],
      partners: [{ name: 'Lyktans vänner' }],
    }),
    page({
      id: 'renumbered',
      properties: { number: '2030/00002', name: 'Provet 2' },
      owners: [{ name: 'Fyren', organizationNumber: one }],
      partners: [{ name: 'Lyktans vänner', aliases: ['Lyktan'] }],
    }),
  ];
  for (const document of told) await importFacts(graph, reference, document);
  const first = await dump(graph);
  await forgetDocuments(graph);
  for (const document of told.toReversed()) await importFacts(graph, reference, document);
  expect(differences(first, await dump(graph))).toEqual([]);
});
