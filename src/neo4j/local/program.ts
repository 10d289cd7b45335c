import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { LocalNeo4jProblem } from './problem.ts';

const run = promisify(execFile);

/** The oldest Java that Neo4j 5.26 runs on. */
export const oldestJava = 17;

const otherwise =
  'or set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD to a Neo4j that runs already (docker compose up -d starts one)';

/** An installed Java that is new enough. */
export interface Java {
  readonly command: string;
  /** As Java writes it: "17.0.15". */
  readonly version: string;
}

/** Finds a program by its name as a shell would; null when it is not installed. */
export function findProgram(name: string, path: string = process.env.PATH ?? ''): string | null {
  for (const folder of path.split(delimiter)) {
    if (folder === '') continue;
    const candidate = join(folder, name);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {}
  }
  return null;
}

/** The Java of JAVA_HOME, else of PATH. Throws LocalNeo4jProblem when there is none, or one that is too old. */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const home = env.JAVA_HOME ? findProgram('java', join(env.JAVA_HOME, 'bin')) : null;
  const command = home ?? findProgram('java', env.PATH);
  if (command === null) {
    throw new LocalNeo4jProblem(`Java is missing: install Java ${oldestJava} or later, ${otherwise}.`);
  }
  const { stdout, stderr } = await run(command, ['-version']).catch((error: { message: string }) => {
    throw new LocalNeo4jProblem(
      `${command} does not run: install Java ${oldestJava} or later, ${otherwise}.`,
      {
        cause: error,
      },
    );
  });
  const version = /version "([^"]+)"/.exec(stdout + stderr)?.[1] ?? 'unknown';
  // Before 9, Java called itself 1.8.
  const major = Number(/^(?:1\.)?(\d+)/.exec(version)?.[1] ?? 0);
  if (major < oldestJava) {
    throw new LocalNeo4jProblem(
      `Java ${version} is too old: install Java ${oldestJava} or later, ${otherwise}.`,
    );
  }
  return { command, version };
}

/** Where Maven is. Throws LocalNeo4jProblem when it is not installed. */
export function findMaven(env: NodeJS.ProcessEnv = process.env): string {
  const command = findProgram('mvn', env.PATH);
  if (command !== null) return command;
  throw new LocalNeo4jProblem(
    `Maven is missing: install Maven (mvn), which fetches Neo4j once, ${otherwise}.`,
  );
}
