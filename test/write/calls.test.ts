import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, expect, jest, test } from '@jest/globals';
import { graphHash } from '../../src/dump/graph-hash.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { importDocument } from '../../src/write/import.ts';
import { loadReference } from '../../src/write/reference/reference.ts';
import { reference } from '../entities/reference.ts';
import { emptyGraph, testGraph } from '../neo4j/graph.ts';
import { ask } from '../questions/ask.ts';
import { referenceAlone } from './reference-alone.ts';

// Neo4j plans each statement once, which takes its time on a machine that does much else.
jest.setTimeout(480_000);

const graph: Graph = testGraph();

beforeEach(async () => {
  await referenceAlone(graph);
});

afterAll(() => graph.close());

const numbered = readFileSync('test/sources/fixtures/call-2021.txt', 'utf8');
/** The same call as another page tells of it: without its number, with an amount of its own. */
const unnumbered =
  'Fler in, färre ut\n\nUtlyses av: ESF-rådet\nStänger: 2034-03-15\nUtlyst belopp: 51 mkr\nRegion: Västsverige\n\nSammanfattning\nAda Exempel vet mer.';
const project =
  'Projektnummer: 34-200-S02\nNamn: Stegen\nProjektägare: Exempelbolaget AB\nUtlysning: 34-017-S02\nStartdatum: 2034-09-01\nSlutdatum: 2036-08-31';

function send(text: string) {
  return importDocument(graph, reference, new TextEncoder().encode(text), 'page.txt');
}

async function values(text: string) {
  return (await graph.read({ text, parameters: {} })).map((row) => Object.values(row)[0]);
}

test('a call, the projects that answer it, and where each fact comes from, in one request', async () => {
  await send(numbered);
  await send(project);
  const request = `{
    call(number: "34-017-S02") {
      id name opensOn closesOn closesAt budget supportRate ownFinancingRate projectsFrom
      announcers { nodes { name } }
      programme { code } specificObjective { code calls { nodes { name } } }
      coveredAreas { edges { role node { ... on NutsRegion { name } } } }
      targetGroups { nodes { name } }
      projects { nodes { name call { number } } }
      sources { nodes { kind } }
      evidence(for: "budget") { value excerpt source { kind } subject { id } }
    }
    calls(filter: { openOn: "2034-02-01", specificObjective: { code: { eq: "C1" } } }) { totalCount }
  }`;
  const { data, errors } = await ask(graph, request);
  expect(errors).toBeUndefined();
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    call: {
      id: 'call:34-017-S02',
      name: 'Fler in, färre ut',
      opensOn: '2034-01-15',
      closesOn: '2034-03-15',
      closesAt: '16:00',
      budget: 50_000_000,
      supportRate: 0.6,
      ownFinancingRate: 0.4,
      projectsFrom: '2034-09-01',
      announcers: { nodes: [{ name: 'Svenska ESF-rådet' }] },
      programme: { code: '2021SE05SFPR' },
      specificObjective: { code: 'C1', calls: { nodes: [{ name: 'Fler in, färre ut' }] } },
      coveredAreas: {
        edges: [
          { role: 'COVERED', node: { name: 'Småland med öarna' } },
          { role: 'COVERED', node: { name: 'Sydsverige' } },
        ],
      },
      targetGroups: { nodes: [{ name: 'Utrikes födda, långtidsarbetslösa och/eller kvinnor' }] },
      projects: { nodes: [{ name: 'Stegen', call: { number: '34-017-S02' } }] },
      sources: { nodes: [{ kind: 'CALL_PAGE' }] },
      evidence: [
        {
          value: '50000000',
          excerpt: '50 miljoner kronor',
          source: { kind: 'CALL_PAGE' },
          subject: { id: 'call:34-017-S02' },
        },
      ],
    },
    calls: { totalCount: 1 },
  });
  const contact = await ask(graph, '{ call(number: "34-017-S02") { contact { name } } }');
  expect(contact.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  const allowed = await ask(graph, '{ call(number: "34-017-S02") { contact { name } } }', ['contacts:read']);
  expect(JSON.parse(JSON.stringify(allowed.data))).toEqual({ call: { contact: { name: 'Ada Exempel' } } });
});

test('the order of documents does not matter, and importing again changes nothing', async () => {
  const documents = [numbered, unnumbered, project];
  const orders = [
    [0, 1, 2],
    [2, 1, 0],
  ];
  const hashes: string[] = [];
  for (const order of orders) {
    if (hashes.length > 0) {
      await emptyGraph(graph);
      await loadReference(graph, reference);
    }
    for (const at of order) await send(documents[at] as string);
    hashes.push((await graphHash(graph)).hash);
    for (const at of order) {
      const again = await send(documents[at] as string);
      expect(Object.values(again.nodes).map((counts) => counts.new + counts.changed)).not.toContain(1);
    }
    hashes.push((await graphHash(graph)).hash);
  }
  expect(new Set(hashes).size).toBe(1);
  expect(await values('MATCH (call:Call) RETURN call.id')).toEqual(['call:34-017-S02']);
  expect(
    await values("MATCH (e:Evidence {field: 'budget'})-[:ABOUT]->(:Call) RETURN e.value ORDER BY e.value"),
  ).toEqual(['50000000', '51000000']);
  // The name that one page masks is masked in the words of the other.
  expect(
    await values("MATCH (e:Evidence) WHERE e.excerpt CONTAINS 'Ada' OR e.value CONTAINS 'Ada' RETURN e.id"),
  ).toEqual([]);
  expect(await values("MATCH (c:Call) WHERE c.summary CONTAINS 'Ada' RETURN c.id")).toEqual([]);
});

test('the same title on another day is another call; a project page alone names one that nothing describes', async () => {
  await send(unnumbered);
  await send(unnumbered.replace('2034-03-15', '2035-03-15'));
  expect(await values('MATCH (call:Call) RETURN call.name')).toEqual([
    'Fler in, färre ut',
    'Fler in, färre ut',
  ]);
  await send(project);
  expect(await values('MATCH (call:Call) WHERE NOT (call)-[:DESCRIBED_IN]->() RETURN call.name')).toEqual([
    '34-017-S02',
  ]);
  expect(await values('MATCH (p:Project)-[:ANSWERS]->(call) RETURN call.id')).toEqual(['call:34-017-S02']);
});

test('a project and a call of the same number are two things', async () => {
  await send(numbered);
  await send(project.replace('34-200-S02', '34-017-S02').replace('Utlysning: 34-017-S02\n', ''));
  expect(
    await values("MATCH (thing {number: '34-017-S02'}) RETURN head(labels(thing)) ORDER BY thing.id"),
  ).toEqual(['Call', 'Project']);
});
