import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { orderFields } from '../../src/model/names.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { migrate } from '../../src/write/migrations.ts';
import { testGraph } from '../neo4j/graph.ts';
import { answer } from './answers.ts';
import { model } from './api.ts';
import { type Dice, diceOf } from './dice.ts';
import { load, type SmallGraph, smallGraph, type Thing } from './graph.ts';
import { inside, type Place, rootOf } from './places.ts';
import { inOrder, type Order } from './sorting.ts';
import { rowsOf } from './world.ts';

// Rows come in the order that plain code sorts them in, and pages of any size, forwards and backwards, are slices of it.

const graph = smallGraph(11);
const world = { graph, scopes: [] };

let database: Graph;
beforeAll(async () => {
  database = testGraph();
  await migrate(database);
  await load(database, graph);
});
afterAll(() => database.close());

/** The ids in order, in one page and in pages of `size`, out of one document whose variables say where to go on. */
async function walk(
  place: Place,
  owner: Thing | null,
  orderBy: readonly Order[] | null,
  size: number,
  backwards: boolean,
): Promise<readonly string[]> {
  const type = `[${place.field.target}Order!]`;
  const facts = place.field.edge === null ? [] : [...place.field.edge.fields.keys()];
  const role = ['role', 'kind', 'unit'].find((name) => facts.includes(name));
  const list = `page: ${place.field.name}(orderBy: $orderBy, first: $first, last: $last, after: $after, before: $before) {
    edges { cursor node { id } ${role === undefined ? '' : `fact: ${role}`} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const source = `query ($orderBy: ${type}, $first: Int, $last: Int, $after: String, $before: String${owner === null ? '' : ', $id: ID!'}) {
  ${owner === null ? list : `owner: node(id: $id) { ... on ${owner.label} { ${list} } }`} }`;
  const found: string[] = [];
  for (let cursor: string | null = null, more = true; more; ) {
    const variables: Record<string, unknown> = backwards
      ? { orderBy, last: size, before: cursor }
      : { orderBy, first: size, after: cursor };
    const data = await answer(database, source, {
      ...variables,
      ...(owner === null ? {} : { id: owner.id }),
    });
    const { edges, pageInfo } = owner === null ? data.page : data.owner.page;
    const rows = edges.map(
      ({ node, fact }: { node: { id: string }; fact?: string | null }) =>
        `${node.id}${fact === undefined ? '' : ` ${fact}`}`,
    );
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    expect(backwards ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(cursor !== null);
    expect(rows.length).toBeLessThanOrEqual(size);
    if (backwards) found.unshift(...rows);
    else found.push(...rows);
    if (found.length > graph.things.size * 10) throw new Error(`${place.field.place}: the pages never end`);
    more = backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    if (more) expect(rows).toHaveLength(size);
    cursor = backwards ? pageInfo.startCursor : pageInfo.endCursor;
  }
  return found;
}

function sortedRows(seen: SmallGraph, place: Place, owner: Thing | null, orderBy: readonly Order[] | null) {
  const rows = rowsOf({ ...world, graph: seen }, place.field, owner);
  const facts = place.field.edge === null ? [] : [...place.field.edge.fields.keys()];
  const role = ['role', 'kind', 'unit'].find((name) => facts.includes(name));
  return inOrder({ ...world, graph: seen }, place.field, rows, orderBy).map(({ thing, link }) =>
    role === undefined ? thing.id : `${thing.id} ${link!.values[role] ?? null}`,
  );
}

/** Every key once, three to an order: planning each order is what takes the time. */
function ordersOf(dice: Dice, type: string): readonly (readonly Order[])[] {
  const keys = orderFields(model.types.get(type)!)
    .map(({ value }) => ({ value, place: dice.below(1000) }))
    .sort((one, other) => one.place - other.place);
  return Array.from({ length: Math.ceil(keys.length / 3) }, (_, i) =>
    keys.slice(i * 3, i * 3 + 3).map(({ value }) => {
      const direction = dice.pick(['ASC', 'DESC', undefined] as const);
      return direction === undefined ? { field: value } : { field: value, direction };
    }),
  );
}

describe('every order', () => {
  test.each(['Project', 'Organization', 'Municipality', 'TargetGroup'])(
    'of %s',
    async (type) => {
      const dice = diceOf(type.length);
      const place = rootOf(type);
      for (const orderBy of [null, [], ...ordersOf(dice, type)]) {
        for (const turned of orderBy === null || dice.chance(0.5) ? [orderBy] : [orderBy.map(opposite)]) {
          const whole = sortedRows(graph, place, null, turned);
          const size = 3 + dice.below(3);
          expect({ turned, size, rows: await walk(place, null, turned, size, dice.chance(0.5)) }).toEqual({
            turned,
            size,
            rows: whole,
          });
        }
      }
    },
    120_000,
  );
});

function opposite({ field, direction }: Order): Order {
  return { field, direction: direction === 'DESC' ? 'ASC' : 'DESC' };
}

const connections = inside
  .filter(({ field }) => field.shape === 'connection')
  .map((place) => ({ name: place.field.place, place }));

describe('lists in things', () => {
  test.each(connections)('come in order, too: $name', async ({ name, place }) => {
    const dice = diceOf(name.length);
    const owner = [...graph.things.values()]
      .filter(({ label }) => label === place.owner)
      .sort(
        (one, other) => rowsOf(world, place.field, other).length - rowsOf(world, place.field, one).length,
      )[0]!;
    for (const orderBy of [null, dice.pick(ordersOf(dice, place.field.target))]) {
      const whole = sortedRows(graph, place, owner, orderBy);
      for (const backwards of [orderBy === null]) {
        const rows = await walk(place, owner, orderBy, 2 + dice.below(2), backwards);
        expect({ orderBy, rows }).toEqual({ orderBy, rows: whole });
      }
    }
  });
});

describe('a page after a cursor', () => {
  test('has what comes after it, whatever was inserted meanwhile', async () => {
    const place = rootOf('Project');
    const orderBy: readonly Order[] = [{ field: 'TOTAL_BUDGET', direction: 'DESC' }, { field: 'START_DATE' }];
    const source = `query ($after: String, $orderBy: [ProjectOrder!]) {
      projects(after: $after, orderBy: $orderBy) { edges { cursor node { id } } } }`;
    const before = await answer(database, source, { orderBy });
    const values = [
      { id: 'project:new1', name: 'Ny', totalBudget: null },
      { id: 'project:new2', name: 'Ny', totalBudget: 3_000_000_000 },
      { id: 'project:new3', name: 'Ny', totalBudget: 0 },
    ];
    const add = { text: 'UNWIND $values AS row CREATE (p:Project) SET p = row', parameters: { values } };
    await database.write((run) => run(add));
    const added = new Map(values.map((row) => [row.id, { id: row.id, label: 'Project', values: row }]));
    const grown = { ...graph, things: new Map([...graph.things, ...added]) };
    const whole = sortedRows(grown, place, null, orderBy);
    for (const { cursor, node } of before.projects.edges) {
      const { projects } = await answer(database, source, { orderBy, after: cursor });
      const ids = projects.edges.map((edge: { node: { id: string } }) => edge.node.id);
      expect(ids).toEqual(whole.slice(whole.indexOf(node.id) + 1));
    }
    const remove = "MATCH (p:Project) WHERE p.id STARTS WITH 'project:new' DELETE p";
    await database.write((run) => run({ text: remove, parameters: {} }));
  });
});
