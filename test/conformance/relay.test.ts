import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type GraphQLField, type GraphQLObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { Graph } from '../../src/neo4j/graph.ts';
import { migrate } from '../../src/write/migrations.ts';
import { testGraph } from '../neo4j/graph.ts';
import { answer, respond } from './answers.ts';
import { api } from './api.ts';
import { load, type SmallGraph, smallGraph } from './graph.ts';
import { isVisible } from './world.ts';

// Relay's Cursor Connections and Global Object Identification, as one sees them from outside. The ids stay the same.

const implementers = Object.values(api.getTypeMap())
  .filter((type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'))
  .map(({ name }) => name);

const readableIn = (graph: SmallGraph) =>
  [...graph.things.values()].filter(
    (thing) => thing.label !== 'Contact' && isVisible({ graph, scopes: [] }, thing),
  );

/** The first graph with things of every type that a caller without scopes can read. */
const graph = Array.from({ length: 500 }, (_, seed) => smallGraph(seed, 1)).find((candidate) =>
  implementers.every((name) => readableIn(candidate).some(({ label }) => label === name)),
)!;
const readable = readableIn(graph);

let database: Graph;
beforeAll(async () => {
  database = testGraph();
  await migrate(database);
  await load(database, graph);
});
afterAll(() => database.close());

const objects = Object.values(api.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
);
const connections = objects.filter(({ name }) => name.endsWith('Connection'));
const names = connections.map(({ name }) => name);
const fields = objects.flatMap((type) =>
  Object.values(type.getFields())
    .filter((field) => /Connection!?$/.test(String(field.type)))
    .map((field) => ({ place: `${type.name}.${field.name}`, field })),
);

const typeOf = (type: GraphQLObjectType, field: string) => String(type.getFields()[field]?.type);
const connection = (name: string) => api.getType(name) as GraphQLObjectType;
const edgeOf = (name: string) => connection(name.replace(/Connection$/, 'Edge'));
const argumentOf = (field: GraphQLField<unknown, unknown>, name: string) =>
  String(field.args.find((argument) => argument.name === name)?.type);

describe('RELAY-CONN-PAGEINFO-1: PageInfo has', () => {
  test.each([
    ['hasNextPage', 'Boolean!'],
    ['hasPreviousPage', 'Boolean!'],
    ['startCursor', 'String'],
    ['endCursor', 'String'],
  ])('%s: %s', (field, type) => expect(typeOf(connection('PageInfo'), field)).toBe(type));
});

test('RELAY-CONN-0: there are connections to audit', () => {
  expect(names.length).toBeGreaterThan(15);
  expect(fields.length).toBeGreaterThan(30);
});

describe('RELAY-CONN-TYPE-1: a connection has a list of edges and its page', () => {
  test.each(names)('%s', (name) => {
    expect(typeOf(connection(name), 'edges')).toBe(`[${edgeOf(name).name}!]!`);
    expect(typeOf(connection(name), 'pageInfo')).toBe('PageInfo!');
  });
});

describe('RELAY-CONN-EDGE-1: an edge has a thing and a cursor', () => {
  test.each(names)('%s', (name) => {
    expect(typeOf(edgeOf(name), 'cursor')).toBe('String!');
    expect(typeOf(edgeOf(name), 'node')).not.toMatch(/^\[|undefined/);
    expect(typeOf(connection(name), 'nodes')).toBe(`[${typeOf(edgeOf(name), 'node')}]!`);
  });
});

describe('RELAY-CONN-ARGS-1: a field with a connection is paged in both directions', () => {
  test.each(fields)('$place', ({ field }) => {
    const page = ['first', 'after', 'last', 'before'].map((name) => argumentOf(field, name));
    expect(page).toEqual(['Int', 'String', 'Int', 'String']);
  });
});

test('RELAY-CONN-NAME-1: what is called a connection is an object, and nothing else is', () => {
  const called = Object.keys(api.getTypeMap()).filter((name) => name.endsWith('Connection'));
  expect(called.sort()).toEqual([...names].sort());
});

test('RELAY-NODE-1: Node is an interface with an id', () => {
  const node = api.getType('Node');
  expect(isInterfaceType(node) && String(node.getFields().id?.type)).toBe('ID!');
  expect(typeOf(api.getQueryType()!, 'node')).toBe('Node');
  expect(argumentOf(api.getQueryType()!.getFields().node!, 'id')).toBe('ID!');
  expect(typeOf(api.getQueryType()!, 'nodes')).toBe('[Node]!');
  expect(argumentOf(api.getQueryType()!.getFields().nodes!, 'ids')).toBe('[ID!]!');
});

describe('RELAY-NODE-2: a thing is found again by its id, as what it is', () => {
  test('every type that is a Node has things', () => {
    expect(implementers.filter((name) => !readable.some(({ label }) => label === name))).toEqual([]);
  });

  test.each(implementers)('%s', async (name) => {
    for (const { id } of readable.filter(({ label }) => label === name)) {
      const found = await answer(database, 'query ($id: ID!) { node(id: $id) { __typename id } }', { id });
      expect(found.node).toEqual({ __typename: name, id });
    }
  });
});

test('RELAY-NODE-3: several come in the order asked for, with null for what is not there', async () => {
  const ids = ['none', ...readable.map(({ id }) => id).reverse(), 'none', readable[0]!.id].slice(-100);
  const source = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
  for (const asked of [ids, ids.slice(2, 4), [], ['none']]) {
    const { nodes } = await answer(database, source, { ids: asked });
    const wanted = asked.map((id) =>
      graph.things.has(id) ? { __typename: graph.things.get(id)!.label, id } : null,
    );
    expect(nodes).toEqual(wanted);
  }
});

const roots = ['projects', 'organizations', 'municipalities', 'targetGroups'];
const source = (root: string) => `query ($first: Int, $last: Int, $after: String, $before: String) {
  list: ${root}(first: $first, last: $last, after: $after, before: $before) {
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

interface Edge {
  readonly cursor: string;
}

describe('pages of', () => {
  describe.each(roots)('%s', (root) => {
    const page = async (variables: object) => (await answer(database, source(root), { ...variables })).list;
    const code = async (variables: object) => {
      const { data, errors } = await respond(database, source(root), { ...variables });
      return { data, code: errors?.[0]?.extensions?.code, message: errors?.[0]?.message };
    };

    test('RELAY-PAGE-ORDER-1: last has the same order as first', async () => {
      expect((await page({ last: 100 })).edges).toEqual((await page({ first: 100 })).edges);
      expect((await page({})).edges).toEqual((await page({ first: 100 })).edges);
      expect((await page({ first: null, last: null, after: null, before: null })).edges).toEqual(
        (await page({})).edges,
      );
    });

    test('RELAY-PAGE-SLICE-1: every page between two cursors is a slice, and knows what is outside', async () => {
      const all: readonly Edge[] = (await page({})).edges;
      for (const [at, { cursor }] of all.entries()) {
        for (const size of [2]) {
          const after = await page({ first: size, after: cursor });
          expect(after.edges).toEqual(all.slice(at + 1, at + 1 + size));
          expect(after.pageInfo.hasNextPage).toBe(at + 1 + size < all.length);
          const before = await page({ last: size, before: cursor });
          expect(before.edges).toEqual(all.slice(Math.max(0, at - size), at));
          expect(before.pageInfo.hasPreviousPage).toBe(at - size > 0);
        }
      }
      const [start, end] = [all[0]!.cursor, all.at(-1)!.cursor];
      expect((await page({ after: start, before: end })).edges).toEqual(all.slice(1, -1));
      expect((await page({ after: end, before: start })).edges).toEqual([]);
    });

    test('RELAY-PAGE-ENDS-1: the ends of a page are the cursors of its first and last row', async () => {
      const { edges, pageInfo } = await page({ first: 3 });
      expect(pageInfo.startCursor).toBe(edges[0].cursor);
      expect(pageInfo.endCursor).toBe(edges.at(-1).cursor);
      expect(pageInfo.hasPreviousPage).toBe(false);
    });

    test('RELAY-PAGE-ZERO-1: no rows at all are a page without ends', async () => {
      for (const none of [{ first: 0 }, { last: 0 }]) {
        const { edges, pageInfo } = await page(none);
        expect(edges).toEqual([]);
        expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([null, null]);
      }
    });

    test.each([
      ['RELAY-PAGE-NEGATIVE-1', { first: -1 }, 'first'],
      ['RELAY-PAGE-NEGATIVE-2', { last: -1 }, 'last'],
      ['RELAY-PAGE-LIMIT-1', { first: 101 }, 'first'],
      ['RELAY-PAGE-BOTH-1', { first: 1, last: 1 }, 'last'],
      ['RELAY-PAGE-CURSOR-1', { after: 'nonsense' }, 'after'],
      ['RELAY-PAGE-CURSOR-2', { before: '' }, 'before'],
    ])(
      '%s: is refused with a reason that names the list and the argument',
      async (_, variables, argument) => {
        // The same document before and after: a refusal leaves nothing behind.
        const before = await page({ first: 2 });
        const refused = await code(variables);
        expect(refused).toMatchObject({ data: null, code: 'BAD_USER_INPUT' });
        expect(refused.message).toContain(root);
        expect(refused.message).toContain(`\`${argument}\``);
        expect(await page({ first: 2 })).toEqual(before);
      },
    );

    test('RELAY-PAGE-CURSOR-3: a cursor of another list is refused', async () => {
      const other = roots[(roots.indexOf(root) + 1) % roots.length]!;
      const { list } = await answer(database, source(other), { first: 1 });
      const refused = await code({ after: list.pageInfo.endCursor });
      expect(refused).toMatchObject({ data: null, code: 'BAD_USER_INPUT' });
      expect(refused.message).toContain(root);
    });
  });
});
