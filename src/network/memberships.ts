import type { NodeType } from './question.ts';

/** Who is in which group. Members and groups are numbers, in the order in which they came. */
export interface Memberships {
  readonly members: readonly Member[];
  /** The groups of the i-th member stand in `groups` from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly groups: Uint32Array;
  readonly groupIds: readonly string[];
  /** How many are in each group, in the graph; of two sides those of the last. Null where the memberships are all there are. */
  readonly groupSizes: Uint32Array | null;
  /** The years of each group, or for a network of projects of each member. */
  readonly years: ReadonlyMap<number, Years>;
  /** The budget of each group, or for a network of projects of each member, in whole SEK. */
  readonly budgets: ReadonlyMap<number, number>;
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly type: NodeType;
  readonly kind: string | null;
  /** How many links away from the thing in the middle; 0 where there is none. */
  readonly distance: number;
}

/** The first and the last year. */
export type Years = readonly [first: number, last: number];

/** A row of the statements in this room. */
interface MembershipRow {
  readonly id: string;
  readonly name: string | null;
  readonly type: NodeType | null;
  readonly kind: string | null;
  readonly groups: readonly string[] | null;
  readonly distance: number | null;
  readonly years: readonly [number | null, number | null] | null;
  readonly budget: number | null;
  readonly size: number | null;
}

/** Gathers memberships out of rows as they come: texts become numbers at once, so that a row can be let go. */
export function gatherMemberships(): { add(row: unknown): void; finish(): Memberships } {
  const members: Member[] = [];
  const memberNumbers = new Map<string, number>();
  const groupNumbers = new Map<string, number>();
  const groupIds: string[] = [];
  const starts = [0];
  const groups: number[] = [];
  const years = new Map<number, Years>();
  const budgets = new Map<number, number>();
  const sizes = new Map<number, number>();
  let isOfProjects = false;

  const groupNumber = (id: string): number => {
    const known = groupNumbers.get(id);
    if (known !== undefined) return known;
    const number = groupIds.push(id) - 1;
    groupNumbers.set(id, number);
    return number;
  };

  const addMember = ({ id, name, type, kind, distance }: MembershipRow, of: readonly string[]): void => {
    // Rows of a statement with two sides, and of one side, tell a member once.
    memberNumbers.set(id, members.length);
    members.push({ id, name: name ?? id, type: type as NodeType, kind, distance: distance ?? 0 });
    isOfProjects ||= type === 'PROJECT';
    for (const group of of) groups.push(groupNumber(group));
    starts.push(groups.length);
  };

  return {
    add(value) {
      const row = value as MembershipRow;
      if (row.groups !== null) return addMember(row, row.groups);
      if (row.years !== null || row.budget !== null) {
        const number = (isOfProjects ? memberNumbers : groupNumbers).get(row.id);
        const [first, last] = row.years ?? [null, null];
        if (number !== undefined && first !== null && last !== null && first <= last)
          years.set(number, [first, last]);
        if (number !== undefined && row.budget !== null) budgets.set(number, row.budget);
      }
      if (row.size !== null) {
        const number = groupNumbers.get(row.id);
        if (number !== undefined) sizes.set(number, row.size);
      }
    },
    finish: () => ({
      members,
      starts: Uint32Array.from(starts),
      groups: Uint32Array.from(groups),
      groupIds,
      groupSizes: sizes.size === 0 ? null : Uint32Array.from(groupIds, (_, group) => sizes.get(group) ?? 0),
      years,
      budgets,
    }),
  };
}
