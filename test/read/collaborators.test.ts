import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/neo4j/graph.ts';
import { migrate } from '../../src/write/migrations.ts';
import { emptyGraph, testGraph } from '../neo4j/graph.ts';
import { ask } from '../questions/ask.ts';

const things = `
CREATE (x:Organization {id: 'organization:x', name: 'X'}), (y:Organization {id: 'organization:y', name: 'Y', kind: 'COMPANY'})
CREATE (z:Organization {id: 'organization:z', name: 'Z'}), (:Organization {id: 'organization:alone', name: 'Ensam'})
CREATE (p:Project {id: 'project:p', number: 'p', name: 'P', startDate: date('2020-03-01'), endDate: date('2021-06-30')})
CREATE (q:Project {id: 'project:q', number: 'q', name: 'Q', startDate: date('2022-01-01'), endDate: date('2023-01-31')})
CREATE (r:Project {id: 'project:r', number: 'r', name: 'R'})
CREATE (x)-[:OWNS]->(p), (x)-[:PARTNERS_IN {role: 'FINANCIER'}]->(p), (y)-[:PARTNERS_IN {role: 'PARTNER'}]->(p)
CREATE (x)-[:OWNS]->(q), (y)-[:PARTNERS_IN {role: 'PARTNER'}]->(q), (z)-[:PARTNERS_IN {role: 'SUPPORT'}]->(q), (x)-[:OWNS]->(r)`;

let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await emptyGraph(graph);
  await migrate(graph);
  await graph.write((run) => run({ text: things, parameters: {} }));
});

afterAll(() => graph.close());

const fields = '{ totalCount edges { weight node { name } sharedProjects { nodes { number } } } }';

async function collaborators(given: string) {
  const { data, errors } = await ask(graph, `{ collaborators(${given}) ${fields} }`);
  if (errors !== undefined) throw errors[0]!;
  const { totalCount, edges } = JSON.parse(JSON.stringify(data)).collaborators;
  type Edge = { weight: number; node: { name: string }; sharedProjects: { nodes: { number: string }[] } };
  const rows = edges.map(({ weight, node, sharedProjects }: Edge) => [
    node.name,
    weight,
    sharedProjects.nodes.map(({ number }) => number).join(' '),
  ]);
  return { totalCount, rows };
}

describe('collaborators of an organisation', () => {
  test('share projects with it, those that share most first; two roles in one project are one project', async () => {
    const { totalCount, rows } = await collaborators('organizationId: "organization:x"');
    expect(totalCount).toBe(2);
    expect(rows).toEqual([
      ['Y', 2, 'p q'],
      ['Z', 1, 'q'],
    ]);
  });

  test.each([
    ['{ from: "2020-01-01", to: "2021-12-31" }', [['Y', 1, 'p']]],
    [
      '{ from: "2022-06-01" }',
      [
        ['Y', 1, 'q'],
        ['Z', 1, 'q'],
      ],
    ],
    ['{ to: "2020-03-01" }', [['Y', 1, 'p']]],
    ['{ from: "2024-01-01" }', []],
  ])('in the period %s share what ran then', async (period, expected) => {
    const { rows } = await collaborators(`organizationId: "organization:x", period: ${period}`);
    expect(rows).toEqual(expected);
  });

  test.each([
    ['[OWNER, PARTNER]', [['Y', 2, 'p q']]],
    ['[OWNER, SUPPORT]', [['Z', 1, 'q']]],
    ['[FINANCIER, PARTNER]', [['Y', 1, 'p']]],
    ['[]', []],
  ])('in the roles %s share those in which both are', async (roles, expected) => {
    const { rows } = await collaborators(`organizationId: "organization:x", roles: ${roles}`);
    expect(rows).toEqual(expected);
  });

  test('are the same from the organisation itself', async () => {
    const period = 'period: { to: "2021-12-31" }';
    const { data } = await ask(
      graph,
      `{ organization(id: "organization:x") { collaborators(${period}) ${fields} } all: collaborators(organizationId: "organization:x", ${period}) ${fields} }`,
    );
    const { organization, all } = JSON.parse(JSON.stringify(data));
    expect(organization.collaborators).toEqual(all);
    expect(all.totalCount).toBe(1);
  });

  test('take a filter, and come a page at a time', async () => {
    const { totalCount, rows } = await collaborators(
      'organizationId: "organization:x", filter: { kind: { eq: COMPANY } }',
    );
    expect([totalCount, rows]).toEqual([1, [['Y', 2, 'p q']]]);
    const { rows: one } = await collaborators(
      'organizationId: "organization:x", first: 1, orderBy: [{ field: NAME, direction: DESC }]',
    );
    expect(one).toEqual([['Z', 1, 'q']]);
  });

  test.each(['organization:alone', 'organization:unknown'])('of %s are none', async (id) => {
    expect(await collaborators(`organizationId: "${id}"`)).toEqual({ totalCount: 0, rows: [] });
  });

  test('in a period that ends before it begins are refused', async () => {
    const { errors } = await ask(
      graph,
      `{ collaborators(organizationId: "organization:x", period: { from: "2021-01-01", to: "2020-01-01" }) ${fields} }`,
    );
    expect(errors![0]!.message).toBe(
      'collaborators: `period`: `from` is expected not to come after `to`; 2021-01-01 and 2020-01-01 came.',
    );
  });
});
