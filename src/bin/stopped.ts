import type { Config } from '../config.ts';
import { holdStopped, type StoppedDatabase } from '../neo4j/local/stopped.ts';
import { CommandProblem } from './problem.ts';
import { openProgress, type Progress } from './progress.ts';
import { listenForSignals } from './signals.ts';

/** Throws CommandProblem when the database is another's, whose files are not here. */
export function requireOwn({ neo4j }: Config): void {
  if (neo4j === null) return;
  throw new CommandProblem(
    `NEO4J_URI names ${neo4j.uri}, which is run elsewhere: use that Neo4j's own tools, or unset NEO4J_URI.`,
  );
}

/** Holds the program's own database, stopped, while `work` runs; a signal ends both. Throws what holdStopped throws. */
export async function withStopped<T>(
  config: Config,
  command: string,
  work: (database: StoppedDatabase, progress: Progress) => Promise<T>,
  progress: Progress = openProgress(),
): Promise<T> {
  // Without it a signal would leave no time to let go of what is held, and to remove what is half done.
  listenForSignals();
  const { dataFolder, cacheFolder } = config;
  const database = await progress.step('Database', (tell) =>
    holdStopped({ dataFolder, cacheFolder, command, tell }),
  );
  try {
    return await work(database, progress);
  } finally {
    database.release();
  }
}
