import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Graph } from '../../src/neo4j/graph.ts';
import { emptyGraph, testGraph } from '../neo4j/graph.ts';
import { ask } from '../questions/ask.ts';

// Connections over a graph with gaps: values that are missing, equal, or in two roles at once.

interface Stored {
  readonly id: string;
  readonly name: string;
  readonly totalBudget: number | null;
  readonly startDate: string | null;
}

const projects: readonly Stored[] = Array.from({ length: 23 }, (_, i) => ({
  id: `project:${i}`,
  name: `Projekt ${i % 4}`,
  totalBudget: i % 3 === 0 ? null : (i % 5) * 3_000_000_000,
  startDate: i % 4 === 0 ? null : `20${10 + (i % 7)}-0${1 + (i % 9)}-01`,
}));

let graph: Graph;
const statements: string[] = [];

beforeAll(async () => {
  graph = testGraph({ onStatement: ({ text }) => statements.push(text) });
  await emptyGraph(graph);
  await graph.write((run) =>
    run({
      text: `UNWIND $projects AS row
CREATE (project:Project {id: row.id, name: row.name, number: row.id, totalBudget: row.totalBudget, startDate: date(row.startDate)})
MERGE (owner:Organization {id: 'organization:owner', name: 'Ägaren'})
CREATE (owner)-[:PARTNERS_IN {role: 'PARTNER'}]->(project), (owner)-[:PARTNERS_IN {role: 'FINANCIER'}]->(project)`,
      parameters: { projects },
    }),
  );
});

afterAll(() => graph.close());

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is its request's.
async function answer(source: string): Promise<any> {
  const { data, errors } = await ask(graph, source);
  if (errors !== undefined) throw errors[0]!;
  return JSON.parse(JSON.stringify(data));
}

/** All ids by walking the pages of `size` rows, forwards or backwards. */
async function walk(orderBy: string, size: number, backwards: boolean): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = null, more = true; more; ) {
    const place: string = cursor === null ? '' : `, ${backwards ? 'before' : 'after'}: "${cursor}"`;
    const { projects: page } =
      await answer(`{ projects(orderBy: [${orderBy}], ${backwards ? 'last' : 'first'}: ${size}${place}) {
      nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`);
    const found: readonly string[] = page.nodes.map(({ id }: { id: string }) => id);
    if (backwards) ids.unshift(...found);
    else ids.push(...found);
    more = backwards ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage;
    cursor = backwards ? page.pageInfo.startCursor : page.pageInfo.endCursor;
    if (found.length > size) throw new Error('A page is larger than asked for');
  }
  return ids;
}

