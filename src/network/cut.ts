/** What is told of a member that may be a node. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
}

/** Who is named by whom: what the graph tells of members. One that has gone is missing. */
export type NamesOf = (members: Uint32Array) => Promise<ReadonlyMap<number, Named>>;

/** The members that stay, by their ids, and what is told of each. */
export interface Staying {
  readonly members: Uint32Array;
  readonly named: readonly Named[];
}

/**
 * The members that stay when a network may have `most` nodes: those with the greatest strength, of equals the ones with the first ids. Names are
 * read of no more members than may stay.
 *
 * @param strengths of each member; who has less than none does not stay.
 */
export async function cutTo(strengths: Float64Array, most: number, namesOf: NamesOf): Promise<Staying> {
  const candidates = strongest(strengths, most);
  const names = await namesOf(candidates);
  const byId = (one: number, other: number) => (names.get(one)!.id < names.get(other)!.id ? -1 : 1);
  const members = candidates.filter((member) => names.has(member));
  if (members.length > most) {
    members.sort((one, other) => strengths[other]! - strengths[one]! || byId(one, other));
  }
  const staying = members.slice(0, most).sort(byId);
  return { members: staying, named: Array.from(staying, (member) => names.get(member)!) };
}

/** So many members with the greatest strength, and all that are as strong as the last of them. */
function strongest(strengths: Float64Array, most: number): Uint32Array {
  const among = strengths.filter((strength) => strength >= 0);
  const least = among.length <= most ? 0 : among.sort()[among.length - most]!;
  return Uint32Array.from(strengths.keys()).filter((member) => strengths[member]! >= least);
}
