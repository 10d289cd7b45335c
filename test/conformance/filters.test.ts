import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type GraphQLInputObjectType, getNamedType, isEnumType, isInputObjectType } from 'graphql';
import type { Graph } from '../../src/neo4j/graph.ts';
import type { Scope } from '../../src/resolvers/context.ts';
import { migrate } from '../../src/write/migrations.ts';
import { testGraph } from '../neo4j/graph.ts';
import { answer } from './answers.ts';
import { type Filter, holds } from './evaluate.ts';
import {
  declarations,
  filled,
  given,
  Hole,
  inputs,
  isLeaf,
  keyed,
  printed,
  rounds,
  values,
} from './filter-inputs.ts';
import { load, type SmallGraph, smallGraph, type Thing } from './graph.ts';
import { inside, type Place, rootOf, roots } from './places.ts';
import { rowsOf } from './world.ts';

// Generated filters over generated graphs mean in the database what they mean in plain code, and a document that was
// sent before means what its variables say now.

const seeds = [1, 2, 3];
const filtersOfGraph = 12;

let database: Graph;
beforeAll(async () => {
  database = testGraph();
  await migrate(database);
});
afterAll(() => database.close());

/** What a request with a filter asks: the ids at a place, by the thing that has the list. */
type Ids = Readonly<Record<string, readonly string[]>>;

function expected(graph: SmallGraph, scopes: readonly Scope[], place: Place, filter: Filter | null): Ids {
  const world = { graph, scopes };
  const owners: readonly (Thing | null)[] =
    place.owner === null ? [null] : [...graph.things.values()].filter(({ label }) => label === place.owner);
  return Object.fromEntries(
    owners.map((owner) => [
      owner?.id ?? '',
      rowsOf(world, place.field, owner)
        .filter((row) => holds(world, filter, place.field, row))
        .map(({ thing }) => thing.id)
        .sort(),
    ]),
  );
}

interface Listed {
  readonly id: string;
}
interface Page {
  readonly totalCount?: number;
  readonly nodes: readonly Listed[];
}

function idsOf(list: Page | readonly Listed[]): readonly string[] {
  const nodes = 'nodes' in list ? list.nodes : list;
  if ('nodes' in list && list.totalCount !== undefined) expect(list.totalCount).toBe(nodes.length);
  return nodes.map(({ id }) => id).sort();
}

/** Sends one document several times, with the values of each round, and compares every answer. */
async function check(graph: SmallGraph, place: Place, input: unknown): Promise<void> {
  const { text, variables } = printed(input, place.filter);
  // Counting is planned anew, which takes time: some documents are enough.
  const counted = place.field.shape === 'connection' && text.length % 4 === 0;
  const things =
    place.field.shape === 'connection'
      ? `{ ${counted ? 'totalCount @include(if: $count)' : ''} nodes { id } }`
      : '{ id }';
  const count = counted ? ['$count: Boolean!'] : [];
  const list = `found: ${place.field.name}(filter: ${text}) ${things}`;
  const body =
    place.owner === null ? list : `owners: ${rootOf(place.owner).field.name} { nodes { id ${list} } }`;
  const source = `query ${declarations(variables, count)} { ${body} }`;
  for (let round = 0; round < (variables.length === 0 ? 1 : rounds); round++) {
    const scopes: readonly Scope[] = (graph.seed + round) % 3 === 0 ? ['contacts:read'] : [];
    const request = { ...given(variables, round), ...(count.length > 0 ? { count: round !== 1 } : {}) };
    const data = await answer(database, source, request, scopes);
    const actual: Ids =
      place.owner === null
        ? { '': idsOf(data.found) }
        : Object.fromEntries(
            data.owners.nodes.map((node: Listed & { found: Page }) => [node.id, idsOf(node.found)]),
          );
    const filter = filled({ filter: input }, round) as { filter?: Filter | null };
    const wanted = expected(graph, scopes, place, filter.filter ?? null);
    if (JSON.stringify(sorted(actual)) !== JSON.stringify(sorted(wanted))) {
      throw new Error(
        [
          `graph ${graph.seed}, round ${round}, scopes [${scopes}]: ${source}`,
          `variables ${JSON.stringify(request)}`,
          `filter ${JSON.stringify(filter.filter)}`,
          `expected ${JSON.stringify(wanted)}`,
          `actual ${JSON.stringify(actual)}`,
          `graph ${[...graph.things.keys()].filter((id) => /^(project|organization|municipality|targetgroup):/.test(id)).join(' ')}`,
        ].join('\n'),
      );
    }
  }
}

