import type { Links } from './links.ts';

/** To how many others each node is linked. */
export function degrees({ order, source, target }: Links): Uint32Array {
  const degree = new Uint32Array(order);
  for (let link = 0; link < source.length; link++) {
    degree[source[link]!]!++;
    degree[target[link]!]!++;
  }
  return degree;
}

/** The sum of the weights of each node's links. */
export function weightedDegrees({ order, source, target, weight }: Links): Float64Array {
  const degree = new Float64Array(order);
  for (let link = 0; link < source.length; link++) {
    degree[source[link]!]! += weight[link]!;
    degree[target[link]!]! += weight[link]!;
  }
  return degree;
}
