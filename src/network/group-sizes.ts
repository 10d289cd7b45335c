import type { Memberships } from './memberships.ts';

/** How many members each group has; with two sides, how many of each. */
export interface GroupSizes {
  /** Of the first side. */
  readonly first: Uint32Array;
  /** Of the second side; the same list where there is one side only. */
  readonly second: Uint32Array;
}

/** Whether a member is of the second side, for all: places beside organisations. */
export function secondSideOf({ members }: Memberships): Uint8Array {
  return Uint8Array.from(members, ({ type }) => (type === 'ORGANIZATION' ? 0 : 1));
}

/** Counts the members of each group, on each side. */
export function groupSizesOf(memberships: Memberships, secondSide: Uint8Array | null): GroupSizes {
  const { starts, groups, groupIds, members, groupSizes } = memberships;
  const first = new Uint32Array(groupIds.length);
  const second = secondSide === null ? first : new Uint32Array(groupIds.length);
  for (let member = 0; member < members.length; member++) {
    const sizes = secondSide?.[member] === 1 ? second : first;
    for (let at = starts[member]!; at < starts[member + 1]!; at++) sizes[groups[at]!]!++;
  }
  if (groupSizes === null) return { first, second };
  return secondSide === null ? { first: groupSizes, second: groupSizes } : { first, second: groupSizes };
}
