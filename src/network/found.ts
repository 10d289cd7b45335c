import type { Statement } from '../cypher/statement.ts';
import type { EachRow } from '../neo4j/graph.ts';
import { cutTo, type Named, type NamesOf, type Staying } from './cut.ts';
import { type Gathering, gatherMemberships, type MembershipRow, type Memberships } from './memberships.ts';
import type { Weighting } from './question.ts';
import { strengthsOf } from './strength.ts';
import { thingsOf } from './things.ts';

/** What is looked for. */
export interface Search {
  /** Tells all memberships. */
  readonly whole: Statement;
  readonly hasTwoSides: boolean;
  readonly weighting: Weighting;
  readonly maxNodes: number;
}

/** Memberships, and who of them are the nodes. */
export interface Found {
  readonly memberships: Memberships;
  readonly staying: Staying;
  /** How many links away from the thing in the middle each member is; null where there is no middle. */
  readonly distances: Int32Array | null;
  /** How many nodes there were before the cut. */
  readonly nodeCount: number;
}

/** Finds all members that the filter leaves. */
export async function findAll(eachRow: EachRow, search: Search): Promise<Found> {
  const gathering = gatherMemberships();
  await gather(eachRow, search.whole, gathering);
  const memberships = gathering.finish();
  const { hasTwoSides, weighting, maxNodes } = search;
  const strengths = strengthsOf(memberships, weighting, hasTwoSides ? memberships.sides : null);
  const staying = await cutTo(strengths, maxNodes, namesIn(eachRow, memberships));
  return { memberships, staying, distances: null, nodeCount: memberships.members.length };
}

/** Gathers the memberships that a statement tells. */
export async function gather(eachRow: EachRow, statement: Statement, gathering: Gathering): Promise<void> {
  await eachRow(statement, (row) => gathering.add(row as unknown as MembershipRow));
}

/** Names of members, as the graph has them. */
export function namesIn(eachRow: EachRow, memberships: Memberships): NamesOf {
  return async (members) => {
    const numbers = Array.from(members, (member) => memberships.members[member]!);
    const things = await thingsOf(eachRow, 'names', numbers);
    const names = new Map<number, Named>();
    for (const member of members) {
      const thing = things.get(memberships.members[member]!);
      if (thing === undefined) continue;
      const [id, name, kind] = thing as readonly [string, string | null, string | null];
      names.set(member, { id, name: name ?? id, kind });
    }
    return names;
  };
}
