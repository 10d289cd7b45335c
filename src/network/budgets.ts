import type { Memberships } from './memberships.ts';

/**
 * The budgets of each node's projects together, in whole SEK, each project once; NaN where none is known. In a network of projects a node's
 * own.
 *
 * @param staying numbers of members, by id.
 * @param budgets of projects, by the graph's number for each; a list of one, null where it is not known.
 */
export function budgetsOf(
  { members, starts, groups, groupNumbers }: Memberships,
  staying: Uint32Array,
  budgets: ReadonlyMap<number, readonly unknown[]>,
  areProjects: boolean,
): Float64Array {
  const budgetOf = (number: number) => (budgets.get(number)?.[0] ?? null) as number | null;
  if (areProjects) {
    return Float64Array.from(staying, (member) => budgetOf(members[member]!) ?? Number.NaN);
  }
  return Float64Array.from(staying, (member) => {
    let sum = Number.NaN;
    for (let at = starts[member]!; at < starts[member + 1]!; at++) {
      const budget = budgetOf(groupNumbers[groups[at]!]!);
      if (budget !== null) sum = (Number.isNaN(sum) ? 0 : sum) + budget;
    }
    return sum;
  });
}
