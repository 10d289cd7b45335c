import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isEnumType } from 'graphql';
import type { Graph } from '../../src/neo4j/graph.ts';
import { migrate } from '../../src/write/migrations.ts';
import { testGraph } from '../neo4j/graph.ts';
import { ask } from '../questions/ask.ts';
import { api } from './api.ts';
import { type Link, load, type SmallGraph, smallGraph } from './graph.ts';
import { type Asked, distance, shortestWays } from './ways.ts';

// Ways between things of generated graphs, over all sets of relationships and lengths, as breadth first finds them in plain code.

let database: Graph;
beforeAll(async () => {
  database = testGraph();
  await migrate(database);
});
afterAll(() => database.close());

interface Path {
  readonly length: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly relationships: readonly {
    readonly type: string;
    readonly from: string;
    readonly to: string;
    readonly role: string | null;
  }[];
}

const fields = '{ length nodes { id } relationships { type from to role } }';
const request = `query ($from: ID!, $to: ID!, $maxLength: Int!, $through: [RelationshipKind!]!, $first: Int!) {
  shortestPath(from: $from, to: $to, maxLength: $maxLength, through: $through) ${fields}
  paths(from: $from, to: $to, maxLength: $maxLength, through: $through, first: $first) ${fields}
}`;

const kind = api.getType('RelationshipKind');
const kinds = isEnumType(kind) ? kind.getValues().map(({ name }) => name) : [];

const ends = [
  'Organization',
  'Project',
  'Call',
  'Municipality',
  'County',
  'Subregion',
  'NutsRegion',
  'Country',
  'TargetGroup',
  'SpecificObjective',
];

/** That a path leads from one end to the other by relationships that there are and that are asked for. */
function expectWay(graph: SmallGraph, { from, to, through }: Asked, path: Path): void {
  expect(path.nodes.map(({ id }) => id).at(0)).toBe(from);
  expect(path.nodes.map(({ id }) => id).at(-1)).toBe(to);
  expect([path.nodes.length - 1, path.relationships.length]).toEqual([path.length, path.length]);
  expect(new Set(path.nodes.map(({ id }) => id)).size).toBe(path.nodes.length);
  path.relationships.forEach((link, i) => {
    const between = [path.nodes[i]!.id, path.nodes[i + 1]!.id];
    expect([link.from, link.to].sort()).toEqual(between.sort());
    expect(through).toContain(link.type);
    expect(alike(graph, link)).toBeGreaterThan(0);
  });
}

/** How many relationships an answer cannot tell from this one: two organisations may be related twice in one way. */
function alike(graph: SmallGraph, { type, from, to, role }: Path['relationships'][number]): number {
  return graph.links.filter(
    (link) =>
      link.type === type && link.from === from && link.to === to && (link.values.role ?? null) === role,
  ).length;
}

/** The graph without what is on the way, and without the relationships that were taken. */
function without(graph: SmallGraph, { from, to }: Asked, paths: readonly Path[]): SmallGraph {
  const passed = new Set(paths.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  for (const end of [from, to]) passed.delete(end);
  const isTaken = (link: Link) =>
    passed.has(link.from) ||
    passed.has(link.to) ||
    ([link.from, link.to].every((end) => end === from || end === to) &&
      paths.some(({ length }) => length === 1));
  return { ...graph, links: graph.links.filter((link) => !isTaken(link)) };
}

async function check(graph: SmallGraph, asked: Asked, first: number): Promise<void> {
  const { data, errors } = await ask(database, request, [], { ...asked, first });
  expect(errors).toBeUndefined();
  const { shortestPath, paths } = JSON.parse(JSON.stringify(data)) as {
    shortestPath: Path | null;
    paths: readonly Path[];
  };
  const isEnd =
    ends.includes(graph.things.get(asked.from)?.label ?? '') &&
    ends.includes(graph.things.get(asked.to)?.label ?? '');
  const least = isEnd ? distance(graph, asked) : null;
  expect(shortestPath?.length ?? null).toBe(least);
  if (shortestPath !== null) expectWay(graph, asked, shortestPath);

  for (const path of paths) expectWay(graph, asked, path);
  const told = paths.map(({ length }) => length);
  if (least === null || least === 0) {
    expect(told).toEqual(least === null ? [] : [0]);
    return;
  }
  const shortest = shortestWays(graph, asked, least, first);
  expect(told.slice(0, shortest)).toEqual(Array.from({ length: shortest }, () => least));
  const others = shortest < first ? without(graph, asked, paths.slice(0, shortest)) : graph;
  const next = shortest < first ? distance(others, asked) : null;
  const following = next === null ? 0 : shortestWays(others, asked, next, first - shortest);
  expect(told.slice(shortest)).toEqual(Array.from({ length: following }, () => next));
  const times = new Map<string, number>();
  for (const { nodes, relationships } of paths) {
    const key = JSON.stringify([nodes, relationships]);
    times.set(key, (times.get(key) ?? 0) + 1);
    const possible = relationships.reduce((product, link) => product * alike(graph, link), 1);
    expect(times.get(key)).toBeLessThanOrEqual(possible);
  }
  const again = await ask(database, request, [], { ...asked, first });
  expect(JSON.parse(JSON.stringify(again.data)).paths).toEqual(paths);
}

describe('ways between things', () => {
  test.each([41, 43])(
    'of graph %i are the shortest that there are',
    async (seed) => {
      const graph = smallGraph(seed);
      await load(database, graph);
      const ids = [...graph.things.values()].flatMap(({ id, label }) => (ends.includes(label) ? [id] : []));
      const id = fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...ids) },
        { weight: 1, arbitrary: fc.constantFrom('fund:0', 'none') },
      );
      const through = fc.oneof(fc.subarray(kinds), fc.subarray(kinds, { maxLength: 4 }));
      await fc.assert(
        fc.asyncProperty(
          id,
          id,
          through,
          fc.nat(5),
          fc.integer({ min: 1, max: 20 }),
          (from, to, through, maxLength, first) => check(graph, { from, to, through, maxLength }, first),
        ),
        { numRuns: 40, seed, interruptAfterTimeLimit: 60_000 },
      );
    },
    90_000,
  );
});
