import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { importDump } from '../../src/bin/import-dump.ts';
import { graphHash } from '../../src/dump/graph-hash.ts';
import { dumpHeader, dumpLines, entityOf, isDumpHeader } from '../../src/dump/lines.ts';
import { endRestore, restoreEntities } from '../../src/dump/restore.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { importFacts } from '../../src/write/import.ts';
import { reference } from '../entities/reference.ts';
import { testGraph } from '../neo4j/graph.ts';
import { documents } from '../write/documents.ts';
import { differences, dump } from '../write/dump.ts';
import { referenceAlone } from '../write/reference-alone.ts';

// Neo4j plans each statement once, which takes its time on a machine that does much else.
jest.setTimeout(480_000);

let graph: Graph;

beforeAll(() => {
  graph = testGraph();
});

const folder = mkdtempSync(join(tmpdir(), 'samverkan-dump-'));

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await graph.close();
});

async function newGraph(): Promise<void> {
  await referenceAlone(graph);
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
  await restoreEntities(graph, entitiesIn(lines), 'whole');
  expect(await graphHash(graph)).toEqual(hash);
  expect(differences(before, await dump(graph))).toEqual([]);
  await endRestore(graph);
  await expect(restoreEntities(graph, entitiesIn(lines), 'whole')).rejects.toThrow(
    /A graph without projects was expected/,
  );
});

test('a dump that was cut off is put back by the same dump, and by no other', async () => {
  await newGraph();
  await importFacts(graph, reference, documents[0] as (typeof documents)[number]);
  const hash = await graphHash(graph);
  const lines: string[] = [];
  for await (const line of dumpLines(graph)) lines.push(line);

  await newGraph();
  const cutOff = async function* () {
    yield* entitiesIn([...lines.slice(0, 1 + hash.nodes), 'x']);
  };
  await expect(restoreEntities(graph, cutOff(), 'one')).rejects.toThrow('x');
  expect(await graphHash(graph)).not.toEqual(hash);
  await expect(restoreEntities(graph, entitiesIn(lines), 'other')).rejects.toThrow(/import that one again/);
  await restoreEntities(graph, entitiesIn(lines), 'one');
  expect(await graphHash(graph)).toEqual(hash);
});

describe('refused by its line, before anything is written, is', () => {
  const node = (label: string, id: string, more: object = {}) =>
    JSON.stringify({ labels: [label], id, properties: { id, ...more } });
  const link = (properties: object = {}, end = 'project:1') =>
    JSON.stringify({
      type: 'OWNS',
      start: { label: 'Organization', id: 'organization:a' },
      end: { label: 'Project', id: end },
      properties,
    });
  const good = [
    node('Organization', 'organization:a'),
    node('Project', 'project:1', { number: '1' }),
    link(),
  ];

  test.each([
    ['a kind of node that nobody knows', [node('Stranger', 'x')]],
    ['the program’s own books', [node('Loaded', 'x', { name: 'reference' })]],
    ['a label that is Cypher', [node('Project`) DETACH DELETE (n', 'x')]],
    ['a type that is Cypher', [link().replace('OWNS', 'OWNS]-() DELETE')]],
    ['a property that is Cypher', [node('Project', 'x', { 'a`: 1': 1 })]],
    ['an id twice', [node('Project', 'project:1')]],
    ['a number twice', [node('Project', 'project:2', { number: '1' })]],
    ['another id among the properties', [node('Project', 'x').replace('{"id":"x"', '{"id":"y"')]],
    ['a relationship to nowhere', [link({}, 'project:9')]],
    ['nothing', ['']],
    ['a line that is cut off', [node('Project', 'x').slice(0, 20)]],
    ['a map', [node('Project', 'x', { a: { b: 1 } })]],
    ['a list of two kinds', [node('Project', 'x', { a: ['b', 1] })]],
    ['a day that is not in the calendar', [node('Project', 'x', { startDate: { date: '2030-02-31' } })]],
    ['a moment that is none', [node('Project', 'x', { at: { moment: '2030-02-01' } })]],
    ['a number beyond all', [node('Project', 'x', { a: 0 }).replace('"a":0', '"a":1e400')]],
    ['half a character', [node('Project', 'x', { a: '' }).replace('"a":""', '"a":"\\ud800"')]],
    ['a name that no index takes', [node('Project', 'x', { name: 'x'.repeat(9_000) })]],
    ['a line that never ends', ['x'.repeat(17_000_000)]],
    ['brackets without end', ['['.repeat(5_000_000)]],
  ])('%s', async (_, lines) => {
    const path = join(folder, 'dump.jsonl');
    writeFileSync(path, [JSON.stringify(dumpHeader), ...good, ...lines, ''].join('\n'));
    expect(await importDump(graph, reference, path, () => {})).toMatchObject({
      problem: { code: 'REFUSED_DUMP', line: 5 },
    });
    const found = await graph.read({ text: 'MATCH (o {id: "organization:a"}) RETURN o', parameters: {} });
    expect(found).toEqual([]);
  });

  test('another version, and another encoding', async () => {
    const path = join(folder, 'dump.jsonl');
    const lines = [JSON.stringify(dumpHeader), node('Organization', 'organization:å')].join('\n');
    for (const [bytes, line] of [
      [lines.replace('"version":1', '"version":2'), 1],
      [Buffer.from(lines, 'latin1'), 1],
    ] as const) {
      writeFileSync(path, bytes);
      expect(await importDump(graph, reference, path, () => {})).toMatchObject({ problem: { line } });
    }
  });
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
