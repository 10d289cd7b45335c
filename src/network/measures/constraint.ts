import type { Adjacency } from './adjacency.ts';
import { eachTriangle, onwardsOf } from './triangles.ts';

/**
 * Burt's constraint of each node, links unweighted: the sum, over its neighbours, of the square of what it has invested in them itself
 * and through each common neighbour. Each has one share for each of its links, 1 / degree. NaN for a node without links.
 */
export function constraints(adjacency: Adjacency): Float64Array {
  const { order, starts } = adjacency;
  const onwards = onwardsOf(adjacency);
  const { begins, ends } = onwards;
  const share = Float64Array.from({ length: order }, (_, node) => 1 / (starts[node + 1]! - starts[node]!));
  /** For each link the shares that common neighbours of its ends have in one: the same from both ends. */
  const throughOthers = new Float64Array(ends.length);
  eachTriangle(onwards, (first, toSecond, toThird, between) => {
    throughOthers[toSecond]! += share[ends[toThird]!]!;
    throughOthers[toThird]! += share[ends[toSecond]!]!;
    throughOthers[between]! += share[first]!;
  });
  const constraint = new Float64Array(order);
  for (let node = 0; node < order; node++) {
    for (let at = begins[node]!; at < begins[node + 1]!; at++) {
      const squared = (1 + throughOthers[at]!) ** 2;
      constraint[node]! += squared;
      constraint[ends[at]!]! += squared;
    }
  }
  return constraint.map((sum, node) =>
    starts[node] === starts[node + 1] ? Number.NaN : sum * share[node]! ** 2,
  );
}
