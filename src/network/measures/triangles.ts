import type { Adjacency } from './adjacency.ts';

/** Each link once, from the end with fewer links (of equals, the earlier): node n's are `ends` from `begins[n]` to before `begins[n + 1]`. */
export interface Onwards {
  readonly begins: Uint32Array;
  readonly ends: Uint32Array;
}

/** Links as they are walked to find triangles: hubs have short lists, so that no network takes more than links to the power of 1.5 steps. */
export function onwardsOf({ order, starts, neighbours }: Adjacency): Onwards {
  const ends = new Uint32Array(neighbours.length / 2);
  const begins = new Uint32Array(order + 1);
  let filled = 0;
  for (let node = 0; node < order; node++) {
    begins[node] = filled;
    const degree = starts[node + 1]! - starts[node]!;
    for (let next = starts[node]!; next < starts[node + 1]!; next++) {
      const other = neighbours[next]!;
      const more = starts[other + 1]! - starts[other]! - degree;
      if (more > 0 || (more === 0 && other > node)) ends[filled++] = other;
    }
  }
  begins[order] = filled;
  return { begins, ends };
}

/**
 * Calls `found` once for each three nodes that are all linked: with the first, and with the places in `ends` of its links to the second and to
 * the third, and of the second's to the third.
 */
export function eachTriangle(
  { begins, ends }: Onwards,
  found: (first: number, toSecond: number, toThird: number, between: number) => void,
): void {
  const order = begins.length - 1;
  /** Where the first node's link to a node stands, 1 more so that 0 is nowhere. */
  const place = new Uint32Array(order);
  for (let first = 0; first < order; first++) {
    const begin = begins[first]!;
    const end = begins[first + 1]!;
    for (let at = begin; at < end; at++) place[ends[at]!] = at + 1;
    for (let at = begin; at < end; at++) {
      const second = ends[at]!;
      const last = begins[second + 1]!;
      for (let next = begins[second]!; next < last; next++) {
        const toThird = place[ends[next]!]!;
        if (toThird !== 0) found(first, at, toThird - 1, next);
      }
    }
    for (let at = begin; at < end; at++) place[ends[at]!] = 0;
  }
}
