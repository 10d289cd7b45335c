import { start, until } from '../bin/command.ts';
import type { OwnDatabase } from './own-database.ts';
import { differs, howFar, said } from './said.ts';
import { type Clean, done, emptied, type Trial } from './trial.ts';

/** What the import of two lists makes. */
export async function cleanBoth(one: string, other: string, database: OwnDatabase): Promise<Clean> {
  await emptied(database);
  const begun = performance.now();
  await done(['import', one], database);
  const duration = performance.now() - begun;
  await done(['import', one, other], database);
  return { said: await said(database.graph()), duration };
}

/** Kills an import of one list for which an import of both waits: that one takes over, and ends both. */
export async function takenOver(
  one: string,
  other: string,
  at: number,
  clean: Clean,
  database: OwnDatabase,
): Promise<Trial> {
  await emptied(database);
  const begun = performance.now();
  const first = start(['import', one], database.env());
  await until(first, async () => {
    const rows = await database
      .graph()
      .read({ text: 'MATCH (run:ImportRun) WHERE run.rowsDone > 0 RETURN 1 LIMIT 1', parameters: {} });
    return rows.length > 0 ? true : null;
  });
  const second = start(['import', one, other], database.env());
  await Promise.race([
    first.ended,
    new Promise((resolve) => setTimeout(resolve, at - (performance.now() - begun))),
  ]);
  first.kill('SIGKILL');
  const killedAt = Math.round(performance.now() - begun);
  const found = await howFar(database.graph());
  await first.ended;
  const waited = await second.ended;
  return {
    what: 'two imports',
    killed: 'command, while another waits',
    at: killedAt,
    found: `${found}; the other ${waited.stderr.includes('waiting for') ? 'had waited' : 'had not waited yet'}`,
    wrong: [
      ...(waited.code === 0 ? [] : [`the one that waited: exit code ${waited.code}`]),
      ...differs(await said(database.graph()), clean.said),
    ],
  };
}
