import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph, PlanStep } from '../../src/neo4j/graph.ts';
import { migrate } from '../../src/write/migrations.ts';
import { emptyGraph, testGraph } from '../neo4j/graph.ts';
import { model, planOf } from './plan-of.ts';

// What the database does for each root field: where it begins, and that it never looks at everything. The graph is large
// enough for the planner to care.

let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await emptyGraph(graph);
  await migrate(graph);
  const write = (text: string) => graph.write((run) => run({ text, parameters: {} }));
  await write(
    `UNWIND range(1, 21) AS i CREATE (:County {id: 'county:' + i, code: toString(i), name: 'Län ' + i})`,
  );
  await write(`UNWIND range(1, 290) AS i MATCH (county:County {code: toString(1 + i % 21)})
CREATE (:Municipality {id: 'municipality:' + i, code: toString(1000 + i), name: 'Ort ' + i})-[:IN_COUNTY]->(county)`);
  await write(`UNWIND range(1, 600) AS i CREATE (organization:Organization:Owner:Partner {id: 'organization:' + i,
name: 'Organisation ' + i, nameKeys: ['organisation ' + i], kind: 'COMPANY', organizationNumber: toString(5560000000 + i)})`);
  await write(
    `UNWIND range(1, 40) AS i CREATE (:TargetGroup {id: 'target-group:' + i, name: 'Grupp ' + i, ageFrom: i, ageTo: i + 9})`,
  );
  await write(`UNWIND range(1, 3000) AS i
MATCH (owner:Organization {id: 'organization:' + (1 + i % 600)}), (partner:Organization {id: 'organization:' + (1 + i * 7 % 600)})
MATCH (place:Municipality {id: 'municipality:' + (1 + i % 290)}), (group:TargetGroup {id: 'target-group:' + (1 + i % 40)})
CREATE (project:Project {id: 'project:' + i, number: '2030/' + i, name: 'Projekt ' + i, startDate: date('2030-01-01'), endDate: date('2031-12-31')})
CREATE (owner)-[:OWNS]->(project), (partner)-[:PARTNERS_IN {role: 'PARTNER'}]->(project),
  (project)-[:INVOLVES {role: 'PARTICIPANT'}]->(place), (project)-[:TARGETS {kind: 'PARTICIPANTS'}]->(group)`);
  // Plans follow what is known of the indexes, which is otherwise counted some time later.
  await graph.execute({ text: 'CALL db.prepareForReplanning(60)', parameters: {} });
});

afterAll(() => graph.close());

/** Reads a request's root field, and tells the operators of its plan. */
async function operatorsOf(request: string): Promise<readonly string[]> {
  const { plan } = await graph.profile(planOf(request));
  const walk = (step: PlanStep): readonly string[] => [...step.children.flatMap(walk), step.operator];
  return walk(plan!);
}

const seek = 'NodeUniqueIndexSeek';
const labelScan = 'NodeByLabelScan';

