import { groupSizesOf } from './group-sizes.ts';
import { type MembersOfGroups, membersOfGroups } from './members-of-groups.ts';
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

/** Some seconds' work, and half a gigabyte where all links are different. */
const maximumPairs = 20_000_000;

/**
 * Links the members that stay wherever they share a group.
 *
 * @param staying numbers of members, by id.
 * @param secondSide whether a member is of the second side, for all; null where there is one side only, in which everybody may be linked.
 * @throws TooManyPairs
 */
export function fold(
  memberships: Memberships,
  staying: Uint32Array,
  weighting: Weighting,
  secondSide: Uint8Array | null,
): FoldedLinks {
  const { starts, groups } = memberships;
  const isSecond = (number: number) => secondSide?.[staying[number]!] === 1;
  const ofFirst = membersOfGroups(memberships, staying, (number) => !isSecond(number));
  const ofSecond = secondSide === null ? ofFirst : membersOfGroups(memberships, staying, isSecond);
  const pairs = pairsOf(ofFirst, ofSecond);
  if (pairs > maximumPairs) throw new TooManyPairs(pairs);
  const weightOf = weightsOf(memberships, weighting, secondSide);

  /** Of one member: calls `met` with each that comes after it and may be linked to it, once for each group that both are in. */
  const eachMet = (one: number, met: (other: number, group: number) => void): void => {
    const others = isSecond(one) ? ofFirst : ofSecond;
    const member = staying[one]!;
    for (let at = starts[member]!; at < starts[member + 1]!; at++) {
      const group = groups[at]!;
      const first = others.starts[group]!;
      for (let i = others.starts[group + 1]! - 1; i >= first && others.members[i]! > one; i--)
        met(others.members[i]!, group);
    }
  };

  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  const sharedStarts = [0];
  const shared = new Uint32Array(pairs);
  // For one member at a time: how many groups it shares with each other, which link that is, and where its next group is put.
  const times = new Uint32Array(staying.length);
  const linkTo = new Uint32Array(staying.length);
  const next = new Uint32Array(staying.length);
  let filled = 0;
  for (let one = 0; one < staying.length; one++) {
    const others: number[] = [];
    eachMet(one, (other) => {
      if (times[other]!++ === 0) others.push(other);
    });
    for (const other of Uint32Array.from(others).sort()) {
      linkTo[other] = source.push(one) - 1;
      target.push(other);
      weight.push(0);
      next[other] = filled;
      filled += times[other]!;
      times[other] = 0;
      sharedStarts.push(filled);
    }
    eachMet(one, (other, group) => {
      weight[linkTo[other]!]! += weightOf(group);
      shared[next[other]!++] = group;
    });
  }
  return {
    source: Uint32Array.from(source),
    target: Uint32Array.from(target),
    weight: Float64Array.from(weight),
    sharedStarts: Uint32Array.from(sharedStarts),
    shared,
  };
}

/** How much a group counts for each pair of its members, whether all of them stay or not. */
function weightsOf(
  memberships: Memberships,
  weighting: Weighting,
  secondSide: Uint8Array | null,
): (group: number) => number {
  if (weighting === 'FULL') return () => 1;
  const { first, second } = groupSizesOf(memberships, secondSide);
  return (group) => (secondSide === null ? 1 / (first[group]! - 1) : 1 / second[group]!);
}

/** How many pairs are in the same group, each as often as that; of two sides, of one with one of the other. */
function pairsOf(ofFirst: MembersOfGroups, ofSecond: MembersOfGroups): number {
  const sizeIn = ({ starts }: MembersOfGroups, group: number) => starts[group + 1]! - starts[group]!;
  let pairs = 0;
  for (let group = 0; group + 1 < ofFirst.starts.length; group++) {
    const size = sizeIn(ofFirst, group);
    pairs += ofFirst === ofSecond ? (size * (size - 1)) / 2 : size * sizeIn(ofSecond, group);
  }
  return pairs;
}
