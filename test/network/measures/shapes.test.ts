import { expect, test } from '@jest/globals';
import { measure } from '../../../src/network/measures/measures.ts';
import { complete, type Link, linksOf, measured, ring } from './network.ts';

const nothing = { averagePathLength: null, clustering: 0, modularity: null, communityStability: null };

test('no nodes', () => {
  const { network, ...columns } = measured(0, []);
  for (const column of Object.values(columns)) expect(column).toHaveLength(0);
  expect(network).toEqual({ density: 0, components: 0, largestComponent: 0, communities: 0, ...nothing });
});

test('one node', () => {
  const { network, ...columns } = measured(1, []);
  expect(Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, [...column]]))).toEqual({
    degree: [0],
    weightedDegree: [0],
    betweenness: [0],
    closeness: [0],
    pageRank: [1],
    constraint: [Number.NaN],
    coreness: [0],
    community: [0],
    x: [0],
    y: [0],
  });
  expect(network).toEqual({ density: 0, components: 1, largestComponent: 1, communities: 1, ...nothing });
});

test('nodes without links are each a part and a community, and stand apart', () => {
  const { pageRank, community, x, y, network } = measured(5, []);
  expect([...pageRank]).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
  expect([...community]).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(x.map((each, node) => each + 1000 * y[node]!)).size).toBe(5);
  expect(network).toEqual({ density: 0, components: 5, largestComponent: 1, communities: 5, ...nothing });
});

test('two nodes with a link', () => {
  const { betweenness, closeness, pageRank, constraint, coreness, community, network } = measured(2, [
    [1, 0, 3],
  ]);
  expect([...betweenness, ...closeness, ...pageRank, ...constraint]).toEqual([0, 0, 1, 1, 0.5, 0.5, 1, 1]);
  expect([...coreness, ...community]).toEqual([1, 1, 0, 0]);
  expect(network).toEqual({
    density: 1,
    components: 1,
    largestComponent: 2,
    averagePathLength: 1,
    clustering: 0,
    modularity: 0,
    communities: 1,
    communityStability: 1,
  });
});

test('a star: all ways lead through the middle', () => {
  const order = 10;
  const links = Array.from({ length: order - 1 }, (_, ray): Link => [0, ray + 1, ray + 1]);
  const { betweenness, closeness, constraint, coreness, network } = measured(order, links);
  expect([...betweenness]).toEqual([1, ...Array(9).fill(0)]);
  expect(closeness[0]).toBe(1);
  expect(closeness[9]).toBeCloseTo(9 / 17, 12);
  expect(constraint[0]).toBeCloseTo(1 / 9, 12);
  expect(constraint[1]).toBe(1);
  expect([...coreness]).toEqual(Array(10).fill(1));
  expect(network).toMatchObject({ density: 0.2, clustering: 0, components: 1 });
});

test('all linked to all: nobody is between, everybody near', () => {
  const { betweenness, closeness, coreness, pageRank, community, network } = measured(7, complete(7));
  expect([...betweenness]).toEqual(Array(7).fill(0));
  expect([...closeness]).toEqual(Array(7).fill(1));
  expect([...coreness]).toEqual(Array(7).fill(6));
  for (const share of pageRank) expect(share).toBeCloseTo(1 / 7, 12);
  expect([...community]).toEqual(Array(7).fill(0));
  expect(network).toMatchObject({ density: 1, averagePathLength: 1, clustering: 1, communities: 1 });
});

test('two circles in which all know each other, with one link between: the larger is community 0, with every seed', () => {
  const others = complete(7).map(([one, other]): Link => [one + 5, other + 5]);
  const { community, betweenness, network } = measured(12, [...complete(5), ...others, [0, 5]]);
  expect([...community]).toEqual([...Array(5).fill(1), ...Array(7).fill(0)]);
  expect(network).toMatchObject({ communities: 2, communityStability: 1, components: 1 });
  // Each of the 4 to each of the 7 by the one end of the link between, of the 5 to the 6 by the other, of 55 pairs.
  expect([betweenness[0], betweenness[5]]).toEqual(
    [28 / 55, 30 / 55].map((each) => expect.closeTo(each, 12)),
  );
});

