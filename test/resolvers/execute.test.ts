import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { type Graph, openGraph } from '../../src/neo4j/graph.ts';
import { openApi } from '../../src/resolvers/execute.ts';
import { migrate } from '../../src/write/migrations.ts';
import { emptyGraph, testAddress, testGraph } from '../neo4j/graph.ts';

// How requests are answered: straight from the rows, by one statement for each root field, with plans that are kept.

const api = openApi();
const statements: { readonly text: string }[] = [];
let graph: Graph;

beforeAll(async () => {
  graph = testGraph({ onStatement: (statement) => statements.push(statement) });
  await emptyGraph(graph);
  await migrate(graph);
  await graph.write((run) =>
    run({
      text: `CREATE (p:Project {id: 'project:p', number: 'p', name: 'P', totalBudget: 9007199254740991})
CREATE (:Project {id: 'project:q', number: 'q', name: 'Q', totalBudget: 3000000000})
CREATE (p)-[:HAS_CONTACT]->(:Contact {name: 'Någon Påhittad', email: 'nagon@example.org'})
CREATE (:Project {id: 'project:nameless', number: 'n'})
CREATE (:Project {id: 'project:odd', number: 'o', name: 'O', totalBudget: 'mycket'})`,
      parameters: {},
    }),
  );
});

afterAll(() => graph.close());

type Request = Omit<Parameters<typeof api.execute>[0], 'context'>;

async function execute(request: Request, scopes: readonly 'contacts:read'[] = [], explain = false) {
  statements.length = 0;
  return await api.execute({ ...request, context: { graph, scopes: new Set(scopes), explain } });
}

/** Without the prototypes that graphql-js leaves out. */
function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}

