import { closeSync, mkdirSync, openSync, readSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { adminReason } from '../neo4j/local/admin.ts';
import { LocalNeo4jProblem } from '../neo4j/local/problem.ts';
import { finishRestore, hasDatabase, loadingFolder, replaceDatabase } from '../neo4j/local/restored.ts';
import type { StoppedDatabase } from '../neo4j/local/stopped.ts';
import { CommandProblem } from './problem.ts';
import type { Progress } from './progress.ts';
import { requireOwn, withStopped } from './stopped.ts';

export interface RestoreCommandOptions {
  /** Whether a database with contents is replaced. */
  readonly force?: boolean;
  readonly json?: boolean;
}

/**
 * Puts a backup in the place of the database, which keeps its password. Until the new one is whole and consistent the
 * earlier one stays as it is, whatever happens.
 *
 * @returns the exit code. Throws CommandProblem or LocalNeo4jProblem, in one sentence, when nothing was changed.
 */
export async function restoreCommand(
  file: string,
  { force = false, json = false }: RestoreCommandOptions,
): Promise<number> {
  const config = readConfig(process.env);
  const path = resolve(file);
  requireOwn(config);
  requireDump(path);
  await withStopped(config, 'samverkan db restore', async (database, progress) => {
    if (!force) await requireEmpty(database, progress);
    try {
      await load(database, path, progress);
      replaceDatabase(database.dataFolder);
    } finally {
      finishRestore(database.dataFolder);
    }
  });
  process.stdout.write(
    json ? `${JSON.stringify({ path, restored: true }, null, 2)}\n` : `Restored ${path}\n`,
  );
  return 0;
}

/** How dumps begin: compressed by Zstandard, and by gzip with and without Neo4j's own mark. */
const beginnings = [Buffer.from('DZV1'), Buffer.from('DGV1'), Buffer.from([0x1f, 0x8b])];

/** Throws CommandProblem when a file cannot be read, or is something else. */
function requireDump(path: string): void {
  const beginning = Buffer.alloc(4);
  try {
    if (!statSync(path).isFile()) throw new Error('not a file');
    const opened = openSync(path, 'r');
    readSync(opened, beginning);
    closeSync(opened);
  } catch (error) {
    throw new CommandProblem(`${path} cannot be read: name a file that samverkan db backup made.`, {
      cause: error,
    });
  }
  if (beginnings.some((known) => known.equals(beginning.subarray(0, known.length)))) return;
  throw new CommandProblem(
    `${path} is not a dump of a Neo4j database: name a file that samverkan db backup made.`,
  );
}

async function requireEmpty(database: StoppedDatabase, progress: Progress): Promise<void> {
  const { dataFolder } = database;
  if (!hasDatabase(dataFolder)) return;
  const replaces = '--force replaces it (samverkan db backup keeps it first)';
  const nodes = await progress.step(
    'Contents now',
    () =>
      database.nodes().catch((error: Error) => {
        throw new LocalNeo4jProblem(
          `The database in ${dataFolder} cannot be looked into; --force replaces it. ${error.message}`,
          {
            cause: error,
          },
        );
      }),
    (found) => `${found} nodes`,
  );
  if (nodes > 0)
    throw new CommandProblem(`The database in ${dataFolder} has contents (${nodes} nodes): ${replaces}.`);
}

/** Loads a dump beside the database and checks it. Throws CommandProblem when it is damaged. */
async function load(database: StoppedDatabase, path: string, progress: Progress): Promise<void> {
  const loading = loadingFolder(database.dataFolder);
  // Neo4j finds a dump by a folder and the database's name.
  const [from, report] = [join(loading, 'from'), join(loading, 'report')];
  for (const folder of [from, report]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  symlinkSync(path, join(from, 'neo4j.dump'));
  await progress.step('Load', async (tell) => {
    const args = ['database', 'load', 'neo4j', `--from-path=${from}`];
    const outcome = await database.admin(args, tell, loading);
    if (outcome.code === 0) return;
    throw new CommandProblem(
      `${path} cannot be loaded; nothing was changed. Neo4j says: ${adminReason(outcome)}`,
    );
  });
  await progress.step('Check', async (tell) => {
    const args = ['database', 'check', 'neo4j', `--report-path=${report}`];
    const outcome = await database.admin(args, tell, loading);
    if (outcome.code === 0) return;
    throw new CommandProblem(
      `${path} holds a database that is damaged; nothing was changed. Neo4j says: ${adminReason(outcome)}`,
    );
  });
}
