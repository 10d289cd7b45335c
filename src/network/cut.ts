import { type GroupSizes, groupSizesOf } from './group-sizes.ts';
import type { Memberships } from './memberships.ts';
import type { Weighting } from './question.ts';
import { comparable } from './strength.ts';

/**
 * The members that stay when a network may have `maxNodes` nodes: those with the greatest weighted degree, of equals the ones with the first
 * ids. Weighted degrees need no links: who shares each of its groups with so many has that much weight. Around one thing, where nobody knows what
 * lies beyond, the nearest stay, of equals those that came first.
 *
 * @returns numbers of members, by id.
 */
export function cutTo(
  memberships: Memberships,
  {
    weighting,
    maxNodes,
    isEgo,
  }: { readonly weighting: Weighting; readonly maxNodes: number; readonly isEgo: boolean },
  secondSide: Uint8Array | null,
): Uint32Array {
  const { members } = memberships;
  const byId = (one: number, other: number) => (members[one]!.id < members[other]!.id ? -1 : 1);
  const numbers = Array.from(members, (_, i) => i);
  if (members.length > maxNodes) {
    if (isEgo) numbers.sort((one, other) => members[one]!.distance - members[other]!.distance || one - other);
    else {
      const weights = weightedDegrees(memberships, weighting, secondSide);
      numbers.sort(
        (one, other) => comparable(weights[other]!) - comparable(weights[one]!) || byId(one, other),
      );
    }
    numbers.length = maxNodes;
  }
  return Uint32Array.from(numbers.sort(byId));
}

function weightedDegrees(
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
    return sum;
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
