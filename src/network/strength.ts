import { type GroupSizes, groupSizesOf } from './group-sizes.ts';
import type { Memberships } from './memberships.ts';
import type { Weighting } from './question.ts';

/**
 * A weight as it is compared: sums of fractions that should be equal may differ in their last digits, by the order in which they were summed.
 */
export function comparable(weight: number): number {
  return Math.round(weight * 1e9);
}

/**
 * The weighted degree of each member in the whole network, as it is compared. It needs no links: who shares each of its groups with so many has that
 * much weight.
 */
export function strengthsOf(
  memberships: Memberships,
  weighting: Weighting,
  secondSide: Uint8Array | null,
): Float64Array {
  const { members, starts, groups } = memberships;
  const sizes = groupSizesOf(memberships, secondSide);
  const weightIn = secondSide === null ? oneSide(sizes, weighting) : twoSides(sizes, weighting, secondSide);
  return Float64Array.from(members, (_, member) => {
    let sum = 0;
    for (let at = starts[member]!; at < starts[member + 1]!; at++) sum += weightIn(groups[at]!, member);
    return comparable(sum);
  });
}

type WeightIn = (group: number, member: number) => number;

function oneSide({ first }: GroupSizes, weighting: Weighting): WeightIn {
  if (weighting === 'FULL') return (group) => first[group]! - 1;
  return (group) => (first[group]! > 1 ? 1 : 0);
}

function twoSides({ first, second }: GroupSizes, weighting: Weighting, secondSide: Uint8Array): WeightIn {
  if (weighting === 'FULL') return (group, member) => (secondSide[member] === 1 ? first : second)[group]!;
  return (group, member) => {
    if (second[group] === 0) return 0;
    return secondSide[member] === 1 ? first[group]! / second[group]! : 1;
  };
}
