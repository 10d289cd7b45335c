import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultCacheFolder } from '../../src/config.ts';
import { type LocalNeo4j, startLocalNeo4j } from '../../src/neo4j/local/start.ts';

/** What the run keeps until its end. */
export interface RunningNeo4j {
  readonly folder: string;
  readonly database: LocalNeo4j;
}

/** Starts the one database of a test run, in a folder of its own, and tells the tests where it is. */
export default async function start(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'samverkan-test-'));
  const database = await startLocalNeo4j({
    dataFolder: folder,
    cacheFolder: process.env.SAMVERKAN_CACHE_DIR ?? defaultCacheFolder(process.env),
    boltPort: 0,
    httpPort: 0,
    command: 'the tests',
    memory: { heapStart: '256m', heapMost: '768m', pageCache: '64m' },
    // A run is short: what the first compiler makes at once is faster than what the second one makes later.
    flags: ['-XX:TieredStopAtLevel=1'],
    tell: (progress) => process.stderr.write(`Neo4j: ${progress}\n`),
  });
  process.env.TEST_NEO4J = JSON.stringify(database.address);
  Object.assign(globalThis, { runningNeo4j: { folder, database } satisfies RunningNeo4j });
}
