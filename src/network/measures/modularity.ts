import type { Links } from './links.ts';

/** How much more weight lies within communities than chance would put there (Newman's modularity); null without links. */
export function modularityOf(
  { order, source, target, weight }: Links,
  community: ArrayLike<number>,
): number | null {
  const total = weight.reduce((sum, each) => sum + each, 0);
  if (total === 0) return null;
  /** By community: the share of the links' weight within it, and of the ends' weight at it. */
  const within = new Float64Array(order);
  const ends = new Float64Array(order);
  for (let link = 0; link < source.length; link++) {
    const from = community[source[link]!]!;
    const to = community[target[link]!]!;
    const share = weight[link]! / total;
    if (from === to) within[from]! += share;
    ends[from]! += share / 2;
    ends[to]! += share / 2;
  }
  return within.reduce((sum, share, number) => sum + share - ends[number]! ** 2, 0);
}
