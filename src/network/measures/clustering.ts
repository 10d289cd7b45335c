import type { Adjacency } from './adjacency.ts';
import { eachTriangle, onwardsOf } from './triangles.ts';

/** The mean, over all nodes, of the share of pairs of a node's neighbours that are linked: 0 for a node with fewer than two, and without nodes. */
export function averageClustering(adjacency: Adjacency): number {
  const { order, starts } = adjacency;
  const onwards = onwardsOf(adjacency);
  const { ends } = onwards;
  const triangles = new Float64Array(order);
  eachTriangle(onwards, (first, toSecond, toThird) => {
    triangles[first]!++;
    triangles[ends[toSecond]!]!++;
    triangles[ends[toThird]!]!++;
  });
  let sum = 0;
  for (let node = 0; node < order; node++) {
    const degree = starts[node + 1]! - starts[node]!;
    if (degree > 1) sum += (2 * triangles[node]!) / (degree * (degree - 1));
  }
  return order === 0 ? 0 : sum / order;
}