/** A request for each root field, and the operator that finds its first things. */
const starts: readonly (readonly [request: string, start: string])[] = [
  ['{ node(id: "project:7") { id } }', seek],
  ['{ nodes(ids: ["project:7", "county:3"]) { id } }', seek],
  ['{ project(number: "2030/7") { name partners { totalCount nodes { name } } } }', seek],
  ['{ projects(first: 20) { nodes { name } } }', 'NodeIndexScan'],
  ['{ projects(first: 20, filter: { number: { eq: "2030/7" } }) { nodes { name } totalCount } }', seek],
  ['{ projects(filter: { municipalities: { some: { code: { eq: "1007" } } } }) { nodes { name } } }', seek],
  [
    '{ projects(filter: { coveredMunicipalities: { some: { code: { eq: "1007" } } } }) { totalCount } }',
    seek,
  ],
  [
    '{ projects(filter: { or: [{ municipalities: { some: { county: { code: { in: ["7"] } } } } }, { coveredMunicipalities: { some: { county: { code: { in: ["7"] } } } } }] }) { totalCount } }',
    seek,
  ],
  [
    '{ projects(filter: { or: [{ number: { eq: "2030/7" } }, { partners: { some: { id: { eq: "organization:7" } } } }] }) { totalCount } }',
    seek,
  ],
  ['{ projects(filter: { partners: { none: { id: { eq: "organization:7" } } } }) { totalCount } }', seek],
  ['{ organization(id: "organization:7") { name } }', seek],
  ['{ organization(organizationNumber: "5560000007") { name } }', seek],
  ['{ organization(name: "Organisation 7") { name } }', seek],
  ['{ organizations(first: 20) { nodes { name } } }', 'NodeIndexScan'],
  ['{ owners(first: 20) { nodes { name } } }', 'NodeIndexScan'],
  ['{ partners(first: 20) { nodes { name } } }', 'NodeIndexScan'],
  ['{ municipality(code: "1007") { name } }', seek],
  ['{ municipality(name: "Ort 7") { name } }', seek],
  ['{ municipalities(first: 20) { nodes { name } totalCount } }', 'NodeIndexScan'],
  ['{ targetGroup(id: "target-group:7") { name } }', seek],
  ['{ shortestPath(from: "organization:7", to: "organization:8") { length } }', seek],
  ['{ paths(from: "organization:7", to: "organization:8") { length } }', seek],
  [
    '{ collaborators(organizationId: "organization:7") { edges { weight sharedProjects { nodes { number } } } } }',
    seek,
  ],
  ['{ similarProjects(number: "2030/7") { edges { score } } }', seek],
  ['{ search(query: "Organisation 7") { nodes { __typename } } }', 'ProcedureCall'],
  ['{ call(number: "2030/7") { name } }', seek],
  ['{ importRun(id: "import:7") { state } }', seek],
  ['{ currentWriter { since } }', seek],
  ['{ calls(first: 20) { nodes { name } } }', labelScan],
  ['{ judgements { nodes { reason } } }', 'NodeIndexScan'],
  ['{ decisions { nodes { kind } } }', 'NodeIndexScan'],
  ['{ importRuns { nodes { state } } }', labelScan],
  // All there is: the label's own index says which that is.
  ['{ counties { name } }', labelScan],
  ['{ subregions { name } }', labelScan],
  ['{ targetGroups { nodes { name } } }', labelScan],
  ['{ programmes { name } }', labelScan],
  ['{ specificObjectives { name } }', labelScan],
  ['{ interventionFields { name } }', labelScan],
  ['{ sdgs { name } }', labelScan],
  ['{ sourceDocuments { nodes { title } } }', labelScan],
  ['{ conflicts { nodes { field } } }', 'DirectedRelationshipTypeScan'],
  ['{ projectStatistics { groups { count } } }', 'NodeCountFromCountStore'],
  ['{ coverage { municipalities { gaps { totalCount nodes { name } } } } }', labelScan],
  ['{ timeline { missing projects { active } } }', labelScan],
];

describe('every root field', () => {
  test('is among those looked at', () => {
    const asked = new Set(starts.map(([request]) => /\w+/.exec(request)![0]));
    const fields = [...model.types.get('Query')!.fields.values()];
    // What a function computes has no statement of its own; see test/network/.
    const planned = fields.filter(({ kind }) => kind !== 'computed').map(({ name }) => name);
    expect(planned.filter((name) => !asked.has(name))).toEqual([]);
  });

  test.each(starts)('%s', async (request, start) => {
    const operators = await operatorsOf(request);
    expect(operators).not.toContain('AllNodesScan');
    expect(operators).not.toContain('CartesianProduct');
    expect(operators.find((operator) => /^(Node|Directed|Undirected|ProcedureCall)/.test(operator))).toBe(
      start,
    );
  });
});

test.each([
  ['after', 'ASC'],
  ['after', 'DESC'],
  ['before', 'ASC'],
])('a page %s a cursor, %s, begins there and ends when it is full', async (argument, direction) => {
  const order = `${direction === 'DESC' ? '-' : ''}NAME`;
  const cursor = Buffer.from(
    JSON.stringify([`Query.projects,${order},id`, 'Projekt 1500', 'project:1500']),
  ).toString('base64url');
  const size = argument === 'after' ? 'first' : 'last';
  const { plan } = await graph.profile(
    planOf(
      `{ projects(${size}: 20, ${argument}: "${cursor}", orderBy: [{ field: NAME, direction: ${direction} }]) { nodes { name } } }`,
    ),
  );
  const read = (step: PlanStep): readonly number[] => [...step.children.flatMap(read), step.rows];
  expect(Math.max(...read(plan!))).toBeLessThan(40);
});
