import fc from 'fast-check';
import { gatherMemberships, type Memberships } from '../../src/network/memberships.ts';
import type { NodeType } from '../../src/network/question.ts';

/** A member as a test tells it: its id, its groups, and what else matters. */
export interface MadeMember {
  readonly id: string;
  readonly groups: readonly string[];
  readonly type?: NodeType;
  readonly distance?: number;
}

/** Memberships as rows of the database would make them. */
export function made(
  members: readonly MadeMember[],
  years: Readonly<Record<string, readonly [number, number]>> = {},
): Memberships {
  const gathering = gatherMemberships();
  const nothing = {
    name: null,
    type: null,
    kind: null,
    groups: null,
    distance: null,
    years: null,
    budget: null,
    size: null,
  };
  for (const { id, groups, type = 'ORGANIZATION', distance = 0 } of members) {
    gathering.add({ ...nothing, id, name: id.toUpperCase(), type, groups, distance });
  }
  for (const [id, span] of Object.entries(years)) gathering.add({ ...nothing, id, years: span });
  return gathering.finish();
}

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
