import { groupSizesOf } from './group-sizes.ts';
import type { Memberships } from './memberships.ts';
import type { Weighting } from './question.ts';

/** Links between the members that stay, which are numbers from 0 by their ids. */
export interface FoldedLinks {
  /** The end with the smaller number. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
  /** The groups that the ends of the i-th link share stand in `shared` from `sharedStarts[i]` to before `sharedStarts[i + 1]`. */
  readonly sharedStarts: Uint32Array;
  readonly shared: Uint32Array;
}

/** There are more pairs of members in the same group than can be put together. The message says how many. */
export class TooManyPairs extends Error {
  override readonly name = 'TooManyPairs';
  readonly pairs: number;

  constructor(pairs: number) {
    super(`${pairs} pairs are too many`);
    this.pairs = pairs;
  }
}

/** Some seconds' work, and a gigabyte where all links are different. */
const maximumPairs = 20_000_000;

/**
 * Links the members that stay wherever they share a group.
 *
 * @param staying numbers of members, by id.
 * @throws TooManyPairs
 */
export function fold(
  memberships: Memberships,
  staying: Uint32Array,
  weighting: Weighting,
  secondSide: Uint8Array | null,
): FoldedLinks {
  const { first, second } = groupSizesOf(memberships, secondSide);
  const inGroups = membersOfGroups(memberships, staying);
  const pairs = pairsIn(inGroups, memberships.groupIds.length);
  if (pairs > maximumPairs) throw new TooManyPairs(pairs);
  const weightOf = (group: number): number => {
    if (weighting === 'FULL') return 1;
    return secondSide === null ? 1 / (first[group]! - 1) : 1 / second[group]!;
  };

  const [source, target, weight, sharedStarts, shared]: number[][] = [[], [], [], [0], []];
  const links = { source, target, weight, sharedStarts, shared } as Record<keyof FoldedLinks, number[]>;
  // For one member at a time: of whom it has met, which link that is.
  const met = new Map<number, { weight: number; groups: number[] }>();
  for (let one = 0; one < staying.length; one++) {
    const member = staying[one]!;
    for (let at = memberships.starts[member]!; at < memberships.starts[member + 1]!; at++) {
      const group = memberships.groups[at]!;
      for (let i = inGroups.starts[group]!; i < inGroups.starts[group + 1]!; i++) {
        const other = inGroups.members[i]!;
        if (other <= one || (secondSide !== null && secondSide[staying[other]!] === secondSide[member]))
          continue;
        const known = met.get(other);
        if (known === undefined) met.set(other, { weight: weightOf(group), groups: [group] });
        else {
          known.weight += weightOf(group);
          known.groups.push(group);
        }
      }
    }
    for (const other of [...met.keys()].sort((left, right) => left - right)) {
      const { weight, groups } = met.get(other)!;
      links.source.push(one);
      links.target.push(other);
      links.weight.push(weight);
      for (const group of groups) links.shared.push(group);
      links.sharedStarts.push(links.shared.length);
    }
    met.clear();
  }
  return {
    source: Uint32Array.from(links.source),
    target: Uint32Array.from(links.target),
    weight: Float64Array.from(links.weight),
    sharedStarts: Uint32Array.from(links.sharedStarts),
    shared: Uint32Array.from(links.shared),
  };
}

/** The members that stay, by their new numbers, of each group. */
interface InGroups {
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

function membersOfGroups({ starts, groups, groupIds }: Memberships, staying: Uint32Array): InGroups {
  const ends = new Uint32Array(groupIds.length + 1);
  const each = (visit: (group: number, number: number) => void): void => {
    for (let number = 0; number < staying.length; number++) {
      const member = staying[number]!;
      for (let at = starts[member]!; at < starts[member + 1]!; at++) visit(groups[at]!, number);
    }
  };
  each((group) => ends[group + 1]!++);
  for (let group = 0; group < groupIds.length; group++) ends[group + 1]! += ends[group]!;
  const members = new Uint32Array(ends[groupIds.length]!);
  const next = ends.slice();
  each((group, number) => {
    members[next[group]!++] = number;
  });
  return { starts: ends, members };
}

function pairsIn({ starts }: InGroups, groups: number): number {
  let pairs = 0;
  for (let group = 0; group < groups; group++) {
    const size = starts[group + 1]! - starts[group]!;
    pairs += (size * (size - 1)) / 2;
  }
  return pairs;
}
