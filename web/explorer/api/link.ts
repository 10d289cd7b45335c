import type { Filters, Pair, Projection } from '../state/state.ts';
import { ask, type Question } from './ask.ts';
import { type Thing, typeOfId } from './facts.ts';
import { hasMember, type Listing, listsOf, type Part, partsOf } from './memberships.ts';
import { networkFilter, projectFilter } from './network.ts';

/** A project that both ends of a link are in; of two projects an organisation that is in both. */
export interface SharedThing extends Thing {
  readonly startDate?: string | null;
  readonly endDate?: string | null;
  /** Each end's part in it. */
  readonly parts: readonly Part[];
}

/** A link: its ends, and what they share. */
export interface Link {
  readonly ends: readonly [Thing, Thing];
  readonly count: number;
  /** The first of them, by name. */
  readonly shared: readonly SharedThing[];
}

/** So many things that are shared are told. */
const most = 50;

const networksOfOne: Readonly<Record<string, Projection>> = {
  Organization: 'ORGANIZATION',
  Municipality: 'MUNICIPALITY',
  County: 'MUNICIPALITY',
  NutsRegion: 'MUNICIPALITY',
  TargetGroup: 'TARGET_GROUP',
  Project: 'PROJECT',
};

/** The network in which two things can have a link; null where there is none. */
export function networkOfLink({ from, to }: Pair): Projection | null {
  const types = [typeOfId(from) ?? '', typeOfId(to) ?? ''];
  const [one, other] = types.map((type) => networksOfOne[type] ?? null);
  if (types[0] === types[1]) return one ?? null;
  return [one, other].sort().join() === 'MUNICIPALITY,ORGANIZATION' ? 'ORGANIZATION_MUNICIPALITY' : null;
}

/** What is asked of a link: what its ends share, of what filters choose. */
export function linkQuestion({ from, to }: Pair, filters: Filters): Question {
  const ends = [from, to];
  const both = ends.map((id) => hasMember(id, filters.roles));
  const isOfProjects = networkOfLink({ from, to }) === 'PROJECT';
  const chosen = projectFilter(networkFilter(filters));
  const kinds = filters.kinds.length === 0 ? null : { kind: { in: filters.kinds } };
  const [type, root, own, more] = isOfProjects
    ? ['Organization', 'organizations', 'kind aliases', kinds]
    : ['Project', 'projects', 'startDate endDate', chosen];
  const end = (id: string) => {
    const fields = typeOfId(id) === 'Organization' ? 'name kind' : 'name';
    return `__typename id ... on ${typeOfId(id)} { ${fields} }`;
  };
  return {
    document: `query Link($one: ID!, $other: ID!, $ends: [ID!]!, $filter: ${type}Filter) {
  one: node(id: $one) { ${end(from)} }
  other: node(id: $other) { ${end(to)} }
  shared: ${root}(filter: $filter, first: ${most}, orderBy: [{ field: NAME }]) {
    totalCount
    nodes { __typename id name ${own} ${listsOf(ends)} }
  }
}`,
    variables: {
      one: from,
      other: to,
      ends,
      filter: { and: more === null ? both : [...both, more] },
    },
  };
}

/** What two things share; null where one of them is not there, or where they can have no link. */
export async function askLink(pair: Pair, filters: Filters, signal: AbortSignal): Promise<Link | null> {
  if (networkOfLink(pair) === null) return null;
  const { document, variables } = linkQuestion(pair, filters);
  const { one, other, shared } = await ask<{
    one: Thing | null;
    other: Thing | null;
    shared: { readonly totalCount: number; readonly nodes: readonly (Listing & SharedThing)[] };
  }>(document, variables, signal);
  if (one === null || other === null) return null;
  return {
    ends: [one, other],
    count: shared.totalCount,
    shared: shared.nodes.map((thing) => ({ ...thing, parts: partsOf(thing, [pair.from, pair.to]) })),
  };
}
