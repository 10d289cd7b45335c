import type { AdminOutcome } from '../neo4j/local/admin.ts';
import type { StoppedDatabase } from '../neo4j/local/stopped.ts';
import type { Progress } from './progress.ts';

/**
 * Runs the administration tool's `work` on the database; where a crash left it in need of recovery, which the tool
 * leaves to the database itself, the database is started and stopped first.
 */
export async function recovered(
  database: StoppedDatabase,
  progress: Progress,
  work: () => Promise<AdminOutcome>,
): Promise<AdminOutcome> {
  const outcome = await work();
  if (outcome.code === 0 || !/active logical log|recover/i.test(outcome.said)) return outcome;
  await progress.step(
    'Recovery',
    () => database.nodes(),
    (nodes) => `${nodes} nodes`,
  );
  return await work();
}
