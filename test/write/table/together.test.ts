import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Graph } from '../../../src/neo4j/graph.ts';
import { importFacts } from '../../../src/write/import.ts';
import { reference } from '../../entities/reference.ts';
import { testGraph } from '../../neo4j/graph.ts';
import { documents } from '../documents.ts';
import { referenceAlone } from '../reference-alone.ts';

// Neo4j plans each statement once, which takes its time on a machine that does much else.
jest.setTimeout(240_000);

let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await referenceAlone(graph);
  for (const document of documents) await importFacts(graph, reference, document);
});

afterAll(() => graph.close());

async function values(text: string) {
  return (await graph.read({ text, parameters: {} })).map((row) => Object.values(row)[0]);
}

describe('what several documents make together', () => {
  test('one project under its number, with every document', async () => {
    expect(await values('MATCH (p:Project) RETURN p.id ORDER BY p.id')).toEqual([
      'project:2030/00001',
      'project:2030/00002',
    ]);
    expect(
      await values("MATCH (:Project {number: '2030/00001'})-[:DESCRIBED_IN]->(d) RETURN d.id ORDER BY d.id"),
    ).toEqual(['document:fund', 'document:later', 'document:owner']);
  });

  test('statements that disagree are all kept', async () => {
    expect(
      await values("MATCH (e:Evidence {field: 'plannedParticipants'}) RETURN e.value ORDER BY e.value"),
    ).toEqual(['450', '500']);
    expect(await values("MATCH (p:Project {number: '2030/00001'}) RETURN p.plannedParticipants")).toEqual([
      450,
    ]);
  });

  test('every evidence has its document and its subject', async () => {
    expect(
      await values(
        'MATCH (e:Evidence) WHERE NOT (e)-[:FROM]->(:SourceDocument) OR NOT (e)-[:ABOUT]->() RETURN e.id',
      ),
    ).toEqual([]);
    expect(
      await values(`MATCH (e:Evidence) WHERE e.otherEnd IS NOT NULL AND e.field <> 'contact'
        AND NOT EXISTS { MATCH (other) WHERE other.id = e.otherEnd } RETURN e.field + ' ' + e.otherEnd`),
    ).toEqual([]);
  });

  test('one department, one group, one contact; what was told better is gone', async () => {
    expect(await values("MATCH (o:Organization) WHERE o.id CONTAINS '@' RETURN o.id ORDER BY o.id")).toEqual([
      'organization:näringslivet@project:2030/00001',
      'organization:socialförvaltningen@ale-kommun',
    ]);
    expect(await values('MATCH (c:Contact) RETURN c.name')).toEqual(['Nils Påhittad']);
    expect(
      await values(
        'MATCH (o:SpecificObjective) WHERE o.name IS NULL AND o.code <> "C1" AND o.code <> "A2A" RETURN o.id',
      ),
    ).toEqual(['specific-objective:2021SE05SFPR:9.9']);
  });

  test('the number of one document is the organisation’s in all', async () => {
    expect(
      await values(
        "MATCH (o:Organization {organizationNumber: '5560360793'})-[:PARTNERS_IN]->(p) RETURN p.id ORDER BY p.id",
      ),
    ).toEqual(['project:2030/00001', 'project:2030/00002']);
  });
});
