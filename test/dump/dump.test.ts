import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { graphHash } from '../../src/dump/graph-hash.ts';
import { dumpLines, entityOf, isDumpHeader } from '../../src/dump/lines.ts';
import { restoreEntities } from '../../src/dump/restore.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { importFacts } from '../../src/write/import.ts';
import { migrate } from '../../src/write/migrations.ts';
import { loadReference } from '../../src/write/reference.ts';
import { reference } from '../entities/reference.ts';
import { emptyGraph, testGraph } from '../neo4j/graph.ts';
import { documents } from '../write/documents.ts';
import { differences, dump } from '../write/dump.ts';

jest.setTimeout(240_000);

let graph: Graph;

beforeAll(() => {
  graph = testGraph();
});

afterAll(() => graph.close());

async function newGraph(): Promise<void> {
  await emptyGraph(graph);
  await migrate(graph);
  await loadReference(graph, reference);
}

async function* entitiesIn(lines: readonly string[]) {
  for (const line of lines.slice(1)) {
    const entity = entityOf(line);
    if (entity === null) throw new Error(line);
    yield entity;
  }
}

test('a dump makes the same graph of an empty one', async () => {
  await newGraph();
  for (const document of documents) await importFacts(graph, reference, document);
  const before = await dump(graph);
  const hash = await graphHash(graph);
  const lines: string[] = [];
  for await (const line of dumpLines(graph)) lines.push(line);
  expect(isDumpHeader(lines[0] as string)).toBe(true);
  expect(lines).toHaveLength(1 + hash.nodes + hash.relationships);

  await newGraph();
  expect(await graphHash(graph)).not.toEqual(hash);
  await restoreEntities(graph, entitiesIn(lines));
  expect(await graphHash(graph)).toEqual(hash);
  expect(differences(before, await dump(graph))).toEqual([]);
  await expect(restoreEntities(graph, entitiesIn(lines))).rejects.toThrow(
    /A graph without projects was expected/,
  );
});

test('the hash tells apart what differs in one value, one relationship or one role', async () => {
  await newGraph();
  for (const document of documents) await importFacts(graph, reference, document);
  const { hash } = await graphHash(graph);
  const hashes = new Set([hash]);
  for (const text of [
    'MATCH (p:Project {number: "2030/00001"}) SET p.plannedParticipants = 449',
    'MATCH (p:Project {number: "2030/00001"}) SET p.endDate = date("2032-12-30")',
    'MATCH (:Project {number: "2030/00001"})-[r:TARGETS]->() DELETE r',
    'MATCH (:Project {number: "2030/00001"})<-[r:OWNS]-() SET r.unit = "Annan"',
    'MATCH (o:Owner) WITH o LIMIT 1 REMOVE o:Owner',
  ]) {
    await graph.execute({ text, parameters: {} });
    hashes.add((await graphHash(graph)).hash);
  }
  expect(hashes.size).toBe(6);
});

test.each([
  '',
  'x',
  '{}',
  '[]',
  'null',
  '{"labels":["A b"],"id":"1","properties":{}}',
  '{"type":"T","start":{},"end":{},"properties":{}}',
])('a line that is none of a dump: %j', (line) => expect(entityOf(line)).toBeNull());