describe('pages', () => {
  const orders = [
    '{ field: TOTAL_BUDGET }',
    '{ field: TOTAL_BUDGET, direction: DESC }',
    '{ field: START_DATE, direction: DESC }, { field: NAME }',
  ];

  test.each(orders)(
    'walked in any size and direction give every row once, in the same order: %s',
    async (order) => {
      const whole = await walk(order, 100, false);
      expect([...whole].sort()).toEqual(projects.map(({ id }) => id).sort());
      for (const size of [1, 4, 22, 23]) {
        expect(await walk(order, size, false)).toEqual(whole);
        expect(await walk(order, size, true)).toEqual(whole);
      }
    },
  );

  test('stay right while rows are inserted before the cursor', async () => {
    const first = await answer(
      '{ projects(first: 5, orderBy: [{ field: NUMBER }]) { nodes { id } pageInfo { endCursor } } }',
    );
    const next = `{ projects(first: 5, after: "${first.projects.pageInfo.endCursor}", orderBy: [{ field: NUMBER }]) { nodes { id } } }`;
    const before = await answer(next);
    const create = "CREATE (:Project {id: 'project:!', number: 'project:!', name: 'Ny'})";
    await graph.write((run) => run({ text: create, parameters: {} }));
    expect(await answer(next)).toEqual(before);
    await graph.write((run) => run({ text: "MATCH (p:Project {id: 'project:!'}) DELETE p", parameters: {} }));
  });

  test('of a thing in two roles have a row for each role', async () => {
    const { project } = await answer(
      '{ project(number: "project:1") { partners(first: 1) { edges { cursor role } } } }',
    );
    const [{ cursor, role }] = project.partners.edges;
    const rest = await answer(
      `{ project(number: "project:1") { partners(after: "${cursor}") { totalCount edges { role } } } }`,
    );
    expect(rest.project.partners.totalCount).toBe(2);
    expect([role, ...rest.project.partners.edges.map((edge: { role: string }) => edge.role)].sort()).toEqual([
      'FINANCIER',
      'PARTNER',
    ]);
  });

  test('of derived rows are total in whatever order, with the facts of the edge telling rows apart', async () => {
    await graph.write((run) =>
      run({
        text: `CREATE (m:Municipality {id: 'municipality:1', code: '1', name: 'Orten'})
WITH m MATCH (p:Project) WHERE p.id IN ['project:1', 'project:2'] MATCH (owner:Organization {id: 'organization:owner'})
CREATE (m)<-[:INVOLVES {role: 'PARTICIPANT'}]-(p) MERGE (m)-[:MEMBER_OF]->(owner)`,
        parameters: {},
      }),
    );
    const rows: string[] = [];
    for (let after = ''; ; ) {
      const { municipality } = await answer(`{ municipality(code: "1") {
        involvements(first: 1, orderBy: [{ field: REGION }]${after}) { edges { cursor kind role node { id } } } } }`);
      const [edge] = municipality.involvements.edges;
      if (edge === undefined) break;
      rows.push(`${edge.node.id} ${edge.kind} ${edge.role}`);
      after = `, after: "${edge.cursor}"`;
    }
    const { municipality } = await answer(
      '{ municipality(code: "1") { involvements(orderBy: [{ field: REGION, direction: DESC }]) { totalCount nodes { id } } } }',
    );
    // 23 projects by way of the owner in two roles each, and two that name the municipality.
    expect(municipality.involvements.totalCount).toBe(48);
    expect(new Set(rows).size).toBe(48);
    expect(rows).toHaveLength(48);
  });

  test('of conflicts, which are no nodes, have every row, too', async () => {
    const claims = ['project:1', 'project:2', 'project:3'].flatMap((about) =>
      ['totalBudget', 'region'].flatMap((field) => ['a', 'b'].map((value) => ({ about, field, value }))),
    );
    await graph.write((run) =>
      run({
        text: `UNWIND $claims AS claim MATCH (p:Project {id: claim.about})
CREATE (p)<-[:ABOUT]-(:Evidence {id: claim.about + claim.field + claim.value, field: claim.field, value: claim.value})`,
        parameters: { claims },
      }),
    );
    const rows: string[] = [];
    for (let after = ''; ; ) {
      const { conflicts } = await answer(
        `{ conflicts(first: 2, orderBy: [{ field: FIELD }]${after}) { nodes { field project { id } } pageInfo { endCursor } } }`,
      );
      if (conflicts.nodes.length === 0) break;
      rows.push(
        ...conflicts.nodes.map(
          (row: { field: string; project: { id: string } }) => row.field + row.project.id,
        ),
      );
      after = `, after: "${conflicts.pageInfo.endCursor}"`;
    }
    expect(rows).toEqual([...rows].sort());
    expect(new Set(rows).size).toBe(6);
    expect(rows).toHaveLength(6);
  });

  test('between two cursors know of the rows outside', async () => {
    const all = await answer('{ projects { edges { cursor } } }');
    const [first, , , fourth] = all.projects.edges.map(({ cursor }: { cursor: string }) => cursor);
    const between = (size: string) =>
      answer(
        `{ projects(${size}, after: "${first}", before: "${fourth}") { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }`,
      );
    for (const size of ['first: 1', 'first: 2', 'last: 1', 'last: 5']) {
      const { projects: page } = await between(size);
      expect(page.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: true });
    }
  });

  test('of no rows are there for the asking', async () => {
    const { projects: none } = await answer(
      '{ projects(first: 0) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
    );
    expect(none).toEqual({ totalCount: 23, nodes: [], pageInfo: { hasNextPage: true, endCursor: null } });
  });
});

type Filter = Readonly<Record<string, unknown>>;

/** What a filter means, said again in plain code. */
function holds(filter: Filter, project: Stored): boolean {
  return Object.entries(filter).every(([name, wanted]) => {
    if (name === 'and') return (wanted as Filter[]).every((one) => holds(one, project));
    if (name === 'or') return (wanted as Filter[]).some((one) => holds(one, project));
    if (name === 'not') return !holds(wanted as Filter, project);
    const value = project[name as keyof Stored];
    return Object.entries(wanted as Filter).every(([operator, given]) => compare(operator, value, given));
  });
}