test('weight decides who belongs together', () => {
  const square = (heavy: number, light: number) => {
    return measured(4, [
      [0, 1, heavy],
      [1, 2, light],
      [2, 3, heavy],
      [3, 0, light],
    ]);
  };
  expect([...square(9, 1).community]).toEqual([0, 0, 1, 1]);
  expect([...square(1, 9).community]).toEqual([0, 1, 1, 0]);
});

test.each([127, 128, 129])('in a ring of %i all are alike', (order) => {
  const alike = ['betweenness', 'closeness', 'pageRank', 'constraint'] as const;
  const measures = measure(linksOf(order, ring(order)), new Set([...alike, 'modularity']));
  for (const each of alike) {
    const column = measures[each]!;
    expect(column[0]).toBeGreaterThan(0);
    for (const value of column) expect(value).toBeCloseTo(column[0]!, 12);
  }
  expect(measures.network.modularity).toBeGreaterThan(0.8);
});

test('32,768 links, one more than fits into 16 bits for both ends: everybody is in a community with a neighbour', () => {
  const order = 32_768;
  const { community, network } = measure(linksOf(order, ring(order)), new Set(['community', 'modularity']));
  for (let node = 0; node < order; node++) {
    const [before, after] = [community![(node + order - 1) % order], community![(node + 1) % order]];
    expect(community![node] === before || community![node] === after).toBe(true);
  }
  expect(network.modularity).toBeGreaterThan(0.98);
});

/** Forks one after the other, each with two ways: in all 2 to the power of their number. */
function forks(count: number): [order: number, links: Link[]] {
  const links = Array.from({ length: count }, (_, fork): Link[] => {
    const [from, one, other, to] = [3 * fork, 3 * fork + 1, 3 * fork + 2, 3 * fork + 3];
    return [
      [from, one],
      [from, other],
      [one, to],
      [other, to],
    ];
  });
  return [3 * count + 1, links.flat()];
}

test('more shortest ways than fit into 32 bits, or into any number', () => {
  for (const count of [4, 40, 1100]) {
    const [order, links] = forks(count);
    const { betweenness } = measure(linksOf(order, links), new Set(['betweenness']));
    // Where forks meet in the middle: from each of the nodes before to each of those behind, and half the ways within the forks beside it.
    const middle = 3 * (count / 2);
    const ways = 2 * middle * (order - 1 - middle) + 2;
    expect(betweenness![middle]).toBeCloseTo(ways / ((order - 1) * (order - 2)), 12);
    expect(betweenness!.every((each) => each >= 0 && each <= 1)).toBe(true);
  }
});

test.each([
  ['huge', 1e15],
  ['tiny', 1e-9],
])('%s weights give what the same weights give in another unit', (_, unit) => {
  const weights = [1, 5, 2, 1, 7, 1, 3];
  const links: Link[] = [
    [0, 1],
    [1, 2],
    [2, 0],
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 3],
  ];
  const [one, other] = [1, unit].map((each) =>
    measured(
      7,
      links.map(([source, target], link): Link => [source, target, weights[link]! * each]),
    ),
  );
  expect(other!.community).toEqual(one!.community);
  for (const each of ['pageRank', 'x', 'y'] as const) {
    other![each].forEach((value, node) => {
      expect(value).toBeCloseTo(one![each][node]!, 6);
    });
  }
  expect(other!.network.modularity).toBeCloseTo(one!.network.modularity!, 12);
  expect(other!.network.communityStability).toBe(1);
});

test('one link a billion times as heavy as the others: all have a place and a share', () => {
  const links = [...ring(30), [0, 15, 1e9] as const];
  const { pageRank, x, y } = measured(31, links);
  for (const column of [pageRank, x, y]) expect(column.every(Number.isFinite)).toBe(true);
});

test('only what is wanted is there', () => {
  expect(measure(linksOf(3, ring(3)), new Set(['degree', 'density']))).toEqual({
    degree: Uint32Array.of(2, 2, 2),
    network: { density: 1 },
  });
  expect(Object.keys(measure(linksOf(3, ring(3)), new Set(['position', 'modularity'])))).toEqual([
    'x',
    'y',
    'network',
  ]);
});
