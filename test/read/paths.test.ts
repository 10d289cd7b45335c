import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/neo4j/graph.ts';
import { migrate } from '../../src/write/migrations.ts';
import { emptyGraph, testGraph } from '../neo4j/graph.ts';
import { ask } from '../questions/ask.ts';

// X and Y share the project P; the ways by Q, R and an organisation between them are longer.
const things = `
CREATE (x:Organization {id: 'organization:x', name: 'X'}), (y:Organization {id: 'organization:y', name: 'Y'})
CREATE (z:Organization {id: 'organization:z', name: 'Z'}), (crowded:Organization {id: 'organization:crowded', name: 'Alla'})
CREATE (:Organization {id: 'organization:alone', name: 'Ensam'})
CREATE (p:Project {id: 'project:p', number: 'p', name: 'P'}), (q:Project {id: 'project:q', number: 'q', name: 'Q'}), (r:Project {id: 'project:r', number: 'r', name: 'R'})
CREATE (x)-[:OWNS]->(p), (y)-[:PARTNERS_IN {role: 'PARTNER'}]->(p), (y)-[:PARTNERS_IN {role: 'FINANCIER'}]->(p)
CREATE (x)-[:OWNS]->(q), (z)-[:OWNS]->(q), (z)-[:OWNS]->(r), (y)-[:OWNS]->(r), (crowded)-[:OWNS]->(q), (crowded)-[:OWNS]->(r)
CREATE (p)-[:INVOLVES {role: 'PARTICIPANT'}]->(a:Municipality {id: 'municipality:1', code: '1', name: 'A'})-[:IN_COUNTY]->(:County {id: 'county:99', code: '99', name: 'Testlän'})
CREATE (p)-[:FUNDED_UNDER]->(:SpecificObjective {id: 'objective:1', code: '1.1'})`;

let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await emptyGraph(graph);
  await migrate(graph);
  await graph.write((run) => run({ text: things, parameters: {} }));
});

afterAll(() => graph.close());

interface Path {
  readonly length: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly relationships: readonly { readonly type: string; readonly role: string | null }[];
}

async function paths(given: string): Promise<readonly Path[]> {
  const source = `{ paths(${given}) { length nodes { id } relationships { type role project { number } } } }`;
  const { data, errors } = await ask(graph, source);
  if (errors !== undefined) throw errors[0]!;
  return JSON.parse(JSON.stringify(data)).paths;
}

const between = 'from: "organization:x", to: "organization:y"';
const told = (ways: readonly Path[]) =>
  ways.map(({ nodes }) => nodes.map(({ id }) => id.split(':')[1]).join(' '));

describe('paths', () => {
  test('tell the shortest first, a way for each role, and then those by other things', async () => {
    const ways = await paths(between);
    expect(told(ways)).toEqual(['x p y', 'x p y', 'x q crowded r y', 'x q z r y']);
    expect(ways.map(({ length }) => length)).toEqual([2, 2, 4, 4]);
    expect(ways.map(({ relationships }) => relationships[1]!.role)).toEqual([
      'FINANCIER',
      'PARTNER',
      null,
      null,
    ]);
    expect(ways[0]!.relationships[0]).toEqual({ type: 'OWNS', role: null, project: { number: 'p' } });
  });

  test('are as many as asked for, and no longer', async () => {
    expect(told(await paths(`${between}, first: 1`))).toEqual(['x p y']);
    expect(told(await paths(`${between}, maxLength: 3`))).toEqual(['x p y', 'x p y']);
    expect(await paths(`${between}, maxLength: 1`)).toEqual([]);
  });

  test('of a thing to itself are one, of no relationship', async () => {
    expect(await paths('from: "organization:x", to: "organization:x"')).toEqual([
      { length: 0, nodes: [{ id: 'organization:x' }], relationships: [] },
    ]);
  });

  test.each([
    ['there is no way', 'from: "organization:x", to: "organization:alone"'],
    ['no kind of relationship is asked for', `${between}, through: []`],
    ['one of the things is not known', 'from: "organization:x", to: "organization:unknown"'],
  ])('are none where %s', async (_why, given) => {
    expect(await paths(given)).toEqual([]);
  });

  test('lead to places and objectives by the relationships that are asked for', async () => {
    const toCounty = 'from: "organization:x", to: "county:99"';
    expect(await paths(toCounty)).toEqual([]);
    expect(told(await paths(`${toCounty}, through: [OWNS, INVOLVES, IN_COUNTY]`))).toEqual(['x p 1 99']);
    expect(
      told(await paths('from: "objective:1", to: "organization:x", through: [FUNDED_UNDER, OWNS]')),
    ).toEqual(['1 p x']);
  });

  test.each([0, 21])('%i at once are refused with what was expected', async (first) => {
    const { errors } = await ask(graph, `{ paths(${between}, first: ${first}) { length } }`);
    expect(errors![0]!.message).toBe(`paths: \`first\` from 1 to 20 is expected; ${first} was given.`);
  });
});
