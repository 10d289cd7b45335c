import { rmSync } from 'node:fs';
import type { RunningNeo4j } from './start.ts';

/** Stops the databases of a test run and removes their folders. */
export default async function stop(): Promise<void> {
  const { runningNeo4j = [] } = globalThis as { runningNeo4j?: readonly RunningNeo4j[] };
  for (const { database } of runningNeo4j) await database.stop();
  for (const { folder } of runningNeo4j) rmSync(folder, { recursive: true, force: true });
}
