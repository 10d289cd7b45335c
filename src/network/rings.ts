import { membersOfGroups } from './members-of-groups.ts';
import type { Memberships } from './memberships.ts';

/** Who is how far away from a thing in the middle. */
export interface Rings {
  /** How many links away each member is; -1 where it is not near. */
  readonly distances: Int32Array;
  /** How much each is to be preferred when not all can stay: the nearer first, then who shares more groups with the ring before; -1 where it is not near. */
  readonly strengths: Float64Array;
  /** How many there are within the last ring, all together. */
  readonly count: number;
  /** The distance of the last ring that was looked at. */
  readonly last: number;
}

/** More than anybody shares. */
const nearer = 2 ** 32;

/**
 * Walks from the middle, ring by ring, until `depth`, or until there are more than `maxNodes`: nobody further away would stay. Of two sides, links
 * lead to the other one at each step.
 *
 * @param memberships all groups of those that are less than `depth` away, at least.
 */
export function ringsAround(
  memberships: Memberships,
  middle: number,
  {
    depth,
    maxNodes,
    hasTwoSides,
  }: { readonly depth: number; readonly maxNodes: number; readonly hasTwoSides: boolean },
): Rings {
  const { members, sides, starts, groups, groupNumbers } = memberships;
  const inGroups = membersOfGroups(memberships, Uint32Array.from(members.keys()));
  const distances = new Int32Array(members.length).fill(-1);
  const shared = new Uint32Array(members.length);
  const metBy = new Int32Array(groupNumbers.length).fill(-1);
  distances[middle] = 0;
  let ring = [middle];
  let count = 1;
  let last = 0;
  while (last < depth && count <= maxNodes && ring.length > 0) {
    last++;
    const next: number[] = [];
    for (const one of ring) {
      for (let at = starts[one]!; at < starts[one + 1]!; at++) {
        const group = groups[at]!;
        // Each group counts once a ring.
        if (metBy[group] === last) continue;
        metBy[group] = last;
        for (let i = inGroups.starts[group]!; i < inGroups.starts[group + 1]!; i++) {
          const other = inGroups.members[i]!;
          if (hasTwoSides && sides[other] === sides[one]) continue;
          if (distances[other] === -1) {
            distances[other] = last;
            next.push(other);
          }
          if (distances[other] === last) shared[other]!++;
        }
      }
    }
    count += next.length;
    ring = next;
  }
  return {
    distances,
    strengths: Float64Array.from(distances, (distance, member) =>
      distance === -1 ? -1 : (last - distance) * nearer + shared[member]!,
    ),
    count,
    last,
  };
}
