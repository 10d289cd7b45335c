import fc from 'fast-check';
import { cutTo, type Staying } from '../../src/network/cut.ts';
import type { ReadGraph, ReadJob } from '../../src/network/job.ts';
import { gatherMemberships, type MembershipRow, type Memberships } from '../../src/network/memberships.ts';
import type { NodeType, Weighting } from '../../src/network/question.ts';
import { strengthsOf } from '../../src/network/strength.ts';
import type { YearsOf } from '../../src/network/years.ts';

/** A member as a test tells it: its id, its groups, and what else matters. */
export interface MadeMember {
  readonly id: string;
  readonly groups: readonly string[];
  readonly type?: NodeType;
}

/** Members with their memberships, as rows of the database would make them. */
export interface Made {
  readonly rows: readonly MembershipRow[];
  readonly memberships: Memberships;
  /** Two sides where there are members of two types. */
  readonly secondSide: Uint8Array | null;
  /** The numbers of things, members and groups, and back. */
  readonly numberOf: (id: string) => number;
  readonly idOf: (number: number) => string;
}

/** Makes memberships. */
export function made(members: readonly MadeMember[]): Made {
  const ids = [...new Set(members.flatMap(({ id, groups }) => [id, ...groups]))];
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const numberOf = (id: string) => numbers.get(id)!;
  const rows = members.map(({ id, groups, type = 'ORGANIZATION' }) => ({
    side: type === 'MUNICIPALITY' ? 1 : 0,
    members: [numberOf(id)],
    groupsOf: [groups.map(numberOf)],
  }));
  const gathering = gatherMemberships();
  for (const row of rows) gathering.add(row);
  const memberships = gathering.finish();
  const hasTwoSides = new Set(members.map(({ type }) => type)).size === 2;
  return {
    ...{ rows, memberships, numberOf },
    secondSide: hasTwoSides ? memberships.sides : null,
    idOf: (number) => ids[number]!,
  };
}

/** Those that stay of a network with at most `maxNodes` nodes. */
export async function stayingOf(
  { memberships, secondSide, idOf }: Made,
  weighting: Weighting,
  maxNodes: number,
): Promise<Staying> {
  const named = (member: number) => {
    const id = idOf(memberships.members[member]!);
    return { id, name: id, kind: null };
  };
  return await cutTo(
    strengthsOf(memberships, weighting, secondSide),
    maxNodes,
    async (members) => new Map(Array.from(members, (member) => [member, named(member)])),
  );
}

/** The years of some projects. */
export function yearsIn(
  { numberOf }: Made,
  years: Readonly<Record<string, readonly [number, number]>>,
): YearsOf {
  return new Map(Object.entries(years).map(([id, span]) => [numberOf(id), span]));
}

/** A graph in which there are these members, and no more is asked of them than their memberships and names. */
export function graphWith(members: readonly MadeMember[]): ReadGraph {
  const { rows, idOf } = made(members);
  return async (work) =>
    await work(async ({ parameters: { numbers } }, tell) => {
      if (numbers === undefined) return rows.forEach(tell as unknown as (row: MembershipRow) => void);
      tell({ things: (numbers as number[]).map((number) => [number, idOf(number), idOf(number), null]) });
    });
}

/** A job that reads all that there is. */
export const readAll: ReadJob = {
  kind: 'read',
  types: ['ORGANIZATION'],
  hasTwoSides: false,
  whole: { text: '', parameters: {} },
  middle: null,
  after: [],
  weighting: 'FULL',
  maxNodes: 1_000,
  wanted: [],
};

const group = fc.integer({ min: 0, max: 7 }).map((i) => `p${i}`);

/** Some organisations and municipalities in some of eight groups. */
export const anyMembers = fc
  .array(
    fc.record({
      groups: fc.uniqueArray(group, { maxLength: 5 }),
      type: fc.constantFrom<NodeType>('ORGANIZATION', 'MUNICIPALITY'),
    }),
    { maxLength: 12 },
  )
  .map((members) => members.map((member, i) => ({ ...member, id: `m${String(i).padStart(2, '0')}` })));
