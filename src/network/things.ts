import type { EachRow } from '../neo4j/graph.ts';

/** What is asked of nodes by their numbers. */
const columns = {
  /** Of members that may stay. */
  names: 'node.id, node.name, node.kind',
  /** Of what links share. */
  ids: 'node.id',
  /** Of projects: the years in which they begin and end. */
  years: 'node.startDate.year, node.endDate.year',
  /** Of projects: the budget, in whole SEK. */
  budgets: 'node.totalBudget',
} as const;

/**
 * Reads values of the nodes that have these numbers in the transaction, by number. A node that has gone is missing.
 *
 * @param what which values.
 */
export async function thingsOf(
  eachRow: EachRow,
  what: keyof typeof columns,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, readonly unknown[]>> {
  const found = new Map<number, readonly unknown[]>();
  if (numbers.length === 0) return found;
  // Some thousand a row, because rows take longer than what is in them.
  const text = `UNWIND $numbers AS number
MATCH (node) WHERE id(node) = number
WITH number / 4096 AS row, collect([number, ${columns[what]}]) AS things
RETURN things`;
  await eachRow({ text, parameters: { numbers } }, ({ things }) => {
    for (const [number, ...values] of things as readonly (readonly [number, ...unknown[]])[])
      found.set(number, values);
  });
  return found;
}
