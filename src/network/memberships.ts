/** Who is in which group. Members and groups are numbers from 0, in the order in which they came. */
export interface Memberships {
  /** The graph's own number for each member, which means the same thing within one transaction only. */
  readonly members: readonly number[];
  /** Which of the sides each member is of. */
  readonly sides: Uint8Array;
  /** The groups of the i-th member stand in `groups` from `starts[i]` to before `starts[i + 1]`, each once. */
  readonly starts: Uint32Array;
  readonly groups: Uint32Array;
  /** The graph's own number for each group. */
  readonly groupNumbers: readonly number[];
}

/** A row of the statements that tell memberships of one side: some groups with their members, or some members with their groups. */
export type MembershipRow = { readonly side: number } & (
  | { readonly groups: readonly number[]; readonly membersOf: readonly (readonly number[])[] }
  | { readonly members: readonly number[]; readonly groupsOf: readonly (readonly number[])[] }
);

/** Gathers memberships out of rows as they come. */
export interface Gathering {
  readonly add: (row: MembershipRow) => void;
  /** Whoever is told alone may be in no group. Returns which of the members it is. */
  readonly addMember: (number: number, side: number) => number;
  /** From now on nothing more is added to the groups that have been told: all of their members are there. */
  readonly goOn: () => void;
  /** What has been gathered so far; what comes later does not change who has which number. */
  readonly finish: () => Memberships;
}

/** Begins to gather. */
export function gatherMemberships(): Gathering {
  const members: number[] = [];
  const sides: number[] = [];
  const groupNumbers: number[] = [];
  const memberOf = new Map<number, number>();
  const groupOf = new Map<number, number>();
  const ofMember: number[] = [];
  const ofGroup: number[] = [];
  let known = 0;

  const addMember = (number: number, side: number): number => {
    const before = memberOf.get(number);
    if (before !== undefined) return before;
    const member = members.push(number) - 1;
    memberOf.set(number, member);
    sides.push(side);
    return member;
  };
  const addGroup = (number: number): number => {
    const before = groupOf.get(number);
    if (before !== undefined) return before;
    const group = groupNumbers.push(number) - 1;
    groupOf.set(number, group);
    return group;
  };
  const addPair = (member: number, group: number): void => {
    if (group < known) return;
    ofMember.push(member);
    ofGroup.push(group);
  };

  return {
    addMember,
    add(row) {
      if ('groupsOf' in row) {
        for (let i = 0; i < row.members.length; i++) {
          const member = addMember(row.members[i]!, row.side);
          for (const group of row.groupsOf[i]!) addPair(member, addGroup(group));
        }
        return;
      }
      for (let i = 0; i < row.groups.length; i++) {
        const membersOf = row.membersOf[i]!;
        if (membersOf.length === 0) continue;
        const group = addGroup(row.groups[i]!);
        for (const member of membersOf) addPair(addMember(member, row.side), group);
      }
    },
    goOn() {
      known = groupNumbers.length;
    },
    finish() {
      const starts = new Uint32Array(members.length + 1);
      for (const member of ofMember) starts[member + 1]!++;
      for (let member = 0; member < members.length; member++) starts[member + 1]! += starts[member]!;
      const next = starts.slice();
      const groups = new Uint32Array(ofGroup.length);
      for (let i = 0; i < ofGroup.length; i++) groups[next[ofMember[i]!]!++] = ofGroup[i]!;
      return {
        members: members.slice(),
        sides: Uint8Array.from(sides),
        starts,
        groups,
        groupNumbers: groupNumbers.slice(),
      };
    },
  };
}
