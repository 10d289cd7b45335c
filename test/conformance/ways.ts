import type { Link, SmallGraph } from './graph.ts';

// Ways through a graph in plain code. A way is the relationships that it takes, one after the other.

/** What a question about ways allows. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly through: readonly string[];
  readonly maxLength: number;
}

/** How many relationships lead at least from one thing to the other; null when none do. By breadth first. */
export function distance(graph: SmallGraph, { from, to, through, maxLength }: Asked): number | null {
  const steps = stepsOf(graph, through);
  let reached = new Set([from]);
  for (let length = 0; length <= maxLength; length++) {
    if (reached.has(to)) return length;
    const next = [...reached].flatMap((at) => steps(at).map(([, far]) => far));
    reached = new Set([...reached, ...next]);
  }
  return null;
}

/** How many ways of the least length there are; no more than `most` are counted. */
export function shortestWays(graph: SmallGraph, asked: Asked, length: number, most: number): number {
  const steps = stepsOf(graph, asked.through);
  let open: readonly string[] = [asked.from];
  for (let left = length; left > 0; left--) {
    open = open.flatMap((at) =>
      steps(at)
        .map(([, far]) => far)
        .filter((far) => distance(graph, { ...asked, from: far, maxLength: left - 1 }) === left - 1),
    );
  }
  return Math.min(open.length, most);
}

type Step = readonly [link: Link, far: string];

/** From each thing, the relationships that may be taken and what they lead to. */
function stepsOf(graph: SmallGraph, through: readonly string[]): (at: string) => readonly Step[] {
  const steps = new Map<string, Step[]>();
  const add = (at: string, link: Link, far: string) => steps.set(at, [...(steps.get(at) ?? []), [link, far]]);
  for (const link of graph.links.filter(({ type }) => through.includes(type))) {
    add(link.from, link, link.to);
    if (link.to !== link.from) add(link.to, link, link.from);
  }
  return (at) => steps.get(at) ?? [];
}
