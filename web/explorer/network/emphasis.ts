import type { Comparison } from '../api/comparison.ts';
import type { Pair } from '../state/state.ts';
import type { Picture } from './picture.ts';

/** Nodes that the picture is about, other than the one that is chosen. */
export interface Emphasis {
  /** Of a way in its order. */
  readonly ids: readonly string[];
  /** A way and a link lead from one to the next; of others, all links between them are lit. */
  readonly of: 'way' | 'link' | 'comparison' | 'members';
}

/**
 * What is emphasised in a picture; null where it is only what is chosen.
 *
 * @param way the nodes of the way that is shown.
 * @param link the ends of the link that is shown: of one that is not in the picture nothing is.
 * @param members those that are in the chosen project.
 */
export function emphasisOf(
  { nodes }: Picture,
  way: readonly string[] | null,
  comparison: Comparison | null,
  link: Pair | null,
  members: ReadonlySet<string> | null,
): Emphasis | null {
  if (way !== null && way.length > 0) return { ids: way, of: 'way' };
  if (comparison !== null) {
    const { one, other, sharedCollaborators } = comparison;
    return { ids: [one, other, ...sharedCollaborators].map(({ id }) => id), of: 'comparison' };
  }
  const ends = link === null ? [] : nodes.filter(({ id }) => id === link.from || id === link.to);
  if (ends.length === 2) return { ids: ends.map(({ id }) => id), of: 'link' };
  const present = members === null ? [] : nodes.filter(({ id }) => members.has(id));
  return present.length === 0 ? null : { ids: present.map(({ id }) => id), of: 'members' };
}
