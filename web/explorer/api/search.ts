import { askApart, marked } from './apart.ts';
import { ask } from './ask.ts';

export interface Found {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly kind: string | null;
  readonly number: string | null;
}

export const searchDocument = `query Suggestions($query: String!) {
  search(query: $query, types: [ORGANIZATION, PROJECT, MUNICIPALITY, COUNTY, TARGET_GROUP], first: 8) {
    nodes {
      type: __typename
      ... on Organization { id name kind }
      ... on Project { id name number }
      ... on Municipality { id name }
      ... on County { id name }
      ... on TargetGroup { id name }
    }
  }
}`;

/** The things that a search finds, the best first; those of one name with what tells them apart. */
export async function search(query: string, signal: AbortSignal): Promise<readonly Found[]> {
  const data = await ask<{ search: { nodes: readonly Partial<Found>[] } }>(searchDocument, { query }, signal);
  const found = data.search.nodes.flatMap(({ id, name, type, kind = null, number = null }) =>
    id === undefined || name === undefined || type === undefined ? [] : [{ id, name, type, kind, number }],
  );
  // A project's number stands beside its name.
  return marked(
    found,
    await askApart(
      found.filter(({ type }) => type === 'Organization'),
      signal,
    ),
  );
}
