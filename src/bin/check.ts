import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { type AdminOutcome, adminReason } from '../neo4j/local/admin.ts';
import { requireDatabase } from '../neo4j/local/stopped.ts';
import { CommandProblem } from './problem.ts';
import { recovered } from './recovered.ts';
import { requireOwn, withStopped } from './stopped.ts';

/**
 * Has Neo4j check that the database's files agree with each other, and prints "consistent" or what is wrong.
 *
 * @returns the exit code: 1 when something is wrong. Throws CommandProblem or LocalNeo4jProblem when it cannot check.
 */
export async function checkCommand(): Promise<number> {
  const config = readConfig(process.env);
  requireOwn(config);
  requireDatabase(config.dataFolder);
  return await withStopped(config, 'samverkan db check', async (database, progress) => {
    const folder = mkdtempSync(join(tmpdir(), 'samverkan-check-'));
    const abandon = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    process.once('exit', abandon);
    const outcome = await progress.step('Check', (tell) => {
      const args = ['database', 'check', 'neo4j', `--report-path=${folder}`];
      return recovered(database, progress, () => database.admin(args, tell));
    });
    if (outcome.code === 0) {
      process.stdout.write('consistent\n');
      return 0;
    }
    if (!outcome.said.includes('Inconsistencies found')) {
      throw new CommandProblem(`The database could not be checked. Neo4j says: ${adminReason(outcome)}`);
    }
    // The report is for whoever repairs the database: it stays.
    process.off('exit', abandon);
    process.stdout.write(`${described(folder, outcome)}\n`);
    return 1;
  });
}

/** The kinds of mistakes, each with its number, most frequent first. */
function described(folder: string, { said }: AdminOutcome): string {
  const counts = new Map<string, number>();
  for (const name of readdirSync(folder)) {
    for (const [, mistake = ''] of readFileSync(join(folder, name), 'utf8').matchAll(
      /^\d{4}-\d\d-\d\d \S+ (?:ERROR|WARN) +(.*)$/gm,
    )) {
      counts.set(mistake, (counts.get(mistake) ?? 0) + 1);
    }
  }
  const lines = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([mistake, count]) => `${String(count).padStart(9)}  ${mistake}`);
  const errors = /Number of errors: (\d+)/.exec(said)?.[1] ?? 'some';
  return [`inconsistent: ${errors} errors, all of them in ${folder}`, ...lines].join('\n');
}