describe('an answer', () => {
  test('has its keys in the order asked for, with aliases, type names and large numbers as they are', async () => {
    const document =
      parse(`query { kind: __typename second: project(number: "q") { ...rest } first: project(number: "p")
      { __typename money: totalBudget name } } fragment rest on Node { id kind: __typename ... on Project { totalBudget } }`);
    const { data } = await execute({ document });
    expect(JSON.stringify(data)).toBe(
      '{"kind":"Query","second":{"id":"project:q","kind":"Project","totalBudget":3000000000},"first":{"__typename":"Project","money":9007199254740991,"name":"P"}}',
    );
    expect(statements).toHaveLength(2);
  });

  test('has keys that objects have a meaning for', async () => {
    const names = '__proto__: name constructor: number';
    const document = parse(
      `{ __proto__: project(number: "p") { ${names} owners { __proto__: totalCount } } }`,
    );
    expect(JSON.stringify((await execute({ document })).data)).toBe(
      '{"__proto__":{"__proto__":"P","constructor":"p","owners":{"__proto__":0}}}',
    );
  });

  test('is null where a directive at the root cannot be understood', async () => {
    const document = parse('query ($yes: Boolean = true) { projects @include(if: $yes) { totalCount } }');
    const { data, errors } = await execute({ document, variables: { yes: null } });
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
  });

  test('of one operation among several is that one’s', async () => {
    const document = parse('query A { a: __typename } query B { b: __typename }');
    expect((await execute({ document, operationName: 'B' })).data).toEqual({ b: 'Query' });
    expect((await execute({ document })).errors).toHaveLength(1);
  });

  test('holds introspection beside data', async () => {
    const document = parse('{ __type(name: "Project") { name } project(number: "p") { name } }');
    expect(plain((await execute({ document })).data)).toEqual({
      __type: { name: 'Project' },
      project: { name: 'P' },
    });
  });

  test('has an error at a value that may not be null, and null for what it leaves', async () => {
    const document = parse('{ project(number: "n") { number name } other: project(number: "q") { name } }');
    const { data, errors } = await execute({ document });
    expect(plain(data)).toEqual({ project: null, other: { name: 'Q' } });
    expect(errors!.map(({ path }) => path)).toEqual([['project', 'name']]);
  });

  test('has an error at a value that its type does not have', async () => {
    const { data, errors } = await execute({
      document: parse('{ project(number: "o") { name totalBudget } }'),
    });
    expect(plain(data)).toEqual({ project: { name: 'O', totalBudget: null } });
    expect(errors!.map(({ path }) => path)).toEqual([['project', 'totalBudget']]);
  });

  test('has FORBIDDEN at a field that needs a scope, with one statement all the same', async () => {
    const document = parse('{ project(number: "p") { name contact { email } } }');
    const { data, errors } = await execute({ document });
    expect(plain(data)).toEqual({ project: { name: 'P', contact: null } });
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(statements).toHaveLength(1);
    expect(statements[0]!.text).not.toContain('HAS_CONTACT');
    const allowed = await execute({ document }, ['contacts:read']);
    expect(statements[0]!.text).toContain('HAS_CONTACT');
    expect(allowed.data).toEqual({ project: { name: 'P', contact: { email: 'nagon@example.org' } } });
  });

  test('of a root field that fails leaves the others, unless it may not be null', async () => {
    const nullable = parse('{ organization { name } project(number: "p") { name } }');
    const first = await execute({ document: nullable });
    expect(first.data).toEqual({ organization: null, project: { name: 'P' } });
    expect(first.errors![0]).toMatchObject({
      path: ['organization'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
    const required = parse('{ page: projects(first: 101) { totalCount } project(number: "p") { name } }');
    const second = await execute({ document: required });
    expect(second.data).toBeNull();
    expect(second.errors![0]).toMatchObject({ path: ['page'], extensions: { code: 'BAD_USER_INPUT' } });
  });

  test('has the error of an argument below the root at its field, and null for as little as it may', async () => {
    const document = parse(`query ($size: Int, $after: String) {
      one: project(number: "p") { name owners(first: $size) { totalCount } }
      other: project(number: "q") { name owners(after: $after) { edges { node { name owns(last: 101) { totalCount } } } } } }`);
    const bad = await execute({ document, variables: { size: -1, after: 'nonsense' } });
    expect(plain(bad.data)).toEqual({ one: null, other: null });
    // Whichever the database answered first.
    const codes = bad.errors?.map(({ path, extensions }) => `${path?.join('.')} ${extensions.code}`);
    expect(codes?.toSorted()).toEqual(['one.owners BAD_USER_INPUT', 'other.owners BAD_USER_INPUT']);
    expect(statements).toHaveLength(2);
    const good = await execute({ document, variables: { size: 1 } });
    expect(good.data).toEqual({
      one: { name: 'P', owners: { totalCount: 0 } },
      other: { name: 'Q', owners: { edges: [] } },
    });
    expect(good.errors).toBeUndefined();
  });

  test('has no error of an argument that no thing is asked with', async () => {
    const document = parse(
      '{ node(id: "project:p") { id ... on Organization { owns(first: -1) { totalCount } } } }',
    );
    const { data, errors } = await execute({ document });
    expect(errors).toBeUndefined();
    expect(plain(data)).toEqual({ node: { id: 'project:p' } });
  });

  test('has the error of a directive at the field it stands in', async () => {
    const document = parse(
      'query ($yes: Boolean = true) { project(number: "p") { name programme { name @include(if: $yes) } contact { name } } }',
    );
    const { data, errors } = await execute({ document, variables: { yes: null } }, ['contacts:read']);
    expect(plain(data)).toEqual({
      project: { name: 'P', programme: null, contact: { name: 'Någon Påhittad' } },
    });
    expect(errors).toBeUndefined();
    const refused = async (selection: string) => {
      const document = parse(`query ($yes: Boolean = true) { project(number: "p") { ${selection} } }`);
      const { data, errors } = await execute({ document, variables: { yes: null } });
      expect(plain(data)).toEqual({ project: null });
      return errors!.map(({ path }) => path);
    };
    expect(await refused('name @include(if: $yes)')).toEqual([['project']]);
    expect(await refused('name owners { totalCount @include(if: $yes) }')).toEqual([['project', 'owners']]);
  });

  test('calls a field by a name that GraphQL has a meaning for, also beside an error', async () => {
    const document = parse(
      '{ node(id: "project:p") { __typename: id ... on Project { contact { name } owners { nodes { __typename: name } } } } }',
    );
    const { data, errors } = await execute({ document });
    expect(plain(data)).toEqual({ node: { __typename: 'project:p', contact: null, owners: { nodes: [] } } });
    expect(errors).toMatchObject([{ path: ['node', 'contact'], extensions: { code: 'FORBIDDEN' } }]);
  });

  test('to variables of the wrong type is an error without data', async () => {
    const document = parse('query ($n: String!) { project(number: $n) { name } }');
    const { data, errors } = await execute({ document, variables: { n: 5 } });
    expect({ data, count: errors?.length }).toEqual({ data: undefined, count: 1 });
    expect(statements).toHaveLength(0);
  });

  test('to a great many names that an input does not have is an error without data', async () => {
    const document = parse('query ($f: ProjectFilter) { projects(filter: $f) { totalCount } }');
    const f = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`name${i}`, 1]));
    const { data, errors } = await execute({ document, variables: { f } });
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(5);
  });
});

