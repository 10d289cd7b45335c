import type { Memberships } from './memberships.ts';

/** The members of each group: those of the i-th stand in `members` from `starts[i]` to before `starts[i + 1]`, the smaller numbers first. */
export interface MembersOfGroups {
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/**
 * Turns memberships around.
 *
 * @param staying the members that count; in what comes back they are numbers in this list.
 * @param isOf which of those numbers count.
 */
export function membersOfGroups(
  { starts, groups, groupNumbers }: Memberships,
  staying: Uint32Array,
  isOf: (number: number) => boolean = () => true,
): MembersOfGroups {
  const ends = new Uint32Array(groupNumbers.length + 1);
  const each = (visit: (group: number, number: number) => void): void => {
    for (let number = 0; number < staying.length; number++) {
      if (!isOf(number)) continue;
      const member = staying[number]!;
      for (let at = starts[member]!; at < starts[member + 1]!; at++) visit(groups[at]!, number);
    }
  };
  each((group) => ends[group + 1]!++);
  for (let group = 0; group < groupNumbers.length; group++) ends[group + 1]! += ends[group]!;
  const members = new Uint32Array(ends[groupNumbers.length]!);
  const next = ends.slice();
  each((group, number) => {
    members[next[group]!++] = number;
  });
  return { starts: ends, members };
}
