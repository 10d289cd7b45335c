import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { measure } from '../../../src/network/measures/measures.ts';
import { everything, type Link, linksOf, measured } from './network.ts';

/** Networks of up to 40 nodes, from none linked to many, with weights as shares of projects give them. */
const network = fc.integer({ min: 1, max: 40 }).chain((order) =>
  fc.record({
    order: fc.constant(order),
    links: fc
      .uniqueArray(fc.tuple(fc.nat(order - 1), fc.nat(order - 1), fc.constantFrom(1, 2, 10, 0.5, 1 / 3)), {
        maxLength: 120,
        selector: ([one, other]) => Math.min(one, other) * order + Math.max(one, other),
      })
      .map((links) => links.filter(([one, other]) => one !== other)),
  }),
);

const sum = (column: ArrayLike<number>) => Array.from(column).reduce((sum, each) => sum + each, 0);

test('figures keep within their bounds, and add up', () => {
  fc.assert(
    fc.property(network, ({ order, links }) => {
      const of = measured(order, links);
      expect(sum(of.degree)).toBe(2 * links.length);
      expect(sum(of.weightedDegree)).toBeCloseTo(2 * sum(links.map(([, , weight]) => weight)), 9);
      expect(sum(of.pageRank)).toBeCloseTo(1, 9);
      for (let node = 0; node < order; node++) {
        expect(of.betweenness[node]! >= 0 && of.betweenness[node]! <= 1 + 1e-12).toBe(true);
        expect(of.closeness[node]! >= 0 && of.closeness[node]! <= 1).toBe(true);
        expect(of.pageRank[node]!).toBeGreaterThan(0.149 / order);
        expect(of.coreness[node]!).toBeLessThanOrEqual(of.degree[node]!);
        expect(Number.isNaN(of.constraint[node])).toBe(of.degree[node] === 0);
        expect(Number.isFinite(of.x[node]! + of.y[node]!)).toBe(true);
      }
      const { density, clustering, modularity, communityStability, components, communities } = of.network;
      expect(density! >= 0 && density! <= 1 && clustering! >= 0 && clustering! <= 1).toBe(true);
      expect(modularity === null).toBe(links.length === 0);
      expect(modularity! >= -0.5 && modularity! < 1).toBe(true);
      expect(communityStability ?? 1).toBeLessThanOrEqual(1);
      expect(communities!).toBeGreaterThanOrEqual(components!);
    }),
  );
});

test('the largest community is 0, and none is without nodes', () => {
  fc.assert(
    fc.property(network, ({ order, links }) => {
      const { community, network } = measure(linksOf(order, links), new Set(['community', 'communities']));
      const sizes = Array.from({ length: network.communities! }, (_, number) => {
        return community!.filter((each) => each === number).length;
      });
      expect(sum(sizes)).toBe(order);
      expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    }),
  );
});

test('the same network gives the same figures each time', () => {
  fc.assert(
    fc.property(network, ({ order, links }) => {
      expect(measured(order, links)).toEqual(measured(order, links));
    }),
    { numRuns: 20 },
  );
});

/** Communities and drawings begin anywhere, and so depend on which node is which. */
const followed = new Set(
  everything.filter((each) => !/^(community|communities|modularity|communityStability|position)$/.test(each)),
);

test('figures follow the nodes, whatever their numbers and the order of links', () => {
  const shuffled = network.chain(({ order, links }) =>
    fc.record({
      order: fc.constant(order),
      links: fc.constant(links),
      number: fc.shuffledSubarray(
        Array.from({ length: order }, (_, node) => node),
        { minLength: order },
      ),
      turned: fc.shuffledSubarray(links, { minLength: links.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ order, links, number, turned }) => {
      const one = measure(linksOf(order, links), followed);
      const renumbered = turned.map(([source, target, weight]): Link => {
        return [number[target]!, number[source]!, weight];
      });
      const other = measure(linksOf(order, renumbered), followed);
      for (const each of ['degree', 'coreness'] as const) {
        expect(number.map((to) => other[each]![to])).toEqual([...one[each]!]);
      }
      for (const each of ['weightedDegree', 'betweenness', 'closeness', 'pageRank', 'constraint'] as const) {
        number.forEach((to, node) => {
          if (each === 'constraint' && one.degree![node] === 0) return;
          expect(other[each]![to]!).toBeCloseTo(one[each]![node]!, 9);
        });
      }
      for (const each of ['density', 'components', 'largestComponent', 'averagePathLength'] as const) {
        expect(other.network[each]).toEqual(one.network[each]);
      }
      expect(other.network.clustering).toBeCloseTo(one.network.clustering!, 9);
    }),
  );
});

test('links are left as they were', () => {
  const links = linksOf(3, [
    [0, 1, 2],
    [1, 2, 5],
  ]);
  const before = structuredClone(links);
  measure(links, new Set(everything));
  expect(links).toEqual(before);
});
