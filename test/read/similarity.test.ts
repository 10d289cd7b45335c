import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/neo4j/graph.ts';
import { migrate } from '../../src/write/migrations.ts';
import { emptyGraph, testGraph } from '../neo4j/graph.ts';
import { ask } from '../questions/ask.ts';

// A shares the programme with D, a partner that nobody else has with B, the county with E, and only a partner that most have with C.
const things = `
CREATE (county:County {id: 'county:99', code: '99', name: 'Testlän'})
CREATE (here:Municipality {id: 'municipality:1', code: '1', name: 'Här'})-[:IN_COUNTY]->(county)
CREATE (there:Municipality {id: 'municipality:2', code: '2', name: 'Där'})-[:IN_COUNTY]->(county)
CREATE (rare:Organization {id: 'organization:rare', name: 'Sällan'}), (common:Organization {id: 'organization:common', name: 'Alltid'})
CREATE (owner:Organization {id: 'organization:owner', name: 'Förbundet'})<-[:MEMBER_OF]-(there)
CREATE (fund:Fund {id: 'fund:1', code: 'ESF'})<-[:OF_FUND]-(programme:Programme {id: 'programme:1', code: 'P1'})
CREATE (programme)<-[:OF_PROGRAMME]-(area:ProgrammeArea {id: 'area:1', code: '1'})<-[:OF_AREA]-(one:SpecificObjective {id: 'objective:1', code: '1.1'})
CREATE (programme)<-[:OF_PROGRAMME]-(:ProgrammeArea {id: 'area:2', code: '2'})<-[:OF_AREA]-(two:SpecificObjective {id: 'objective:2', code: '2.1'})
CREATE (young:TargetGroup {id: 'target-group:1', name: 'Unga', ageFrom: 15, ageTo: 24, characteristics: ['YOUNG', 'NEET']})
CREATE (adult:TargetGroup {id: 'target-group:2', name: 'Vuxna', ageFrom: 20, ageTo: 29, characteristics: ['YOUNG']})
CREATE (old:TargetGroup {id: 'target-group:3', name: 'Äldre', ageFrom: 60, characteristics: ['SICK_LISTED']})
CREATE (a:Project {id: 'project:a', number: 'a', name: 'A'}), (b:Project {id: 'project:b', number: 'b', name: 'B'}), (c:Project {id: 'project:c', number: 'c', name: 'C'})
CREATE (d:Project {id: 'project:d', number: 'd', name: 'D'}), (e:Project {id: 'project:e', number: 'e', name: 'E'}), (:Project {id: 'project:f', number: 'f', name: 'F'})
CREATE (rare)-[:OWNS]->(a), (rare)-[:PARTNERS_IN {role: 'PARTNER'}]->(a), (rare)-[:PARTNERS_IN {role: 'PARTNER'}]->(b)
CREATE (a)-[:INVOLVES {role: 'PARTICIPANT'}]->(here), (owner)-[:OWNS]->(e)
CREATE (a)-[:FUNDED_UNDER]->(one), (d)-[:FUNDED_UNDER]->(two), (a)-[:TARGETS]->(young), (b)-[:TARGETS]->(adult), (c)-[:TARGETS]->(old)
WITH common UNWIND ['a', 'b', 'c', 'd'] AS number MATCH (project:Project {number: number})
CREATE (common)-[:PARTNERS_IN {role: 'PARTNER'}]->(project)`;

let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await emptyGraph(graph);
  await migrate(graph);
  await graph.write((run) => run({ text: things, parameters: {} }));
});

afterAll(() => graph.close());

interface Alike {
  readonly score: number;
  readonly node: { readonly number: string };
  readonly reasons: readonly {
    readonly basis: string;
    readonly contribution: number;
    readonly shared: readonly { readonly id: string }[];
  }[];
}

const fields = '{ totalCount edges { score node { number } reasons { basis contribution shared { id } } } }';

async function alike(given: string): Promise<readonly Alike[]> {
  const { data, errors } = await ask(graph, `{ similarProjects(${given}) ${fields} }`);
  if (errors !== undefined) throw errors[0]!;
  return JSON.parse(JSON.stringify(data)).similarProjects.edges;
}

const numbers = (rows: readonly Alike[]) => rows.map(({ node }) => node.number);
const telling = (projects: number) => 1 / Math.log2(1 + projects);
const reason = (row: Alike, basis: string) => row.reasons.find((one) => one.basis === basis);

describe('similar projects', () => {
  test('come with what they share, those that share what tells most first', async () => {
    const rows = await alike('number: "a"');
    expect(numbers(rows)).toEqual(['d', 'b', 'e', 'c']);
    expect(reason(rows[1]!, 'PARTNERS')!.shared).toEqual([
      { id: 'organization:rare' },
      { id: 'organization:common' },
    ]);
    expect(reason(rows[3]!, 'PARTNERS')!.contribution).toBeCloseTo(telling(4), 9);
    for (const { score, reasons } of rows) {
      expect(reasons.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 9);
    }
  });

  test('have target groups in common in part: by ages and characteristics of both', async () => {
    const [row] = await alike('number: "a", by: [TARGET_GROUPS]');
    expect(row!.node.number).toBe('b');
    expect(row!.reasons[0]!.shared).toEqual([{ id: 'target-group:2' }]);
    // One of two characteristics, 5 of 15 years; and one other project has a group like this one's.
    expect(row!.score).toBeCloseTo(((1 + 5 / 15) / (2 + 1)) * telling(2), 9);
  });

  test('are under the same programme and fund, where the objective is another', async () => {
    const [row, ...others] = await alike('number: "a", by: [OBJECTIVES]');
    expect(others).toEqual([]);
    expect(row!.reasons).toEqual([
      { basis: 'OBJECTIVES', contribution: row!.score, shared: [{ id: 'fund:1' }, { id: 'programme:1' }] },
    ]);
    expect(row!.score).toBeCloseTo(2 * telling(2), 9);
  });

  test('are neighbours where members of an owner lie in the same county', async () => {
    const rows = await alike('number: "e"');
    expect(numbers(rows)).toEqual(['a']);
    expect(rows[0]!.score).toBeCloseTo(telling(2), 9);
    expect(rows[0]!.reasons.map(({ basis, shared }) => [basis, shared])).toEqual([
      ['COUNTIES', [{ id: 'county:99' }]],
    ]);
  });

  test('are only those alike in the respects that are asked for', async () => {
    expect(numbers(await alike('number: "a", by: [MUNICIPALITIES]'))).toEqual([]);
    expect(numbers(await alike('number: "a", by: []'))).toEqual([]);
    const rows = await alike('number: "a", by: [PARTNERS, COUNTIES]');
    expect(new Set(rows.flatMap(({ reasons }) => reasons.map(({ basis }) => basis)))).toEqual(
      new Set(['PARTNERS', 'COUNTIES']),
    );
  });

  test('take a filter, and are the same from the project itself', async () => {
    const { data } = await ask(
      graph,
      `{ project(number: "a") { similarProjects ${fields} } all: similarProjects(number: "a") ${fields}
      some: similarProjects(number: "a", filter: { number: { ne: "b" } }, first: 1) ${fields} }`,
    );
    const { project, all, some } = JSON.parse(JSON.stringify(data));
    expect(project.similarProjects).toEqual(all);
    expect([some.totalCount, numbers(some.edges)]).toEqual([3, ['d']]);
  });

  test.each(['f', 'unknown'])('of %s are none', async (number) => {
    expect(await alike(`number: "${number}"`)).toEqual([]);
  });
});
