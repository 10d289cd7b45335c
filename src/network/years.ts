import type { FoldedLinks } from './fold.ts';
import type { Memberships } from './memberships.ts';

/** The first and the last year. */
export type Years = readonly [first: number, last: number];

/** The years of projects, by the graph's number for each; of projects without a first and a last day nothing. */
export type YearsOf = ReadonlyMap<number, Years>;

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

/** The years of projects, out of the first and the last of each, by number. */
export function yearsOf(things: ReadonlyMap<number, readonly unknown[]>): YearsOf {
  const years = new Map<number, Years>();
  for (const [number, [first, last]] of things as ReadonlyMap<number, readonly (number | null)[]>) {
    if (first != null && last != null && first <= last) years.set(number, [first, last]);
  }
  return years;
}

/** A node is active while one of its groups is, a link while a shared one is; between projects, while both run. */
export function activityOf(
  { members, starts, groups, groupNumbers }: Memberships,
  staying: Uint32Array,
  links: FoldedLinks,
  years: YearsOf,
  areProjects: boolean,
): Activity {
  const yearsOf = (number: number): readonly Years[] => {
    const span = years.get(number);
    return span === undefined ? [] : [span];
  };
  if (areProjects) {
    const ofNode = (node: number) => yearsOf(members[staying[node]!]!);
    return {
      ofNode,
      ofLink: (link) =>
        ofNode(links.source[link]!).flatMap((one) =>
          ofNode(links.target[link]!).flatMap((other) => overlap(one, other)),
        ),
      projects: () => [...staying.keys()].flatMap(ofNode),
    };
  }
  const spans = (ofGroups: Iterable<number>) =>
    [...ofGroups].flatMap((group) => yearsOf(groupNumbers[group]!));
  return {
    ofNode: (node) => spans(groups.subarray(starts[staying[node]!]!, starts[staying[node]! + 1]!)),
    ofLink: (link) => spans(links.shared.subarray(links.sharedStarts[link]!, links.sharedStarts[link + 1]!)),
    projects: () => spans(groupsOf({ starts, groups }, staying)),
  };
}

/** The groups in which those that stay are, each once. */
export function groupsOf(
  { starts, groups }: Pick<Memberships, 'starts' | 'groups'>,
  staying: Uint32Array,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const member of staying) {
    for (let at = starts[member]!; at < starts[member + 1]!; at++) found.add(groups[at]!);
  }
  return found;
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

/** A year of a network's columns; null where there is none. */
export function yearAt(years: Int16Array, at: number): number | null {
  return years[at] || null;
}
