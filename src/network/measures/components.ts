import type { Links } from './links.ts';

/** How many parts a network has between which there are no links, and how many nodes the largest has: 0 and 0 without nodes. */
export function componentsOf({ order, source, target }: Links): { count: number; largest: number } {
  // Each node points towards one that stands for its part; ways are halved while they are walked.
  const towards = Uint32Array.from({ length: order }, (_, node) => node);
  const sizes = new Uint32Array(order).fill(1);
  const standingFor = (node: number) => {
    let at = node;
    while (towards[at] !== at) {
      towards[at] = towards[towards[at]!]!;
      at = towards[at]!;
    }
    return at;
  };
  let count = order;
  let largest = Math.min(order, 1);
  for (let link = 0; link < source.length; link++) {
    let one = standingFor(source[link]!);
    let other = standingFor(target[link]!);
    if (one === other) continue;
    if (sizes[one]! < sizes[other]!) [one, other] = [other, one];
    towards[other] = one;
    sizes[one]! += sizes[other]!;
    largest = Math.max(largest, sizes[one]!);
    count--;
  }
  return { count, largest };
}
