import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Graph } from '../graph.ts';
import { type AdminOutcome, runAdmin } from './admin.ts';
import { classArchive } from './class-archive.ts';
import { type DatabaseOptions, startDatabase, stopEarlier } from './database.ts';
import { makeOwnFolder } from './folder.ts';
import { neo4jJars, type Tell } from './jars.ts';
import { holdFolder } from './lock.ts';
import { username } from './password.ts';
import { freePort } from './port.ts';
import { LocalNeo4jProblem } from './problem.ts';
import { findJava } from './program.ts';
import { finishRestore, hasDatabase, isRestorePending } from './restored.ts';
import { loopback, neo4jConf, ordinaryMemory } from './settings.ts';

export interface StoppedOptions {
  readonly dataFolder: string;
  /** Holds what every checkout shares: Neo4j's jars. */
  readonly cacheFolder: string;
  /** What this process is, for whoever finds the folder in use: "samverkan db backup". */
  readonly command: string;
  readonly tell: Tell;
}

/** A data folder that this process holds while no database runs in it. */
export interface StoppedDatabase {
  /** Absolute. */
  readonly dataFolder: string;
  /** Runs Neo4j's administration tool; `home` is where its files are, the database's own unless another is given. */
  admin(args: readonly string[], tell: Tell, home?: string): Promise<AdminOutcome>;
  /** Starts the database, tells how many nodes it has, and stops it in order: what a crash left is recovered. */
  nodes(): Promise<number>;
  /**
   * Starts the database while `work` goes on, and stops it in order.
   *
   * @param folder the data folder that it is in: this one unless another is given.
   */
  whileRunning<T>(work: (graph: Graph) => Promise<T>, folder?: string): Promise<T>;
  /** Lets go of the data folder. */
  release(): void;
}

/** Throws LocalNeo4jProblem when no database was ever made in a data folder. Makes nothing. */
export function requireDatabase(dataFolder: string): void {
  // Where a restore was interrupted the next to hold the folder finishes it.
  if (hasDatabase(dataFolder) || isRestorePending(dataFolder)) return;
  throw new LocalNeo4jProblem(
    `${dataFolder} has no database yet: npm start makes one, or set SAMVERKAN_DATA_DIR to the folder that has it.`,
  );
}

/**
 * Takes the data folder for work on the database's files, which only can be done while it is stopped.
 * Throws LocalNeo4jProblem when Java or Maven is missing, or when the folder is in use or cannot be written.
 */
export async function holdStopped(options: StoppedOptions): Promise<StoppedDatabase> {
  const dataFolder = resolve(options.dataFolder);
  const { cacheFolder, tell } = options;
  makeOwnFolder(dataFolder, 'SAMVERKAN_DATA_DIR');
  const lock = holdFolder(dataFolder, options.command);
  try {
    const java = await findJava();
    const jars = await neo4jJars(cacheFolder, tell);
    await stopEarlier(dataFolder);
    finishRestore(dataFolder);
    const whileRunning: StoppedDatabase['whileRunning'] = async (work, folder = dataFolder) => {
      const flags = await classArchive(cacheFolder, java, jars, tell);
      return await withDatabase({ dataFolder: folder, java: java.command, jars, flags }, work);
    };
    return {
      dataFolder,
      async admin(args, tellShare, home = join(dataFolder, 'neo4j')) {
        writeConf(home);
        return await runAdmin({ java: java.command, jars, dataFolder, home, tell: tellShare }, args);
      },
      nodes: () => whileRunning(countNodes),
      whileRunning,
      release: () => lock.release(),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function writeConf(home: string): void {
  const conf = join(home, 'conf');
  mkdirSync(conf, { recursive: true, mode: 0o700 });
  writeFileSync(
    join(conf, 'neo4j.conf'),
    neo4jConf({ boltPort: 0, httpPort: 0, memory: ordinaryMemory, apiOrigin: null }),
  );
}

async function countNodes(graph: Graph): Promise<number> {
  const [row] = await graph.read({ text: 'MATCH (n) RETURN count(n) AS count', parameters: {} });
  return Number(row?.count ?? 0);
}

async function withDatabase<T>(
  options: Pick<DatabaseOptions, 'dataFolder' | 'java' | 'jars' | 'flags'>,
  work: (graph: Graph) => Promise<T>,
): Promise<T> {
  const [boltPort, httpPort] = [await freePort(0), await freePort(0)];
  const { jvm, password } = await startDatabase({
    ...options,
    boltPort,
    httpPort,
    memory: ordinaryMemory,
    apiOrigin: null,
  });
  try {
    const { openGraph } = await import('../graph.ts');
    const graph = openGraph({ uri: `bolt://${loopback}:${boltPort}`, username, password, database: null });
    try {
      await graph.reach();
      return await work(graph);
    } finally {
      await graph.close();
    }
  } finally {
    await jvm.stop();
  }
}
