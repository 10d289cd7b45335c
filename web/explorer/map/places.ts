import { ask } from '../api/ask.ts';
import type { MappedPlace } from './municipality-map.tsx';

export const placesDocument = `query Places($filter: NetworkFilter) {
  network: collaborationNetwork(projection: MUNICIPALITY, level: MUNICIPALITY, maxNodes: 290, filter: $filter) {
    nodes { id name projectCount entity { ... on Municipality { code } } }
  }
}`;

interface Answer {
  readonly network: {
    readonly nodes: readonly {
      readonly id: string;
      readonly name: string;
      readonly projectCount: number;
      readonly entity: { readonly code?: string };
    }[];
  };
}

/** The municipalities that sources name in the projects of a filter, with how many. */
export async function askPlaces(
  filter: Readonly<Record<string, unknown>> | null,
  signal: AbortSignal,
): Promise<readonly MappedPlace[]> {
  const { network } = await ask<Answer>(placesDocument, { filter }, signal);
  return network.nodes.flatMap(({ id, name, projectCount, entity: { code } }) =>
    code === undefined ? [] : [{ id, name, projectCount, code }],
  );
}

const names = new Intl.Collator('sv');

/** Most projects first; equals by name, å ä ö last as in Swedish. */
export function byCount(places: readonly MappedPlace[]): readonly MappedPlace[] {
  return places.toSorted(
    (one, other) => other.projectCount - one.projectCount || names.compare(one.name, other.name),
  );
}
