import type { Links } from './links.ts';

/** The neighbours of node n are `neighbours` from `starts[n]` to before `starts[n + 1]`: each link stands there twice. */
export interface Adjacency {
  readonly order: number;
  readonly starts: Uint32Array;
  readonly neighbours: Uint32Array;
}

/** Links as lists of neighbours in two arrays of numbers: 8 bytes a link, where a graph of objects takes some hundred. */
export function adjacencyOf({ order, source, target }: Links): Adjacency {
  const size = source.length;
  const starts = new Uint32Array(order + 1);
  for (let link = 0; link < size; link++) {
    starts[source[link]!]!++;
    starts[target[link]!]!++;
  }
  let end = 0;
  for (let node = 0; node <= order; node++) {
    end += starts[node]!;
    starts[node] = end;
  }
  const neighbours = new Uint32Array(2 * size);
  // Filled from each list's end, so that `starts` becomes where it begins.
  for (let link = size - 1; link >= 0; link--) {
    const from = source[link]!;
    const to = target[link]!;
    starts[from]!--;
    neighbours[starts[from]!] = to;
    starts[to]!--;
    neighbours[starts[to]!] = from;
  }
  return { order, starts, neighbours };
}
