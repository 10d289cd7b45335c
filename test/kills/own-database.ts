import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultCacheFolder } from '../../src/config.ts';
import { type Graph, openGraph } from '../../src/neo4j/graph.ts';
import { type LocalNeo4j, startLocalNeo4j } from '../../src/neo4j/local/start.ts';
import { databasePid } from '../bin/command.ts';

/** A database that may be killed, and started again in the same folder. */
export interface OwnDatabase {
  readonly folder: string;
  /** Of the database as it runs now. */
  readonly graph: () => Graph;
  /** By which a command finds it. */
  readonly env: () => Readonly<Record<string, string>>;
  /** kill -9. */
  kill(): Promise<void>;
  /** After it was killed, at the port that it had. */
  start(): Promise<void>;
  /** Stops it in order. */
  stop(): Promise<void>;
  /** Stops it, and removes its folder. */
  remove(): Promise<void>;
}

/** Starts a database in a data folder, a new one of its own unless another is given. */
export async function ownDatabase(
  folder = mkdtempSync(join(tmpdir(), 'samverkan-kills-')),
): Promise<OwnDatabase> {
  let database: LocalNeo4j;
  let graph: Graph;
  const start = async (boltPort: number) => {
    database = await startLocalNeo4j({
      dataFolder: folder,
      cacheFolder: process.env.SAMVERKAN_CACHE_DIR ?? defaultCacheFolder(process.env),
      boltPort,
      httpPort: 0,
      command: 'the kills',
      memory: { heapStart: '256m', heapMost: '768m', pageCache: '64m' },
      flags: ['-XX:TieredStopAtLevel=1'],
    });
    graph = openGraph(database.address);
    await graph.reach();
  };
  await start(0);
  const stop = async () => {
    await graph.close();
    await database.stop();
  };
  return {
    folder,
    graph: () => graph,
    env: () => {
      const { uri, username, password } = database.address;
      return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    },
    async kill() {
      const pid = databasePid(folder);
      if (pid === null) throw new Error(`No database runs in ${folder}.`);
      process.kill(pid, 'SIGKILL');
      await database.ended;
      await stop();
    },
    start: () => start(Number(new URL(database.address.uri).port)),
    stop,
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