describe('a plan that is kept', () => {
  const document = parse(`query ($filter: ProjectFilter, $first: Int, $withTotal: Boolean = false) {
    projects(filter: $filter, first: $first) { nodes { number } totalCount @include(if: $withTotal) } }`);
  const ask = async (variables: Record<string, unknown>) => {
    const { data, errors } = await execute({ document, variables });
    if (errors !== undefined) throw errors[0]!;
    const { projects } = JSON.parse(JSON.stringify(data));
    return [projects.nodes.map(({ number }: { number: string }) => number), projects.totalCount];
  };

  test('is right for whatever the variables bring', async () => {
    const eq = (number: string | null) => ({ number: { eq: number } });
    expect(await ask({ filter: eq('p') })).toEqual([['p'], undefined]);
    const [kept] = statements;
    expect(await ask({ filter: eq('q') })).toEqual([['q'], undefined]);
    expect(statements[0]!.text).toBe(kept!.text);
    expect(await ask({ filter: eq(null) })).toEqual([[], undefined]);
    expect(await ask({ filter: { number: { in: ['p', 'q'] } }, first: 1, withTotal: true })).toEqual([
      ['p'],
      2,
    ]);
    expect(await ask({ filter: { number: { in: ['q'] } }, first: 5, withTotal: true })).toEqual([['q'], 1]);
    expect(await ask({ filter: { or: [] } })).toEqual([[], undefined]);
    expect(await ask({ filter: { or: [eq('p'), eq('q')] } })).toEqual([['p', 'q'], undefined]);
    expect(await ask({ filter: { totalBudget: { isNull: true }, name: { isNull: false } } })).toEqual([
      [],
      undefined,
    ]);
    expect(await ask({ filter: { totalBudget: { isNull: false }, name: { startsWith: 'P' } } })).toEqual([
      ['p'],
      undefined,
    ]);
    expect(await ask({ filter: eq('p'), first: 0 })).toEqual([[], undefined]);
  });

  test('refuses what a new plan would refuse', async () => {
    await ask({ first: 3 });
    await expect(ask({ first: 101 })).rejects.toThrow('from 0 to 100');
  });
});

describe('an explanation', () => {
  test('tells statement, parameters and what the database did, for each root field', async () => {
    const document = parse('{ one: project(number: "p") { name } projects(first: 2) { totalCount } }');
    const { data, extensions } = await execute({ document }, [], true);
    expect(data).toMatchObject({ one: { name: 'P' }, projects: { totalCount: 4 } });
    const explain = extensions!.explain as readonly Record<string, unknown>[];
    expect(explain).toMatchObject([
      { field: 'one', parameters: { p0: 'p' }, plan: { operator: 'ProduceResults', rows: 1 } },
      { field: 'projects' },
    ]);
    expect(explain[0]!.cypher).toContain('MATCH (node:Project {number: $p0})');
    expect(explain[0]!.databaseHits).toBeGreaterThan(0);
  });
});

describe('what another instance of a cluster has written', () => {
  test('is waited for by its bookmarks', async () => {
    const address = { ...testAddress(), uri: testAddress().uri.replace('bolt:', 'neo4j:') };
    const [writer, reader] = [openGraph(address), openGraph(address)];
    try {
      expect(await reader.bookmarks()).toEqual([]);
      await writer.write((run) =>
        run({ text: "MATCH (p:Project {number: 'p'}) SET p.region = 'Norr'", parameters: {} }),
      );
      const after = await writer.bookmarks();
      expect(after).toHaveLength(1);
      const document = parse('{ project(number: "p") { region } }');
      const { data } = await api.execute({ document, context: { graph: reader, scopes: new Set(), after } });
      expect(data).toEqual({ project: { region: 'Norr' } });
      const bad = await api.execute({
        document,
        context: { graph: reader, scopes: new Set(), after: ['nonsense'] },
      });
      expect(bad.errors).toHaveLength(1);
    } finally {
      await writer.close();
      await reader.close();
    }
  });
});
