import type { Run } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { regroup } from '../write/decided/regroup.ts';
import { judgeTouched } from '../write/judge/judgements.ts';

/** Shows organisations as the decisions that hold now say, and judges them anew: after a decision on them, and after one is undone. */
export async function showAnew(
  run: Run,
  reference: Reference,
  { things }: { readonly things: readonly string[] },
): Promise<void> {
  await regroup(run, things);
  await judgeTouched(run, reference, things, []);
}
