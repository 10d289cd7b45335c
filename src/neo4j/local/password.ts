import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { adminArguments } from './admin.ts';
import { LocalNeo4jProblem } from './problem.ts';

const run = promisify(execFile);

/** The one user of an embedded database. */
export const username = 'neo4j';

/** Where an embedded database's password lies, readable by its owner only. */
export function passwordFile(dataFolder: string): string {
  return join(dataFolder, 'neo4j-password');
}

/** The password of a database that was started before. Throws LocalNeo4jProblem when there is none. */
export function readPassword(dataFolder: string): string {
  const file = passwordFile(dataFolder);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new LocalNeo4jProblem(`The database's password cannot be read from ${file}.`, { cause: error });
  }
}

/**
 * The password of the database in `home`: made up the first time, and told to Neo4j before its first start, since
 * later it takes no first password any more.
 */
export async function ensurePassword(dataFolder: string, home: string, admin: Admin): Promise<string> {
  const file = passwordFile(dataFolder);
  const isStarted = existsSync(join(home, 'data', 'databases', 'system'));
  if (!existsSync(file)) {
    if (isStarted) {
      throw new LocalNeo4jProblem(
        `${file} is missing, and without it the database does not open: put it back, or remove ${dataFolder} and start anew.`,
      );
    }
    // Hexadecimal: it means the same in an address, on a command line and in a file of arguments.
    writeFileSync(file, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
  if (!isStarted) await admin(['dbms', 'set-initial-password', `@${file}`]);
  return readPassword(dataFolder);
}

/** Runs Neo4j's own administration command. */
export type Admin = (args: readonly string[]) => Promise<void>;

/** @param classPath the jars, joined as Java wants them. */
export function neo4jAdmin(java: string, classPath: string, home: string, conf: string): Admin {
  return async (args) => {
    const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf };
    await run(java, adminArguments(classPath, args), { env }).catch((error: Error) => {
      throw new LocalNeo4jProblem(`Neo4j refuses its password: ${error.message.split('\n').at(-2)}`);
    });
  };
}
