import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Graph } from '../../../src/neo4j/graph.ts';
import { importFacts } from '../../../src/write/import.ts';
import { loadReference } from '../../../src/write/reference/reference.ts';
import { page } from '../../entities/page.ts';
import { reference } from '../../entities/reference.ts';
import { testGraph } from '../../neo4j/graph.ts';
import { dump } from '../dump.ts';
import { referenceAlone } from '../reference-alone.ts';

jest.setTimeout(120_000);

const statements: string[] = [];
let graph: Graph;

beforeAll(async () => {
  graph = testGraph({ onStatement: ({ text }) => statements.push(text) });
  await referenceAlone(graph);
});

afterAll(() => graph.close());

async function value(text: string) {
  return Object.values((await graph.read({ text, parameters: {} }))[0] ?? {})[0];
}

test('places lie in each other up to the country', async () => {
  expect(await value('MATCH (m:Municipality) RETURN count(m)')).toBe(290);
  expect(
    await value(
      'MATCH (m:Municipality)-[:IN_COUNTY]->(:County)-[:IN_NUTS]->({level: 3})-[:IN_NUTS]->({level: 2})-[:IN_NUTS]->({level: 1})-[:IN_COUNTRY]->(:Country {code: "SE"}) RETURN count(m)',
    ),
  ).toBe(290);
  expect(await value('MATCH (:Subregion {code: "fyrbodal"})<-[:IN_SUBREGION]-(m) RETURN count(m)')).toBe(14);
});

test('every municipality has its authority, and associations their members, with evidence', async () => {
  expect(await value('MATCH (:Organization)-[:GOVERNS]->(m:Municipality) RETURN count(DISTINCT m)')).toBe(
    290,
  );
  expect(
    await value(`MATCH (m:Municipality)-[:MEMBER_OF]->(o:Organization)
      WHERE NOT EXISTS { MATCH (e:Evidence {field: 'members', otherEnd: m.id, method: 'REFERENCE_DATA'})-[:ABOUT]->(o) WHERE (e)-[:FROM]->(:SourceDocument {kind: 'REFERENCE'}) }
      RETURN count(m)`),
  ).toBe(0);
});

test('codes lead up to their fund', async () => {
  expect(
    await value(
      'MATCH (o:SpecificObjective) WHERE NOT EXISTS { (o)-[:OF_AREA]->(:ProgrammeArea)-[:OF_PROGRAMME]->(:Programme)-[:OF_FUND]->(:Fund) } RETURN count(o)',
    ),
  ).toBe(0);
});

test('agencies and other organisations come with the documents that name them', async () => {
  expect(
    await value('MATCH (o:Organization {id: "organization:arbetsformedlingen"}) RETURN o'),
  ).toBeUndefined();
});

test('the same reference data again is one short look', async () => {
  const before = await dump(graph);
  statements.length = 0;
  expect(await loadReference(graph, reference)).toMatchObject({ changed: false });
  expect(statements).toHaveLength(1);
  expect(await dump(graph)).toEqual(before);
});

test('other reference data is loaded, and keeps the names that documents gave', async () => {
  await importFacts(
    graph,
    reference,
    page({
      id: 'a',
      properties: { number: '2030/00009', name: 'K' },
      owners: [{ name: 'Ale storkommun', id: 'organization:ale-kommun' }],
    }),
  );
  const renamed = reference.municipalities.map((one) =>
    one.code === '1440' ? { ...one, name: 'Nya Ale' } : one,
  );
  expect(await loadReference(graph, { ...reference, municipalities: renamed })).toMatchObject({
    changed: true,
  });
  expect(await value('MATCH (m:Municipality {code: "1440"}) RETURN m.name')).toBe('Nya Ale');
  expect(await value('MATCH (o:Organization {id: "organization:ale-kommun"}) RETURN o.aliases')).toEqual([
    'Ale storkommun',
  ]);
});

test('an organisation is found by any of its names in the index of names', async () => {
  for (const name of ['göteborgs stad', 'göteborgs kommun']) {
    expect(
      await value(
        `CALL db.index.fulltext.queryNodes('organizationNames', '"${name}"') YIELD node RETURN node.id`,
      ),
    ).toBe('organization:goteborgs-kommun');
  }
});