function compare(operator: string, value: string | number | null, given: unknown): boolean {
  if (operator === 'isNull') return (value === null) === given;
  if (operator === 'ne') return value !== given;
  if (value === null) return false;
  const other = given as string | number;
  const order = value < other ? -1 : value > other ? 1 : 0;
  switch (operator) {
    case 'eq':
      return order === 0;
    case 'lt':
      return order < 0;
    case 'lte':
      return order <= 0;
    case 'gt':
      return order > 0;
    case 'gte':
      return order >= 0;
    case 'in':
      return (given as unknown[]).includes(value);
    case 'contains':
      return String(value).includes(String(given));
    default:
      return String(value).startsWith(String(given));
  }
}

const budget = fc.constantFrom(0, 3_000_000_000, 6_000_000_000, 7);
const day = fc.constantFrom('2011-02-01', '2012-03-01', '2015-06-01');
const some = <T>(values: fc.Arbitrary<T>, operators: readonly string[]) =>
  fc.tuple(fc.constantFrom(...operators), values).map(([operator, value]) => ({ [operator]: value }));
const scalar = fc.oneof(
  some(budget, ['eq', 'ne', 'lt', 'lte', 'gt', 'gte']).map((totalBudget) => ({ totalBudget })),
  some(day, ['eq', 'ne', 'lt', 'lte', 'gt', 'gte']).map((startDate) => ({ startDate })),
  some(fc.constantFrom('Projekt 1', 'jekt', 'Pro', '%'), ['eq', 'ne', 'contains', 'startsWith']).map(
    (name) => ({ name }),
  ),
  fc.array(budget, { maxLength: 2 }).map((values) => ({ totalBudget: { in: values } })),
  fc.boolean().map((isNull) => ({ startDate: { isNull } })),
);
const filters = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('filter'), { maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie('filter'), { maxLength: 3 }).map((or) => ({ or })),
    tie('filter').map((not) => ({ not })),
  ),
})).filter;

