import library from 'graphology-communities-louvain';
import { likeness } from './likeness.ts';
import type { Links } from './links.ts';
import { modularityOf } from './modularity.ts';
import { randomFrom } from './random.ts';
import { ShuffledGraph } from './shuffled-graph.ts';

// A CommonJS module: what Node hands over as its default is the function itself, which its types do not tell.
const louvain = library as unknown as typeof library.default;

/** With how many other seeds communities are compared. */
const others = 10;

/**
 * How often the method is run: eleven times, and up to 55 in small networks, where it is soon done. One run now and then ends more than a
 * hundredth below another, so the best is taken.
 */
export function runsFor(size: number): number {
  return Math.round(Math.min(5 * (others + 1), Math.max(others + 1, 40_000 / (size + 1))));
}

/** What Louvain's method finds in a network. */
export interface Communities {
  /** Each node's, numbered from the largest; of equals the one with the first node. */
  readonly community: Uint32Array;
  readonly count: number;
  /** Null without links. */
  readonly modularity: number | null;
  /** How alike they are to those of ten other seeds, the mean adjusted Rand index; null without links. */
  readonly stability: number | null;
}

/** Louvain's communities by weight, from the one of some fixed seeds with which most weight lies within them. */
export function communitiesOf(links: Links): Communities {
  const random = randomFrom(1);
  const graph = new ShuffledGraph(links);
  const length = links.source.length === 0 ? 1 : runsFor(links.source.length);
  const found = Array.from({ length }, () => {
    graph.shuffle(random);
    const communities = louvain(graph, { rng: random });
    const community = Uint32Array.from({ length: links.order }, (_, node) => communities[node]!);
    return { community, modularity: modularityOf(links, community) };
  });
  const best = found.reduce((best, each) => (each.modularity! > best.modularity! ? each : best));
  const compared = found.filter((each) => each !== best).slice(0, others);
  const alike = compared.reduce((sum, { community }) => sum + likeness(best.community, community), 0);
  const stability = compared.length === 0 ? null : alike / compared.length;
  return { ...numbered(best.community), modularity: best.modularity, stability };
}

/** The same communities, numbered by size, then by first node. */
function numbered(community: Uint32Array): { community: Uint32Array; count: number } {
  const parts = new Map<number, { first: number; size: number }>();
  community.forEach((number, node) => {
    const part = parts.get(number);
    if (part) part.size++;
    else parts.set(number, { first: node, size: 1 });
  });
  const inOrder = [...parts].sort(([, one], [, other]) => other.size - one.size || one.first - other.first);
  const numbers = new Map(inOrder.map(([number], index) => [number, index]));
  return { community: community.map((number) => numbers.get(number)!), count: parts.size };
}
