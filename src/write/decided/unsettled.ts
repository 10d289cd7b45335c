import type { Run } from '../../neo4j/graph.ts';
import { readDecided } from '../known/decisions.ts';
import { regroup } from './regroup.ts';

/**
 * Does work that gives organisations new ids about which a person decided: meanwhile each is by itself again, and after that what was decided
 * holds of the ids that they have then. The lock must be taken.
 */
export async function whileUnsettled<T>(
  run: Run,
  ids: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const suspended = await run({
    text: `MATCH (shown:Organization) WHERE any(id IN $ids WHERE id = shown.id OR id IN shown.records)
WITH collect(DISTINCT shown.records) AS all
WITH reduce(ids = $ids, records IN all | ids + records) AS ids
MATCH (decision:Decision) WHERE decision.kind IN ['MERGE', 'RENAME', 'SET_NUMBER'] AND decision.undoneAt IS NULL
  AND any(thing IN decision.things WHERE thing IN ids)
SET decision.suspended = true
RETURN decision.id AS id, decision.things AS things`,
    parameters: { ids },
  });
  await regroup(run, [...ids, ...suspended.flatMap(({ things }) => things as string[])]);
  const done = await work();
  const rows = await run({
    text: `UNWIND $decisions AS id MATCH (decision:Decision {id: id}) REMOVE decision.suspended
WITH decision UNWIND decision.things AS thing RETURN DISTINCT thing`,
    parameters: { decisions: suspended.map(({ id }) => id) },
  });
  await regroup(
    run,
    rows.map(({ thing }) => thing as string),
  );
  return done;
}

/** Does work that gives organisations new ids, whether a person decided about some of them or not. The lock must be taken. */
export async function whileUndecided<T>(
  run: Run,
  ids: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const decided = await readDecided(run);
  const grouped = ids.filter((id) => decided.groupOf(id) !== null);
  return grouped.length === 0 ? await work() : await whileUnsettled(run, grouped, work);
}

/** Does work that tells things anew from statements, which know organisations by the ids of the rules: meanwhile no two are one by a decision. */
export async function whileNothingIsDecided<T>(run: Run, work: () => Promise<T>): Promise<T> {
  const { records } = await readDecided(run);
  return records.size === 0 ? await work() : await whileUnsettled(run, [...records.keys()], work);
}
