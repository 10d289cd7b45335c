import { publicError } from '../errors.ts';
import type { EachRow } from '../neo4j/graph.ts';
import { findAround, type Middle } from './around.ts';
import { budgetsOf } from './budgets.ts';
import { type FoldedLinks, fold, TooManyPairs } from './fold.ts';
import { type Found, findAll, type Search } from './found.ts';
import type { Network, Node, Wanted } from './network.ts';
import type { NodeType } from './question.ts';
import { thingsOf } from './things.ts';
import { activityOf, extentOf, groupsOf, slicesOf, type Years, yearsOf } from './years.ts';

/** What to read. */
export interface Reading extends Search {
  /** What the members of each side are. */
  readonly types: readonly NodeType[];
  /** Where one looks around one thing; null for the network of everything. */
  readonly middle: Middle | null;
  readonly wanted: readonly Wanted[];
}

/**
 * Reads a network.
 *
 * @returns null where there is no thing in the middle.
 * @throws GraphQLError COST_LIMIT_EXCEEDED where there are more pairs than can be put together.
 */
export async function readNetwork(eachRow: EachRow, reading: Reading): Promise<Network | null> {
  const { middle } = reading;
  const found = await (middle === null ? findAll(eachRow, reading) : findAround(eachRow, reading, middle));
  return found === null ? null : await networkOf(eachRow, reading, found);
}

async function networkOf(eachRow: EachRow, reading: Reading, found: Found): Promise<Network> {
  const { types, weighting, hasTwoSides } = reading;
  const { memberships, nodeCount } = found;
  const { members: staying } = found.staying;
  const wanted = new Set(reading.wanted);
  const areProjects = types[0] === 'PROJECT';
  const secondSide = hasTwoSides ? memberships.sides : null;
  const foldThose = (members: Uint32Array) => foldOrRefuse(memberships, members, weighting, secondSide);
  const links = foldThose(staying);
  const groups = groupsOf(memberships, staying);

  const numbers = areProjects
    ? Array.from(staying, (member) => memberships.members[member]!)
    : Array.from(groups, (group) => memberships.groupNumbers[group]!);
  const wantsYears = wanted.has('years') || wanted.has('slices');
  const years = wantsYears ? yearsOf(await thingsOf(eachRow, 'years', numbers)) : new Map();
  const activity = activityOf(memberships, staying, links, years, areProjects);
  const extents = (count: number, spansOf: (i: number) => readonly Years[]): Int16Array => {
    if (!wanted.has('years')) return new Int16Array(0);
    return Int16Array.from(Array.from({ length: count }, (_, i) => extentOf(spansOf(i)) ?? [0, 0]).flat());
  };

  return {
    nodes: nodesOf(found, types),
    groupCounts: Uint32Array.from(
      staying,
      (member) => memberships.starts[member + 1]! - memberships.starts[member]!,
    ),
    ...links,
    ...(wanted.has('shared')
      ? await sharedOf(eachRow, links, memberships.groupNumbers)
      : { shared: new Uint32Array(0), sharedIds: [] }),
    nodeYears: extents(staying.length, activity.ofNode),
    linkYears: extents(links.source.length, activity.ofLink),
    nodeBudgets: wanted.has('budgets')
      ? budgetsOf(memberships, staying, await thingsOf(eachRow, 'budgets', numbers), areProjects)
      : new Float64Array(0),
    slices: wanted.has('slices') ? slicesOf(activity, staying.length, links.source.length) : null,
    whole: {
      nodeCount,
      linkCount:
        wanted.has('wholeLinks') && reading.middle === null ? wholeLinks(found, links, foldThose) : null,
      // Around one thing nobody knows how many there are beyond those that stay.
      projectCount:
        reading.middle !== null ? numbers.length : areProjects ? nodeCount : memberships.groupNumbers.length,
    },
  };
}

function nodesOf({ memberships, staying, distances }: Found, types: readonly NodeType[]): readonly Node[] {
  return Array.from(staying.members, (member, i) => {
    const { id, name, kind } = staying.named[i]!;
    const type = types[memberships.sides[member]!]!;
    return {
      id,
      name,
      type,
      kind: type === 'ORGANIZATION' ? kind : null,
      distance: distances?.[member] ?? null,
    };
  });
}

function foldOrRefuse(...asked: Parameters<typeof fold>): FoldedLinks {
  try {
    return fold(...asked);
  } catch (error) {
    if (!(error instanceof TooManyPairs)) throw error;
    throw publicError(
      'COST_LIMIT_EXCEEDED',
      `The network has ${error.pairs} pairs that share something; at most 20,000,000 are put together. Narrow the filter, or lower \`maxNodes\`.`,
    );
  }
}

/** The number of links of the whole network; already known where nothing was cut. */
function wholeLinks(
  { memberships, staying }: Found,
  links: FoldedLinks,
  foldThose: (members: Uint32Array) => FoldedLinks,
): number {
  if (staying.members.length === memberships.members.length) return links.source.length;
  return foldThose(Uint32Array.from(memberships.members.keys())).source.length;
}

/** What links share, with the ids of it: most groups are those of one member only, and nobody asks for them. */
async function sharedOf(eachRow: EachRow, { shared }: FoldedLinks, groupNumbers: readonly number[]) {
  const groups = [...new Set(shared)];
  const numbers = new Map(groups.map((group, number) => [group, number]));
  const ids = await thingsOf(
    eachRow,
    'ids',
    groups.map((group) => groupNumbers[group]!),
  );
  return {
    shared: shared.map((group) => numbers.get(group)!),
    // One that has gone meanwhile leads nowhere.
    sharedIds: groups.map((group) => String(ids.get(groupNumbers[group]!)?.[0] ?? '')),
  };
}
