import type { Statement } from '../cypher/statement.ts';
import type { EachRow } from '../neo4j/graph.ts';
import { cutTo, type Staying } from './cut.ts';
import { type Found, gather, namesIn, type Search } from './found.ts';
import { gatherMemberships, type Memberships } from './memberships.ts';
import { type Rings, ringsAround } from './rings.ts';

/** Where one looks around one thing. */
export interface Middle {
  /** Which of the sides the thing is of. */
  readonly side: number;
  readonly depth: number;
  /** The most that is looked at for a step. Where it would be more, all that the filter chooses is read instead, at once. */
  readonly most: number;
  /** Tells the thing's number. */
  readonly find: Statement;
  /** Tells the groups of a ring, with all of their members. */
  readonly around: Step;
  /** Tells the groups of the last ring, as far as links within it and their weights need them. */
  readonly last: Step;
}

/** To read more of what is around the members that a statement is given as `given`. */
export interface Step {
  readonly read: Statement;
  /** Tells how much is looked at for it, or that it is more than `most`. */
  readonly size: Statement;
}

/** Finds who is near the thing in the middle; null where there is no such thing. */
export async function findAround(eachRow: EachRow, search: Search, middle: Middle): Promise<Found | null> {
  const number = await numberOf(eachRow, middle.find);
  if (number === null) return null;
  return (
    (await findStepByStep(eachRow, search, middle, number)) ??
    (await findInWhole(eachRow, search, middle, number))
  );
}

/** Reads ring by ring; null where that is too much. */
async function findStepByStep(
  eachRow: EachRow,
  { maxNodes, hasTwoSides }: Search,
  { side, depth, most, around, last }: Middle,
  number: number,
): Promise<Found | null> {
  const gathering = gatherMemberships();
  const middle = gathering.addMember(number, side);
  const read = async (step: Step, members: readonly number[]): Promise<boolean> => {
    if (members.length === 0) return true;
    let count = 0;
    await eachRow(withGiven(step.size, members), (row) => {
      count = row.size as number;
    });
    if (count > most) return false;
    gathering.goOn();
    await gather(eachRow, withGiven(step.read, members), gathering);
    return true;
  };
  for (let ring = 0; ; ring++) {
    const memberships = gathering.finish();
    const rings = ringsAround(memberships, middle, { depth: ring, maxNodes, hasTwoSides });
    const numbersOf = (members: Iterable<number>) =>
      [...members].flatMap((member) =>
        rings.distances[member] === ring ? [memberships.members[member]!] : [],
      );
    const outermost = numbersOf(memberships.members.keys());
    if (ring === depth || rings.count > maxNodes || outermost.length === 0) {
      const staying = await cutTo(rings.strengths, maxNodes, namesIn(eachRow, memberships));
      // Those of the last ring may be linked to each other.
      if (!(await read(last, numbersOf(staying.members)))) return null;
      return foundAround(gathering.finish(), staying, rings);
    }
    if (!(await read(around, outermost))) return null;
  }
}

async function findInWhole(
  eachRow: EachRow,
  search: Search,
  { side, depth }: Middle,
  number: number,
): Promise<Found> {
  const { hasTwoSides, maxNodes } = search;
  const gathering = gatherMemberships();
  const middle = gathering.addMember(number, side);
  await gather(eachRow, search.whole, gathering);
  const memberships = gathering.finish();
  const rings = ringsAround(memberships, middle, { depth, maxNodes, hasTwoSides });
  const staying = await cutTo(rings.strengths, maxNodes, namesIn(eachRow, memberships));
  return foundAround(memberships, staying, rings);
}

function foundAround(memberships: Memberships, staying: Staying, { distances, count }: Rings): Found {
  return { memberships, staying, distances, nodeCount: count };
}

async function numberOf(eachRow: EachRow, find: Statement): Promise<number | null> {
  let number: number | null = null;
  await eachRow(find, (row) => {
    number = row.number as number;
  });
  return number;
}

function withGiven({ text, parameters }: Statement, given: readonly number[]): Statement {
  return { text, parameters: { ...parameters, given } };
}
