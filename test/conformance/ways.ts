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

/** Whether ways may come to a thing twice. Neither kind takes a relationship twice, or comes to one of its ends on the way. */
type Kind = 'simple' | 'trail';

/** The lengths of all ways, the shortest first; of no more than `most`. */
export function lengths(graph: SmallGraph, asked: Asked, kind: Kind, most: number): readonly number[] {
  const steps = stepsOf(graph, asked.through);
  const found: number[] = [];
  let open: readonly {
    readonly at: string;
    readonly links: readonly Link[];
    readonly seen: readonly string[];
  }[] = [{ at: asked.from, links: [], seen: [asked.from] }];
  for (let length = 1; length <= asked.maxLength && found.length < most; length++) {
    open = open.flatMap(({ at, links, seen }) =>
      steps(at)
        .filter(
          ([link, far]) =>
            !links.includes(link) && far !== asked.from && !(kind === 'simple' && seen.includes(far)),
        )
        .map(([link, far]) => ({ at: far, links: [...links, link], seen: [...seen, far] })),
    );
    found.push(...open.filter(({ at }) => at === asked.to).map(({ links }) => links.length));
    open = open.filter(({ at }) => at !== asked.to);
  }
  return found.slice(0, most);
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
