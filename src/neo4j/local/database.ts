import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Jvm, startJvm, stopLeftover } from './jvm.ts';
import { ensurePassword, neo4jAdmin } from './password.ts';
import { LocalNeo4jProblem } from './problem.ts';
import { loadingFolder } from './restored.ts';
import { type LocalSettings, loopback, neo4jConf } from './settings.ts';

export interface DatabaseOptions extends LocalSettings {
  /** The command that is Java. */
  readonly java: string;
  /** Neo4j's jars, absolute. */
  readonly jars: readonly string[];
  /** For Java, beside those that every database gets. */
  readonly flags: readonly string[];
  /** Absolute: the database's files, its password, its log and its process id. */
  readonly dataFolder: string;
}

/** A Neo4j that answers. */
export interface Database {
  readonly password: string;
  readonly jvm: Jvm;
}

/** Longest time until the database answers, in milliseconds: a slow machine that recovers after a crash. */
const patience = 120_000;

/** Those of Neo4j's own launcher that matter for one small database. */
const javaFlags = [
  '-XX:+UseG1GC',
  '-XX:-OmitStackTraceInFastThrow',
  '-XX:+DisableExplicitGC',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '-Dfile.encoding=UTF-8',
  '-Djava.awt.headless=true',
  '-Djdk.nio.maxCachedBufferSize=1024',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
  // Four times Java's own: on two cores its second compiler would take one of them for all of the start, from code that
  // is soon done with. Statements that are asked often reach it all the same.
  '-XX:Tier4InvocationThreshold=20000',
  '-XX:Tier4MinInvocationThreshold=2400',
  '-XX:Tier4CompileThreshold=60000',
  '-XX:Tier4BackEdgeThreshold=160000',
];

/** Stops what outlived an earlier process on this folder, also a database that was being made in it; its ports are free then, too. */
export async function stopEarlier(dataFolder: string): Promise<void> {
  for (const folder of [dataFolder, loadingFolder(dataFolder)]) {
    await stopLeftover(join(folder, 'neo4j.pid'), join(folder, 'neo4j'));
  }
}

/** Starts a Neo4j and resolves when it answers. Throws LocalNeo4jProblem, with what it said last, when it does not. */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  const { dataFolder, memory } = options;
  const home = join(dataFolder, 'neo4j');
  const conf = join(home, 'conf');
  const pidFile = join(dataFolder, 'neo4j.pid');
  const output = join(dataFolder, 'neo4j.log');
  const classPath = options.jars.join(delimiter);
  mkdirSync(conf, { recursive: true, mode: 0o700 });

  writeFileSync(join(conf, 'neo4j.conf'), neo4jConf(options));
  const password = await ensurePassword(dataFolder, home, neo4jAdmin(options.java, classPath, home, conf));
  const args = [
    `-Xms${memory.heapStart}`,
    `-Xmx${memory.heapMost}`,
    ...javaFlags,
    ...options.flags,
    ...['-cp', classPath, 'org.neo4j.server.CommunityEntryPoint'],
    `--home-dir=${home}`,
    `--config-dir=${conf}`,
  ];
  const jvm = startJvm(options.java, args, output, pidFile);
  try {
    await answers(jvm, options.boltPort, output);
  } catch (error) {
    await jvm.stop();
    throw error;
  }
  return { password, jvm };
}

/** Resolves when the database takes connections, which it does once its files are open. */
async function answers(jvm: Jvm, boltPort: number, output: string): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end && !jvm.hasEnded()) {
    if (await canConnect(boltPort)) return;
    await Promise.race([sleep(100), jvm.ended]);
  }
  const last = readFileSync(output, 'utf8')
    .split('\n')
    .findLast((line) => /ERROR|Exception|Error/.test(line));
  const why = jvm.hasEnded() ? 'stopped while it started' : `does not answer after ${patience / 1000} s`;
  const said = last === undefined ? '' : ` It says: ${last.trim().slice(0, 300)}`;
  throw new LocalNeo4jProblem(`Neo4j ${why}; see ${output}.${said}`);
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: loopback, timeout: 1_000 });
    const end = (can: boolean) => {
      socket.destroy();
      resolve(can);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}
