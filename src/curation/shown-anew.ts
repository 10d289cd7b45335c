import type { Run } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { judgeTouched } from '../write/judgements.ts';
import { regroup } from '../write/regroup.ts';

/** Shows organisations as the decisions that hold now say, and judges them anew: after a decision on them, and after one is undone. */
export async function showAnew(
  run: Run,
  reference: Reference,
  { things }: { readonly things: readonly string[] },
): Promise<void> {
  await regroup(run, things);
  await judgeTouched(run, reference, things, []);
}
