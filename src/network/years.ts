import type { FoldedLinks } from './fold.ts';
import type { Memberships, Years } from './memberships.ts';

/** When the nodes and links of a network are active: for each, the spans of what makes it. */
export interface Activity {
  readonly ofNode: (node: number) => readonly Years[];
  readonly ofLink: (link: number) => readonly Years[];
  /** The spans of the projects that the nodes are in, each once. */
  readonly projects: () => readonly Years[];
}

/** `NetworkSlice` of the API. */
export interface Slice {
  readonly year: number;
  readonly projectCount: number;
  readonly nodeCount: number;
  readonly newNodeCount: number;
  readonly linkCount: number;
  readonly newLinkCount: number;
}

/** A node is active while one of its groups is, a link while a shared one is; between projects, while both run. */
export function activityOf(memberships: Memberships, staying: Uint32Array, links: FoldedLinks): Activity {
  const { members, starts, groups, years } = memberships;
  const spans = (numbers: Iterable<number>): readonly Years[] =>
    [...numbers].flatMap((number) => (years.has(number) ? [years.get(number)!] : []));
  if (members[0]?.type === 'PROJECT') {
    const ofNode = (node: number) => spans([staying[node]!]);
    return {
      ofNode,
      ofLink: (link) =>
        ofNode(links.source[link]!).flatMap((one) =>
          ofNode(links.target[link]!).flatMap((other) => overlap(one, other)),
        ),
      projects: () => spans(staying),
    };
  }
  const groupsOf = (node: number) => groups.subarray(starts[staying[node]!]!, starts[staying[node]! + 1]!);
  return {
    ofNode: (node) => spans(groupsOf(node)),
    ofLink: (link) => spans(links.shared.subarray(links.sharedStarts[link]!, links.sharedStarts[link + 1]!)),
    projects: () => spans(new Set(Array.from(staying, (_, node) => [...groupsOf(node)]).flat())),
  };
}

function overlap([first, last]: Years, [otherFirst, otherLast]: Years): readonly Years[] {
  const [from, to] = [Math.max(first, otherFirst), Math.min(last, otherLast)];
  return from <= to ? [[from, to]] : [];
}

/** The first year of several spans, and the last; null where there are none. */
export function extentOf(spans: readonly Years[]): Years | null {
  if (spans.length === 0) return null;
  let [first, last] = spans[0]!;
  for (const [from, to] of spans) {
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  return [first, last];
}

/** The network year by year, from the first year in which anything is active to the last. */
export function slicesOf(activity: Activity, nodes: number, links: number): readonly Slice[] {
  const projects = tallied(activity.projects().map((span) => [span]));
  const ofNodes = tallied(Array.from({ length: nodes }, (_, node) => activity.ofNode(node)));
  const ofLinks = tallied(Array.from({ length: links }, (_, link) => activity.ofLink(link)));
  return [...new Set([...projects.active.keys(), ...ofNodes.active.keys()])]
    .sort((one, other) => one - other)
    .map((year) => ({
      year,
      projectCount: projects.active.get(year) ?? 0,
      nodeCount: ofNodes.active.get(year) ?? 0,
      newNodeCount: ofNodes.begun.get(year) ?? 0,
      linkCount: ofLinks.active.get(year) ?? 0,
      newLinkCount: ofLinks.begun.get(year) ?? 0,
    }));
}

/** How many things are active in each year, and how many for the first time. */
function tallied(things: readonly (readonly Years[])[]): Record<'active' | 'begun', Map<number, number>> {
  const [active, begun] = [new Map<number, number>(), new Map<number, number>()];
  const count = (map: Map<number, number>, year: number) => map.set(year, (map.get(year) ?? 0) + 1);
  for (const spans of things) {
    const years = new Set<number>();
    for (const [first, last] of spans) for (let year = first; year <= last; year++) years.add(year);
    for (const year of years) count(active, year);
    if (years.size > 0) count(begun, Math.min(...years));
  }
  return { active, begun };
}
