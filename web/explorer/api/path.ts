import type { Pair, Through } from '../state/state.ts';
import { ask, type Question } from './ask.ts';
import { type Thing, typeOfId } from './facts.ts';

/** A thing on a way, with the names under which sources may speak of it. */
export type WayPoint = Thing & { readonly aliases?: readonly string[] };

/** What links two things on a way. */
export interface Step {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly role: string | null;
}

/** A way through the graph: things, and between each two of them what links them. */
export interface Path {
  readonly nodes: readonly WayPoint[];
  readonly relationships: readonly Step[];
}

export const pathDocument = `query Way($from: ID!, $to: ID!, $through: [RelationshipKind!]!) {
  shortestPath(from: $from, to: $to, through: $through) {
    nodes {
      __typename
      id
      ... on Organization { name kind aliases }
      ... on Project { name }
      ... on Municipality { name }
      ... on County { name }
      ... on Subregion { name }
      ... on NutsRegion { name }
      ... on TargetGroup { name }
    }
    relationships { type from to role }
  }
}`;

/** The kinds of relationships that a way may take. */
const kinds: Readonly<Record<Through, readonly string[]>> = {
  any: ['OWNS', 'PARTNERS_IN', 'INVOLVES', 'MEMBER_OF', 'PART_OF', 'GOVERNS'],
  projects: ['OWNS', 'PARTNERS_IN', 'INVOLVES'],
};

/** What is asked of a way. Only a way to or from a target group leads through target groups: others would all be short by them. */
export function pathQuestion({ from, to }: Pair, through: Through): Question {
  const isOfTargetGroup = [from, to].some((id) => typeOfId(id) === 'TargetGroup');
  return {
    document: pathDocument,
    variables: { from, to, through: [...kinds[through], ...(isOfTargetGroup ? ['TARGETS'] : [])] },
  };
}

/** The shortest way between two things; null where there is none. */
export async function askPath(pair: Pair, through: Through, signal: AbortSignal): Promise<Path | null> {
  const { document, variables } = pathQuestion(pair, through);
  return (await ask<{ shortestPath: Path | null }>(document, variables, signal)).shortestPath;
}
