import { ask } from './ask.ts';
import type { Thing } from './facts.ts';

/** A way through the graph: things, and between each two of them what links them. */
export interface Path {
  readonly nodes: readonly Thing[];
  readonly relationships: readonly {
    readonly type: string;
    readonly from: string;
    readonly to: string;
    readonly role: string | null;
  }[];
}

export const pathDocument = `query Way($from: ID!, $to: ID!) {
  shortestPath(from: $from, to: $to) {
    nodes {
      __typename
      id
      ... on Organization { name kind }
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

/** The shortest way between two things; null where there is none. */
export async function askPath(from: string, to: string, signal: AbortSignal): Promise<Path | null> {
  return (await ask<{ shortestPath: Path | null }>(pathDocument, { from, to }, signal)).shortestPath;
}