function sorted(ids: Ids): unknown {
  return Object.entries(ids).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Each place with a filter for it: as a literal, wholly a variable, or with variables in it. */
function filtersAt(places: readonly Place[], depth: number): fc.Arbitrary<readonly [Place, unknown]> {
  return fc.oneof(
    ...places.map((place) => ({
      weight: main.includes(place.field.name) ? 6 : 1,
      arbitrary: fc
        .oneof(
          { weight: 3, arbitrary: inputs(place.filter, depth, true) },
          { weight: 1, arbitrary: inputs(place.filter, depth, false) },
          {
            weight: 1,
            arbitrary: fc
              .array(
                fc.oneof(
                  { weight: 8, arbitrary: inputs(place.filter, depth, false) },
                  { weight: 1, arbitrary: fc.constant(null) },
                ),
                { minLength: rounds, maxLength: rounds },
              )
              .map((all) => new Hole(place.filter, all)),
          },
        )
        .map((input) => [place, input] as const),
    })),
  );
}

const main = ['projects', 'organizations', 'municipalities', 'targetGroups'];

/** Filters at the main roots that name things by keys. */
const filtersByKey = fc.oneof(
  ...main.map((name) => {
    const place = roots.find(({ field }) => field.name === name)!;
    return keyed(place.filter, 2)!.map((input) => [place, input] as const);
  }),
);

describe('generated filters', () => {
  test.each(seeds)(
    'mean over graph %i what they mean in plain code',
    async (seed) => {
      const graph = smallGraph(seed);
      await load(database, graph);
      await fc.assert(
        fc.asyncProperty(filtersAt(roots, 3), ([place, input]) => check(graph, place, input)),
        { numRuns: filtersOfGraph, seed, maxSkipsPerRun: 0, interruptAfterTimeLimit: 100_000 },
      );
      await fc.assert(
        fc.asyncProperty(filtersAt(inside, 2), ([place, input]) => check(graph, place, input)),
        { numRuns: Math.round(filtersOfGraph / 3), seed, interruptAfterTimeLimit: 100_000 },
      );
      await fc.assert(
        fc.asyncProperty(filtersByKey, ([place, input]) => check(graph, place, input)),
        { numRuns: 3 * filtersOfGraph, seed, interruptAfterTimeLimit: 100_000 },
      );
    },
    120_000,
  );
});

/** A way from a root to a filter input type: what wraps a filter of that type so that the root takes it. */
interface Way {
  readonly place: Place;
  readonly type: GraphQLInputObjectType;
  readonly wrap: (inner: object) => object;
}

/** The shortest way from a main root to each filter type that fields of others lead to. */
function ways(): readonly Way[] {
  const found = new Map<string, Way>();
  let next: readonly Way[] = main.map((name) => {
    const place = roots.find(({ field }) => field.name === name)!;
    return { place, type: place.filter, wrap: (inner) => inner };
  });
  while (next.length > 0) {
    const fresh = next.filter(({ type }) => !found.has(type.name) && found.set(type.name, { type } as Way));
    for (const way of fresh) found.set(way.type.name, way);
    next = fresh.flatMap((way) =>
      Object.values(way.type.getFields()).flatMap((field) => {
        const type = getNamedType(field.type);
        if (!isInputObjectType(type) || ['and', 'or', 'not'].includes(field.name)) return [];
        return [{ ...way, type, wrap: (inner: object) => way.wrap({ [field.name]: inner }) }];
      }),
    );
  }
  return [...found.values()];
}

describe('every filter input', () => {
  const all = ways().map((way) => ({ name: way.type.name, ...way }));

  test('is reached from the roots', () => {
    const reached = all.map(({ name }) => name);
    expect(reached).toEqual(
      expect.arrayContaining([
        'StringFilter',
        'StringListFilter',
        'OrganizationPartnershipRelationFilter',
        'PeriodInput',
        'AgeSpanInput',
        'BeneficiaryAddressFilter',
      ]),
    );
    expect(all.length).toBeGreaterThan(60);
  });

  test('has every field among what is generated', () => {
    for (const { type } of all) {
      const inputsOfType = fc.sample(inputs(type, 1, false), { numRuns: 1500, seed: 1 });
      const names = new Set(inputsOfType.flatMap((input) => Object.keys(input as object)));
      expect([type.name, [...names].sort()]).toEqual([type.name, Object.keys(type.getFields()).sort()]);
    }
  });

  // Planning takes the time: one field of each kind stands for the others, which the generated filters have, too.
  const leaves = all.filter(({ type }) => Object.values(type.getFields()).every(isLeaf));

  test('has operators that mean what they mean in plain code, each alone, and null for it', async () => {
    const graph = smallGraph(7);
    await load(database, graph);
    const sent = new Set<string>();
    let seed = 0;
    for (const { type, place, wrap } of leaves) {
      for (const field of Object.values(type.getFields())) {
        // What enums are asked differs in nothing but their values.
        const key = `${isEnumType(getNamedType(field.type)) ? 'an enum' : type.name} ${field.name}`;
        if (sent.has(key) && place.field.name !== 'targetGroups') continue;
        sent.add(key);
        const [one, other] = fc.sample(values(type, field, 0, false), { seed: ++seed, numRuns: 2 });
        await check(graph, place, wrap({ [field.name]: new Hole(field.type, [one, null, other]) }));
      }
    }
  }, 120_000);
});
