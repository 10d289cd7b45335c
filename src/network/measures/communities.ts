import { UndirectedGraph } from 'graphology';
import library from 'graphology-communities-louvain';
import { likeness } from './likeness.ts';
import type { Links } from './links.ts';
import { modularityOf } from './modularity.ts';
import { randomFrom } from './random.ts';

// A CommonJS module: what Node hands over as its default is the function itself, which its types do not tell.
const louvain = library as unknown as typeof library.default;

/** Seeds of the runs of which the best is taken. */
const seeds = [1, 2, 3];
/** Seeds of the runs that it is compared with. */
const otherSeeds = [11, 12, 13, 14, 15, 16, 17, 18, 19, 20];

/** How often the method is run for communities, and once more for their stability. */
export const communityRuns = seeds.length;
export const stabilityRuns = otherSeeds.length;

/**
 * Louvain's communities by weight, numbered from the largest (of equals the one with the first node). One run now and then ends more than a
 * hundredth below what another finds: the best of three is taken.
 */
export function communitiesOf(links: Links): Uint32Array {
  let best: { modularity: number; community: Uint32Array } = {
    modularity: Number.NEGATIVE_INFINITY,
    community: new Uint32Array(links.order),
  };
  for (const seed of seeds) {
    const community = run(links, seed);
    const modularity = modularityOf(links, community) ?? 0;
    if (modularity > best.modularity) best = { modularity, community };
  }
  return numbered(best.community);
}

/** How alike communities are to those that ten other seeds give, the mean adjusted Rand index; null without links. */
export function stabilityOf(links: Links, community: Uint32Array): number | null {
  if (links.source.length === 0) return null;
  const alike = otherSeeds.map((seed) => likeness(community, run(links, seed)));
  return alike.reduce((sum, each) => sum + each, 0) / alike.length;
}

/** One run. The library itself only begins at a random node, so nodes come to it in a random order, as the method wants. */
function run(links: Links, seed: number): Uint32Array {
  const random = randomFrom(seed);
  const nodes = shuffled(links.order, random);
  const found = louvain(graphOf(links, nodes), { rng: random });
  return Uint32Array.from(nodes.keys(), (node) => found[node]!);
}

/** The network as graphology's, its nodes in this order, its weights relative. */
function graphOf({ source, target, weight }: Links, nodes: Uint32Array): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const node of nodes) graph.addNode(node);
  const mean = weight.reduce((sum, each) => sum + each / weight.length, 0);
  // Multiples of a power of two: their sums are exact, so that nodes do not move to and fro by errors of rounding.
  const relative = (each: number) => Math.max(1, Math.round((each / mean) * 2 ** 20)) / 2 ** 20;
  for (let link = 0; link < source.length; link++) {
    graph.addEdge(source[link]!, target[link]!, { weight: relative(weight[link]!) });
  }
  // The library keeps where a node's links end in 8, 16 or 32 bits, and forgets that 2 * 128 (and 2 * 32,768) is one more than fits. One
  // link more, of no weight between two nodes of its own, changes nothing else.
  if (source.length === 128 || source.length === 32_768)
    graph.mergeEdge('padding', 'more padding', { weight: 0 });
  return graph;
}

function shuffled(order: number, random: () => number): Uint32Array {
  const nodes = Uint32Array.from({ length: order }, (_, node) => node);
  for (let left = order - 1; left > 0; left--) {
    const chosen = Math.floor(random() * (left + 1));
    [nodes[left], nodes[chosen]] = [nodes[chosen]!, nodes[left]!];
  }
  return nodes;
}

/** The same communities, numbered by size, then by first node. */
function numbered(community: Uint32Array): Uint32Array {
  const parts = new Map<number, { first: number; size: number }>();
  community.forEach((number, node) => {
    const part = parts.get(number);
    if (part) part.size++;
    else parts.set(number, { first: node, size: 1 });
  });
  const inOrder = [...parts].sort(([, one], [, other]) => other.size - one.size || one.first - other.first);
  const numbers = new Map(inOrder.map(([number], index) => [number, index]));
  return community.map((number) => numbers.get(number)!);
}
