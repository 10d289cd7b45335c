import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultCacheFolder } from '../../src/config.ts';
import { type LocalNeo4j, startLocalNeo4j } from '../../src/neo4j/local/start.ts';

/** What the run keeps until its end. */
export interface RunningNeo4j {
  readonly folder: string;
  readonly database: LocalNeo4j;
}

/** Builds the program, and starts a database for each worker, in a folder of its own, and tells the tests where they are. */
export default async function start({ maxWorkers }: { readonly maxWorkers: number }): Promise<void> {
  // Before two files of tests could do it at the same time.
  execFileSync(process.execPath, [fileURLToPath(new URL('../../scripts/build.js', import.meta.url))]);
  // The first makes ready what all start from.
  const running = [await startOne()];
  running.push(...(await Promise.all(Array.from({ length: maxWorkers - 1 }, startOne))));
  process.env.TEST_NEO4J = JSON.stringify(running.map(({ database }) => database.address));
  Object.assign(globalThis, { runningNeo4j: running });
}

async function startOne(): Promise<RunningNeo4j> {
  const folder = mkdtempSync(join(tmpdir(), 'samverkan-test-'));
  const database = await startLocalNeo4j({
    dataFolder: folder,
    cacheFolder: process.env.SAMVERKAN_CACHE_DIR ?? defaultCacheFolder(process.env),
    boltPort: 0,
    httpPort: 0,
    command: 'the tests',
    memory: { heapStart: '256m', heapMost: '768m', pageCache: '64m' },
    // A run is short: what the first compiler makes at once is faster than what the second one makes later. By itself Java keeps
    // so little room for that, that it goes on throwing code away. The parallel collector leaves the planner more of a core than
    // G1 does, whose short pauses no test needs.
    flags: [
      '-XX:TieredStopAtLevel=1',
      '-XX:ReservedCodeCacheSize=256m',
      '-XX:-UseG1GC',
      '-XX:+UseParallelGC',
    ],
    // Tests empty the graph and fill it all the time. Neo4j would take each time for a change that makes plans worse, and
    // plan the same statements anew.
    settings: ['dbms.cypher.min_replan_interval=1d'],
    tell: (progress) => process.stderr.write(`Neo4j: ${progress}\n`),
  });
  return { folder, database };
}
