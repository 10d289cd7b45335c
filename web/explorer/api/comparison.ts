import { ask } from './ask.ts';
import type { Thing } from './facts.ts';

interface Side extends Thing {
  readonly collaborators: {
    readonly totalCount: number;
    readonly edges: readonly { readonly weight: number; readonly node: Thing }[];
  };
  readonly owns: { readonly totalCount: number; readonly nodes: readonly Thing[] };
  readonly partnersIn: { readonly totalCount: number; readonly nodes: readonly Thing[] };
}

/** Two organisations beside each other. */
export interface Comparison {
  readonly one: Thing;
  readonly other: Thing;
  readonly sharedProjects: readonly Thing[];
  readonly sharedCollaborators: readonly Thing[];
  /** How many projects and collaborators each has in all. */
  readonly projectCounts: readonly [one: number, other: number];
  readonly collaboratorCounts: readonly [one: number, other: number];
  /** Whether one has more than were looked at, so that more may be shared. */
  readonly isPartial: boolean;
}

/** So many of a list are looked at: the most that a page of the API has. */
const most = 100;

const side = `__typename id name kind
  collaborators(first: ${most}) { totalCount edges { weight node { __typename id name kind } } }
  owns(first: ${most}) { totalCount nodes { __typename id name } }
  partnersIn(first: ${most}) { totalCount nodes { __typename id name } }`;

export const comparisonDocument = `query Comparison($one: ID!, $other: ID!) {
  one: organization(id: $one) { ${side} }
  other: organization(id: $other) { ${side} }
}`;

/** What two organisations share; null where one of them is none. */
export async function askComparison(
  one: string,
  other: string,
  signal: AbortSignal,
): Promise<Comparison | null> {
  const data = await ask<{ one: Side | null; other: Side | null }>(
    comparisonDocument,
    { one, other },
    signal,
  );
  return data.one === null || data.other === null ? null : compare(data.one, data.other);
}

function compare(one: Side, other: Side): Comparison {
  const projectsOf = ({ owns, partnersIn }: Side) => [...owns.nodes, ...partnersIn.nodes];
  const collaboratorsOf = ({ collaborators }: Side) => collaborators.edges.map(({ node }) => node);
  const projectCount = ({ owns, partnersIn }: Side) => owns.totalCount + partnersIn.totalCount;
  return {
    one,
    other,
    sharedProjects: shared(projectsOf(one), projectsOf(other)),
    sharedCollaborators: shared(collaboratorsOf(one), collaboratorsOf(other)),
    projectCounts: [projectCount(one), projectCount(other)],
    collaboratorCounts: [one.collaborators.totalCount, other.collaborators.totalCount],
    isPartial: [one, other].some(({ collaborators, owns, partnersIn }) =>
      [collaborators, owns, partnersIn].some(({ totalCount }) => totalCount > most),
    ),
  };
}

/** Things in both lists, each once. */
function shared(some: readonly Thing[], others: readonly Thing[]): readonly Thing[] {
  const ids = new Set(others.map(({ id }) => id));
  return [...new Map(some.map((thing) => [thing.id, thing])).values()].filter(({ id }) => ids.has(id));
}
