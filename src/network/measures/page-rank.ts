import { weightedDegrees } from './degree.ts';
import type { Links } from './links.ts';

/** How often a walker follows a link instead of starting anew. */
const damping = 0.85;
/** By how much a node may still change, in the mean, when no more steps are taken. */
const tolerance = 1e-6;

/**
 * The share of time that a walker is at each node: its links are followed by weight, and whoever has none starts anew anywhere. Steps begin
 * with equal shares and end by networkx's rule, so that the figures are those that networkx gives unless it is told otherwise.
 * Our own, because graphology-metrics leaves out the last node's links where there are exactly 128 or 32,768 of them.
 */
export function pageRanks(links: Links): Float64Array {
  const { order, source, target } = links;
  const strength = weightedDegrees(links);
  // Of relative weights, so that none overflows.
  const forwards = links.weight.map((weight, link) => weight / strength[source[link]!]!);
  const backwards = links.weight.map((weight, link) => weight / strength[target[link]!]!);
  let shares = new Float64Array(order).fill(1 / order);
  // A step's change is at most 0.85 of the one before, so 100 always bring it below the tolerance.
  for (let change = Number.POSITIVE_INFINITY, step = 0; change >= order * tolerance && step < 100; step++) {
    let without = 0;
    for (let node = 0; node < order; node++) if (strength[node] === 0) without += shares[node]!;
    const next = new Float64Array(order);
    for (let link = 0; link < source.length; link++) {
      next[target[link]!]! += shares[source[link]!]! * forwards[link]!;
      next[source[link]!]! += shares[target[link]!]! * backwards[link]!;
    }
    change = 0;
    for (let node = 0; node < order; node++) {
      next[node] = damping * (next[node]! + without / order) + (1 - damping) / order;
      change += Math.abs(next[node]! - shares[node]!);
    }
    shares = next;
  }
  return shares;
}
