import type { Adjacency } from './adjacency.ts';

/**
 * For each node the largest k for which it is in a k-core. Nodes are taken away from the least linked on, and stand sorted by what links
 * they have left, in boxes that change by one place at a time (Batagelj and Zaversnik 2003): as many steps as links.
 */
export function corenessOf({ order, starts, neighbours }: Adjacency): Uint32Array {
  const left = Uint32Array.from({ length: order }, (_, node) => starts[node + 1]! - starts[node]!);
  const boxes = new Uint32Array(left.reduce((most, degree) => Math.max(most, degree), 0) + 2);
  for (const degree of left) boxes[degree + 1]!++;
  for (let box = 1; box < boxes.length; box++) boxes[box]! += boxes[box - 1]!;

  const sorted = new Uint32Array(order);
  const place = new Uint32Array(order);
  const filled = boxes.slice();
  for (let node = 0; node < order; node++) {
    place[node] = filled[left[node]!]!++;
    sorted[place[node]!] = node;
  }
  for (let at = 0; at < order; at++) {
    const node = sorted[at]!;
    for (let next = starts[node]!; next < starts[node + 1]!; next++) {
      const neighbour = neighbours[next]!;
      const degree = left[neighbour]!;
      if (degree <= left[node]!) continue;
      // It changes places with the first of its box, and the box begins one later.
      const first = boxes[degree]!++;
      const other = sorted[first]!;
      sorted[place[neighbour]!] = other;
      place[other] = place[neighbour]!;
      sorted[first] = neighbour;
      place[neighbour] = first;
      left[neighbour] = degree - 1;
    }
  }
  return left;
}
