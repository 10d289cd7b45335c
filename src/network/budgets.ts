import type { Memberships } from './memberships.ts';

/**
 * The budgets of each node's projects together, in whole SEK, each project once; NaN where none is known. In a network of projects a node's
 * own.
 *
 * @param staying numbers of members, by id.
 */
export function budgetsOf(memberships: Memberships, staying: Uint32Array): Float64Array {
  const { members, starts, groups, budgets } = memberships;
  if (members[0]?.type === 'PROJECT') {
    return Float64Array.from(staying, (member) => budgets.get(member) ?? Number.NaN);
  }
  return Float64Array.from(staying, (member) => {
    let sum = Number.NaN;
    for (let at = starts[member]!; at < starts[member + 1]!; at++) {
      const budget = budgets.get(groups[at]!);
      if (budget !== undefined) sum = (Number.isNaN(sum) ? 0 : sum) + budget;
    }
    return sum;
  });
}
