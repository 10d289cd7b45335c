import { resolve } from 'node:path';
import type { GraphAddress } from '../graph.ts';
import { classArchive } from './class-archive.ts';
import { startDatabase, stopEarlier } from './database.ts';
import { makeOwnFolder } from './folder.ts';
import { neo4jJars, type Tell } from './jars.ts';
import { holdFolder, type Ports } from './lock.ts';
import { readPassword, username } from './password.ts';
import { freePort } from './port.ts';
import { findJava } from './program.ts';
import { finishRestore } from './restored.ts';
import { loopback, type Memory, ordinaryMemory } from './settings.ts';

export interface LocalNeo4jOptions {
  /** Holds the database, its password and its lock; made when it is not there. */
  readonly dataFolder: string;
  /** Holds what every checkout shares: Neo4j's jars. */
  readonly cacheFolder: string;
  /** Wished for; another free one is taken when it is in use. 0 is any. */
  readonly boltPort: number;
  readonly httpPort: number;
  /** What this process is, for whoever finds the folder in use: "samverkan serve". */
  readonly command: string;
  /** Of the API that Neo4j Browser takes its guide and style from: "http://127.0.0.1:4000". Without it, it takes none. */
  readonly apiOrigin?: string | null;
  readonly memory?: Memory;
  /** For Java, beside those that every database gets. */
  readonly flags?: readonly string[];
  /** For Neo4j, as lines of its `neo4j.conf`. */
  readonly settings?: readonly string[];
  /** Told of the first fetch as it goes on, and of ports that are taken. */
  readonly tell?: Tell;
}

export interface LocalNeo4j {
  readonly address: GraphAddress;
  readonly browserUrl: string;
  /** Resolves when the database has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Stops the database and lets go of the data folder. */
  stop(): Promise<void>;
}

/** The address of the database that runs in a data folder. Throws LocalNeo4jProblem when its password is gone. */
export function localAddress(dataFolder: string, ports: Ports): GraphAddress {
  const uri = `bolt://${loopback}:${ports.bolt}`;
  return { uri, username, password: readPassword(dataFolder), database: null };
}

export function localBrowserUrl(ports: Ports): string {
  return `http://${loopback}:${ports.http}/browser/`;
}

/**
 * Starts a Neo4j of our own and resolves when it answers. It ends with this process, however that ends.
 * Throws LocalNeo4jProblem when Java or Maven is missing, when the data folder is in use or cannot be written, or when
 * Neo4j does not start.
 */
export async function startLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const dataFolder = resolve(options.dataFolder);
  const tell = options.tell ?? (() => {});
  makeOwnFolder(dataFolder, 'SAMVERKAN_DATA_DIR');

  const lock = holdFolder(dataFolder, options.command);
  try {
    const java = await findJava();
    const jars = await neo4jJars(options.cacheFolder, tell);
    const archive = await classArchive(options.cacheFolder, java, jars, tell);
    await stopEarlier(dataFolder);
    finishRestore(dataFolder);
    const ports = {
      bolt: await portOr('NEO4J_BOLT_PORT', options.boltPort, tell),
      http: await portOr('NEO4J_HTTP_PORT', options.httpPort, tell),
    };
    const { jvm } = await startDatabase({
      java: java.command,
      jars,
      dataFolder,
      boltPort: ports.bolt,
      httpPort: ports.http,
      memory: options.memory ?? ordinaryMemory,
      apiOrigin: options.apiOrigin ?? null,
      flags: [...archive, ...(options.flags ?? [])],
      settings: options.settings ?? [],
    });
    lock.announce(ports);
    return {
      address: localAddress(dataFolder, ports),
      browserUrl: localBrowserUrl(ports),
      ended: jvm.ended.then(() => {}),
      async stop() {
        await jvm.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function portOr(variable: string, wanted: number, tell: Tell): Promise<number> {
  const port = await freePort(wanted);
  if (wanted !== 0 && port !== wanted)
    tell(`port ${wanted} is in use, taking ${port} (${variable} chooses another)`);
  return port;
}