describe('filters', () => {
  test('mean in the database what they mean in plain code', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const { data, errors } = await ask(
          graph,
          `{ projects(filter: ${literal(filter)}) { nodes { id } } }`,
        );
        expect(errors).toBeUndefined();
        const found = (data as { projects: { nodes: { id: string }[] } }).projects.nodes.map(({ id }) => id);
        expect([...found].sort()).toEqual(
          projects
            .filter((p) => holds(filter, p))
            .map(({ id }) => id)
            .sort(),
        );
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test.each([
    ['some: { edge: { role: { eq: PARTNER } } }', 23],
    ['some: { edge: { role: { eq: FOLLOWER } } }', 0],
    ['every: { edge: { role: { in: [PARTNER, FINANCIER] } } }', 23],
    ['every: { edge: { role: { eq: PARTNER } } }', 0],
    ['none: { name: { eq: "Ägaren" } }', 0],
    ['none: { name: { eq: "Agaren" } }', 23],
    ['some: { partnersIn: { some: { name: { eq: "Projekt 3" } } } }', 23],
  ])('through relationships: partners: { %s }', async (condition, count) => {
    const { projects: found } = await answer(
      `{ projects(filter: { partners: { ${condition} } }) { totalCount } }`,
    );
    expect(found.totalCount).toBe(count);
  });
});

/** A value as a GraphQL literal. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, item]) => `${key}: ${literal(item)}`)
      .join(', ')} }`;
  }
  return JSON.stringify(value);
}

describe('an answer', () => {
  test('keeps aliases of one field apart', async () => {
    const { a, b } = await answer(`{
      a: project(number: "project:1") { one: partners(first: 1) { x: nodes { name } y: nodes { kind } } two: partners { totalCount } }
      b: project(number: "none") { name }
    }`);
    expect(a).toEqual({ one: { x: [{ name: 'Ägaren' }], y: [{ kind: null }] }, two: { totalCount: 2 } });
    expect(b).toBeNull();
  });

  test('has things by id in the order asked for, and null for what is not there', async () => {
    const { nodes, node } = await answer(
      '{ nodes(ids: ["project:2", "nothing", "organization:owner"]) { __typename id ... on Project { name } } node(id: "nothing") { id } }',
    );
    expect(nodes).toEqual([
      { __typename: 'Project', id: 'project:2', name: 'Projekt 2' },
      null,
      { __typename: 'Organization', id: 'organization:owner' },
    ]);
    expect(node).toBeNull();
  });

  test('holds money beyond 32 bits exactly', async () => {
    const { project } = await answer('{ project(number: "project:4") { totalBudget } }');
    expect(project.totalBudget).toBe(12_000_000_000);
  });

  test('to however deep a question comes from one statement', async () => {
    statements.length = 0;
    await answer(
      '{ projects(first: 2) { nodes { partners { nodes { partnersIn { nodes { partners { totalCount } } } } } } } }',
    );
    expect(statements).toHaveLength(1);
  });
});

describe('personal data', () => {
  test('is null with FORBIDDEN without the scope, and there with it', async () => {
    await graph.write((run) =>
      run({
        text: "MATCH (p:Project {id: 'project:5'}) CREATE (p)-[:HAS_CONTACT]->(:Contact {id: 'contact:1', name: 'Ada', email: 'ada@example.org'})",
        parameters: {},
      }),
    );
    const question = '{ project(number: "project:5") { name contact { name email } } }';
    const without = await ask(graph, question);
    expect(without.data).toMatchObject({ project: { name: 'Projekt 1', contact: null } });
    expect(without.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    const withScope = await ask(graph, question, ['contacts:read']);
    expect(withScope).toMatchObject({
      data: { project: { contact: { name: 'Ada', email: 'ada@example.org' } } },
    });
    const byId = await answer('{ node(id: "contact:1") { id } }');
    expect(byId.node).toBeNull();
  });

  test('of which a source tells is not there without the scope either, whatever the way to it', async () => {
    await graph.write((run) =>
      run({
        text: `MATCH (p:Project {id: 'project:5'})
CREATE (d:SourceDocument {id: 'source:1', title: 'Sidan'})<-[:DESCRIBED_IN]-(p)
WITH p, d UNWIND ['contact', 'name'] AS field
CREATE (p)<-[:ABOUT]-(:Evidence {id: 'evidence:' + field, field: field, value: field, confidence: 1.0, method: 'CURATED'})-[:FROM]->(d)`,
        parameters: {},
      }),
    );
    const question = `{
      node(id: "evidence:contact") { id ... on Evidence { field start subject { id } } }
      nodes(ids: ["evidence:contact", "evidence:name"]) { id }
      project(number: "project:5") { evidence { id } of: evidence(for: "contact") { id } sources { nodes { evidence { totalCount nodes { id } } } } }
      sourceDocuments(filter: { evidence: { some: { field: { eq: "contact" } } } }) { totalCount }
    }`;
    const visible = (ids: readonly string[]) => ids.map((id) => ({ id }));
    const without = await ask(graph, question);
    expect(without).toMatchObject({
      data: {
        node: null,
        nodes: [null, { id: 'evidence:name' }],
        project: {
          evidence: visible(['evidence:name']),
          of: [],
          sources: { nodes: [{ evidence: { totalCount: 1, nodes: visible(['evidence:name']) } }] },
        },
        sourceDocuments: { totalCount: 0 },
      },
    });
    expect(without.errors).toBeUndefined();
    const withScope = await ask(graph, question, ['contacts:read']);
    expect(withScope).toMatchObject({
      data: {
        node: { field: 'contact', subject: { id: 'project:5' } },
        nodes: visible(['evidence:contact', 'evidence:name']),
        project: {
          evidence: visible(['evidence:contact', 'evidence:name']),
          of: visible(['evidence:contact']),
          sources: { nodes: [{ evidence: { totalCount: 2 } }] },
        },
        sourceDocuments: { totalCount: 1 },
      },
    });
  });

  test('says nothing of whether there is a contact, to a caller without the scope', async () => {
    const { errors } = await ask(graph, '{ project(number: "project:6") { contact { name } } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});

test('each of two roles of one organisation has its own evidence', async () => {
  await graph.write((run) =>
    run({
      text: `MATCH (p:Project {id: 'project:6'})
CREATE (o:Organization {id: 'organization:two', name: 'Två roller'}), (d:SourceDocument {id: 'source:two', title: 'Sidan'})
WITH p, o, d UNWIND ['PARTNER', 'FINANCIER'] AS role
CREATE (o)-[:PARTNERS_IN {role: role}]->(p)
CREATE (o)<-[:ABOUT]-(:Evidence {id: 'evidence:' + role, field: 'partners', relationship: 'PARTNERS_IN', otherEnd: p.id, qualifiers: '{"role":"' + role + '"}', confidence: 1.0, method: 'CURATED'})-[:FROM]->(d)`,
      parameters: {},
    }),
  );
  const { data } = await ask(
    graph,
    '{ organizations(filter: { id: { eq: "organization:two" } }) { nodes { partnersIn { edges { role evidence { id } } } } } }',
  );
  const edges = ['FINANCIER', 'PARTNER'].map((role) => ({ role, evidence: [{ id: `evidence:${role}` }] }));
  expect(data).toEqual({
    organizations: { nodes: [{ partnersIn: { edges: expect.arrayContaining(edges) } }] },
  });
});
