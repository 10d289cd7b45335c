import { rmSync } from 'node:fs';
import type { RunningNeo4j } from './start.ts';

/** Stops the database of a test run and removes its folder. */
export default async function stop(): Promise<void> {
  const { runningNeo4j } = globalThis as { runningNeo4j?: RunningNeo4j };
  if (runningNeo4j === undefined) return;
  await runningNeo4j.database.stop();
  rmSync(runningNeo4j.folder, { recursive: true, force: true });
}
