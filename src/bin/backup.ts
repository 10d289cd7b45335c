import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { adminReason } from '../neo4j/local/admin.ts';
import { requireDatabase } from '../neo4j/local/stopped.ts';
import { unfinishedPath } from '../neo4j/local/unfinished.ts';
import { CommandProblem } from './problem.ts';
import { recovered } from './recovered.ts';
import { requireOwn, withStopped } from './stopped.ts';

/**
 * Writes the database into one file, and prints its name, its bytes and where it is.
 *
 * @param file one named after the time, in the working folder, when it is left out.
 * @returns the exit code. Throws CommandProblem or LocalNeo4jProblem, in one sentence, when there is no whole file.
 */
export async function backupCommand(
  file: string | undefined,
  { json = false }: { readonly json?: boolean },
): Promise<number> {
  const config = readConfig(process.env);
  const path = resolve(file ?? defaultName(new Date()));
  requireOwn(config);
  requireFree(path);
  requireDatabase(config.dataFolder);
  const bytes = await withStopped(config, 'samverkan db backup', async (database, progress) => {
    // In the same folder as the file, since what is whole only has to be renamed then.
    const unfinished = unfinishedPath(dirname(path), 'backup', '.samverkan-unfinished');
    const abandon = () => rmSync(unfinished, { recursive: true, force: true, maxRetries: 3 });
    process.once('exit', abandon);
    try {
      makeFolder(unfinished);
      const args = ['database', 'dump', 'neo4j', `--to-path=${unfinished}`, '--overwrite-destination'];
      await progress.step('Backup', async (tell) => {
        const outcome = await recovered(database, progress, () => database.admin(args, tell));
        if (outcome.code === 0) return;
        throw new CommandProblem(`The database could not be backed up. Neo4j says: ${adminReason(outcome)}`);
      });
      return publish(join(unfinished, 'neo4j.dump'), path);
    } finally {
      process.off('exit', abandon);
      abandon();
    }
  });
  const name = basename(path);
  process.stdout.write(
    json ? `${JSON.stringify({ file: name, bytes, path }, null, 2)}\n` : `${name}  ${bytes} bytes  ${path}\n`,
  );
  return 0;
}

/** "samverkan-20240305T141500Z.dump": sorts by time, and is a file's name on every system. */
function defaultName(now: Date): string {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  return `samverkan-${time}.dump`;
}

function requireFree(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new CommandProblem(`${folder} does not exist: make it first.`);
  if (existsSync(path)) {
    throw new CommandProblem(`${path} exists, and is not written over: remove it, or name another file.`);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    throw new CommandProblem(`${dirname(folder)} cannot be written: name a file elsewhere.`, {
      cause: error,
    });
  }
}

/** Gives a whole dump its name. Throws CommandProblem when a file got that name meanwhile. */
function publish(dump: string, path: string): number {
  chmodSync(dump, 0o600);
  const opened = openSync(dump, 'r');
  fsyncSync(opened);
  closeSync(opened);
  const { size } = statSync(dump);
  try {
    // Takes the name where nobody has it; renaming alone would write over, and linking is not for every disk.
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    throw new CommandProblem(`${path} was made meanwhile, and is not written over: name another file.`, {
      cause: error,
    });
  }
  renameSync(dump, path);
  return size;
}
