import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tell } from './jars.ts';
import { startJvm } from './jvm.ts';

/** What Neo4j's administration tool is run with. */
export interface AdminOptions {
  /** The command that is Java. */
  readonly java: string;
  /** Neo4j's jars, absolute. */
  readonly jars: readonly string[];
  /** Absolute: takes the tool's log and its process id. */
  readonly dataFolder: string;
  /** Absolute: where the files are that it works on; `conf` in it holds the settings. */
  readonly home: string;
  /** Told the share that is done: "40%". */
  readonly tell: Tell;
}

/** How a run of the tool ended. */
export interface AdminOutcome {
  /** Null when it could not be started, or was killed. */
  readonly code: number | null;
  /** What it printed last, 64 kB at most. */
  readonly said: string;
}

/** Milliseconds between two looks at how far it is. */
const pace = 300;

/** For Java, to run Neo4j's administration tool. @param classPath the jars, joined as Java wants them. */
export function adminArguments(classPath: string, args: readonly string[]): readonly string[] {
  const flags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '--add-opens=java.base/java.nio=ALL-UNNAMED'];
  return [...flags, '-cp', classPath, 'org.neo4j.cli.AdminTool', ...args];
}

/**
 * Runs Neo4j's administration tool on files that no database uses, and resolves when it has ended. It ends with this
 * process, however that ends, and the next process on the data folder stops it should it be slow to.
 */
export async function runAdmin(options: AdminOptions, args: readonly string[]): Promise<AdminOutcome> {
  const { java, jars, dataFolder, home, tell } = options;
  const output = join(dataFolder, 'neo4j-admin.log');
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  // Nothing reads the property: it is the mark by which `stopLeftover` knows its own.
  const mark = `-Dsamverkan.home-dir=${join(dataFolder, 'neo4j')}`;
  const javaArgs = [mark, ...adminArguments(jars.join(delimiter), args)];
  const jvm = startJvm(java, javaArgs, output, join(dataFolder, 'neo4j.pid'), env);
  while (!jvm.hasEnded()) {
    await Promise.race([sleep(pace), jvm.ended]);
    const share = ending(output, 4_096)
      .match(/[\d.]+%/g)
      ?.at(-1);
    if (share !== undefined) tell(share);
  }
  return { code: await jvm.ended, said: ending(output, 65_536) };
}

/** The last line of what the tool said that says why it failed. */
export function adminReason({ said }: AdminOutcome): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const reason = lines.findLast((line) => /^Failed to |Exception:/.test(line)) ?? lines.at(-1);
  return reason?.trim().slice(0, 300) ?? 'nothing';
}

function ending(file: string, bytes: number): string {
  const opened = openSync(file, 'r');
  try {
    const { size } = fstatSync(opened);
    const buffer = Buffer.alloc(Math.min(size, bytes));
    readSync(opened, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString('utf8');
  } finally {
    closeSync(opened);
  }
}
