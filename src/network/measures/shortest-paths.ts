import type { Adjacency } from './adjacency.ts';

/** Above this number of shortest ways, counts go on in a larger unit. */
const many = 1e150;

/** What is learnt from walking the shortest ways from each node, links unweighted. */
export interface ShortestPaths {
  /** The share of shortest ways between two others that lead through a node; only where it was asked for. */
  readonly betweenness?: Float64Array;
  /** How near a node is to all that it can reach, times the share of the others that it can reach. */
  readonly closeness: Float64Array;
  /** The mean number of links between two, over all pairs between which there is a way; null where there is none. */
  readonly averageLength: number | null;
}

/**
 * Walks from each node: nodes times links steps, twice as many with betweenness (Brandes 2001). Our own, because graphology-metrics leaves
 * out the last node's links where there are exactly 128 or 32,768 of them, counts ways in 32 bits, which a chain of forks overflows,
 * and keeps a list for each node of each walk, which is several times slower.
 */
export function shortestPaths(adjacency: Adjacency, withBetweenness: boolean): ShortestPaths {
  const { order, starts, neighbours } = adjacency;
  const closeness = new Float64Array(order);
  const betweenness = new Float64Array(order);
  /** Nodes as they are reached. */
  const reached = new Uint32Array(order);
  const distance = new Int32Array(order).fill(-1);
  /** The links on shortest ways, as they are walked. */
  const walkedFrom = new Uint32Array(neighbours.length / 2);
  const walkedTo = new Uint32Array(neighbours.length / 2);
  /** How many shortest ways there are to a node, and the share of each in them all. */
  const ways = new Float64Array(order);
  const share = new Float64Array(order);
  /** How many others' shortest ways lead on through a node: of several to one other, the share of those that do. */
  const onwards = new Float64Array(order);
  let sum = 0;
  let pairs = 0;

  for (let from = 0; from < order; from++) {
    let count = 1;
    let walked = 0;
    let total = 0;
    reached[0] = from;
    distance[from] = 0;
    ways[from] = 1;
    for (let at = 0, far = 1; at < count; far++) {
      const end = count;
      for (; at < end; at++) {
        const node = reached[at]!;
        const waysHere = ways[node]!;
        const last = starts[node + 1]!;
        for (let next = starts[node]!; next < last; next++) {
          const neighbour = neighbours[next]!;
          const before = distance[neighbour]!;
          if (before === -1) {
            distance[neighbour] = far;
            ways[neighbour] = waysHere;
            reached[count++] = neighbour;
          } else if (before === far) ways[neighbour]! += waysHere;
          else continue;
          walkedFrom[walked] = node;
          walkedTo[walked++] = neighbour;
        }
      }
      total += far * (count - end);
      if (withBetweenness) shareOut(ways, share, reached.subarray(end, count));
    }
    if (withBetweenness) {
      for (let at = 0; at < count; at++) onwards[reached[at]!] = 0;
      while (walked-- > 0) {
        const to = walkedTo[walked]!;
        const node = walkedFrom[walked]!;
        onwards[node]! += ways[node]! * share[to]! * (1 + onwards[to]!);
      }
      for (let at = 1; at < count; at++) betweenness[reached[at]!]! += onwards[reached[at]!]!;
    }
    for (let at = 0; at < count; at++) distance[reached[at]!] = -1;
    if (count > 1) closeness[from] = ((count - 1) / total) * ((count - 1) / (order - 1));
    sum += total;
    pairs += count - 1;
  }
  if (order > 2) for (let node = 0; node < order; node++) betweenness[node]! /= (order - 1) * (order - 2);
  const averageLength = pairs === 0 ? null : sum / pairs;
  return withBetweenness ? { betweenness, closeness, averageLength } : { closeness, averageLength };
}

/** The share of each way to nodes that are equally far away. Where there are too many ways for a number they go on in a larger unit. */
function shareOut(ways: Float64Array, share: Float64Array, nodes: Uint32Array): void {
  let most = 0;
  for (const node of nodes) {
    share[node] = 1 / ways[node]!;
    if (ways[node]! > most) most = ways[node]!;
  }
  if (most > many) for (const node of nodes) ways[node] = Math.max(ways[node]! / many, 1 / many);
}
