import type { Memberships } from './memberships.ts';

/** How many members each group has; with two sides, how many of each. */
export interface GroupSizes {
  /** Of the first side. */
  readonly first: Uint32Array;
  /** Of the second side; the same list where there is one side only. */
  readonly second: Uint32Array;
}

/** Counts the members of each group, on each side. */
export function groupSizesOf(
  { starts, groups, groupNumbers, members }: Memberships,
  secondSide: Uint8Array | null,
): GroupSizes {
  const first = new Uint32Array(groupNumbers.length);
  const second = secondSide === null ? first : new Uint32Array(groupNumbers.length);
  for (let member = 0; member < members.length; member++) {
    const sizes = secondSide?.[member] === 1 ? second : first;
    for (let at = starts[member]!; at < starts[member + 1]!; at++) sizes[groups[at]!]!++;
  }
  return { first, second };
}
