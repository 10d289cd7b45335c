import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphAddress } from '../graph.ts';
import { jarsFolder, neo4jJars, type Tell } from './jars.ts';
import { type Jvm, startJvm, stopLeftover } from './jvm.ts';
import { type Holder, type Lock, takeLock } from './lock.ts';
import { ensurePassword, neo4jAdmin, readPassword, username } from './password.ts';
import { freePort } from './port.ts';
import { LocalNeo4jProblem } from './problem.ts';
import { findJava, type Java } from './program.ts';
import { loopback, neo4jConf } from './settings.ts';

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
  /** As Java and Neo4j write sizes. */
  readonly memory?: { readonly heapStart: string; readonly heapMost: string; readonly pageCache: string };
  /** Told of the first fetch as it goes on, and of ports that are taken. */
  readonly tell?: Tell;
}

export interface LocalNeo4j {
  readonly address: GraphAddress;
  readonly browserUrl: string;
  /** Stops the database and lets go of the data folder. */
  stop(): Promise<void>;
}

/** Longest time until the database answers, in milliseconds: a slow machine that recovers after a crash. */
const patience = 120_000;

const ordinaryMemory = { heapStart: '512m', heapMost: '1g', pageCache: '512m' };

/** The address of the database that a holder runs. */
export function addressOf(dataFolder: string, ports: NonNullable<Holder['ports']>): GraphAddress {
  return {
    uri: `bolt://${loopback}:${ports.bolt}`,
    username,
    password: readPassword(dataFolder),
    database: null,
  };
}

export function browserUrlOf(ports: NonNullable<Holder['ports']>): string {
  return `http://${loopback}:${ports.http}/browser/`;
}

/**
 * Starts a Neo4j of our own and resolves when it answers. It ends with this process, however that ends.
 * Throws LocalNeo4jProblem when Java or Maven is missing, when the data folder is in use, or when Neo4j does not start.
 */
export async function startLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const dataFolder = resolve(options.dataFolder);
  const tell = options.tell ?? (() => {});
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  chmodSync(dataFolder, 0o700);

  const lock = takeLock(dataFolder, options.command);
  if ('pid' in lock) {
    throw new LocalNeo4jProblem(
      `${dataFolder} is in use by ${lock.command} (process ${lock.pid}): stop it first, or set SAMVERKAN_DATA_DIR to another folder.`,
    );
  }
  try {
    const java = await findJava();
    const jars = await neo4jJars(options.cacheFolder, tell);
    return await start(options, { dataFolder, java, jars, lock, tell });
  } catch (error) {
    lock.release();
    throw error;
  }
}

interface Prepared {
  readonly dataFolder: string;
  readonly java: Java;
  readonly jars: readonly string[];
  readonly lock: Lock;
  readonly tell: Tell;
}

async function start(options: LocalNeo4jOptions, prepared: Prepared): Promise<LocalNeo4j> {
  const { dataFolder, java, jars, lock, tell } = prepared;
  const home = join(dataFolder, 'neo4j');
  const conf = join(home, 'conf');
  const pidFile = join(dataFolder, 'neo4j.pid');
  mkdirSync(conf, { recursive: true });
  await stopLeftover(pidFile, home);

  const ports = { bolt: await freePort(options.boltPort), http: await freePort(options.httpPort) };
  for (const [name, wanted, got] of [
    ['NEO4J_BOLT_PORT', options.boltPort, ports.bolt],
    ['NEO4J_HTTP_PORT', options.httpPort, ports.http],
  ] as const) {
    if (wanted !== 0 && wanted !== got)
      tell(`port ${wanted} is in use, taking ${got} (${name} chooses another)`);
  }
  const memory = options.memory ?? ordinaryMemory;
  writeFileSync(
    join(conf, 'neo4j.conf'),
    neo4jConf({ boltPort: ports.bolt, httpPort: ports.http, pageCache: memory.pageCache }),
  );
  const classPath = jars.join(delimiter);
  const password = await ensurePassword(dataFolder, home, neo4jAdmin(java.command, classPath, home, conf));

  const archive = join(jarsFolder(options.cacheFolder), '..', `classes-${java.version}.jsa`);
  const output = join(dataFolder, 'neo4j.log');
  const archiving = existsSync(archive) ? null : `${archive}.${process.pid}`;
  const jvm = startJvm(
    java.command,
    [
      `-Xms${memory.heapStart}`,
      `-Xmx${memory.heapMost}`,
      ...javaFlags,
      ...(archiving === null
        ? [`-XX:SharedArchiveFile=${archive}`]
        : [`-XX:ArchiveClassesAtExit=${archiving}`]),
      '-cp',
      classPath,
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${home}`,
      `--config-dir=${conf}`,
    ],
    output,
    pidFile,
  );
  const stop = async () => {
    await jvm.stop();
    if (archiving !== null && existsSync(archiving)) renameSync(archiving, archive);
    lock.release();
  };
  try {
    await answers(jvm, ports.http, output);
  } catch (error) {
    await stop();
    throw error;
  }
  lock.announce(ports);
  return {
    address: { uri: `bolt://${loopback}:${ports.bolt}`, username, password, database: null },
    browserUrl: browserUrlOf(ports),
    stop,
  };
}

/** Those of Neo4j's own launcher that matter for one small database. */
const javaFlags = [
  '-XX:+UseG1GC',
  '-XX:-OmitStackTraceInFastThrow',
  '-XX:+DisableExplicitGC',
  '-Xshare:auto',
  '-Xlog:cds=off',
  '-Xlog:cds+dynamic=off',
  '-Xlog:class+path=off',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '-Dfile.encoding=UTF-8',
  '-Djava.awt.headless=true',
  '-Djdk.nio.maxCachedBufferSize=1024',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
];

/** Resolves when the database answers over HTTP, which it opens last. */
async function answers(jvm: Jvm, httpPort: number, output: string): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end && !jvm.hasEnded()) {
    try {
      await fetch(`http://${loopback}:${httpPort}/`, { signal: AbortSignal.timeout(5_000) });
      return;
    } catch {
      await Promise.race([sleep(50), jvm.ended]);
    }
  }
  const last = readFileSync(output, 'utf8')
    .split('\n')
    .findLast((line) => /ERROR|Exception|Error/.test(line));
  const why = jvm.hasEnded() ? 'stopped while it started' : `does not answer after ${patience / 1000} s`;
  throw new LocalNeo4jProblem(
    `Neo4j ${why}; see ${output}.${last ? ` It says: ${last.trim().slice(0, 300)}` : ''}`,
  );
}
