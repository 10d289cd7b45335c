import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../bin/command.ts';
import { diceOf } from '../conformance/dice.ts';
import { cleanBulk, triedBulk } from './bulk.ts';
import { operations } from './operations.ts';
import { ownDatabase } from './own-database.ts';
import { cleanBoth, takenOver } from './take-over.ts';
import {
  type Clean,
  cleanRun,
  done,
  emptied,
  largestDocument,
  momentsIn,
  type Trial,
  tried,
  type Victim,
} from './trial.ts';

/** `npm run kills -- --importer 20 --database 5`: so many kills of each; those that are not named are left out, and all are done where none is. */
const usual = { importer: 20, database: 5, restarted: 2, withdrawal: 4, dump: 4, lease: 2, bulk: 4 };
type What = keyof typeof usual;

const { values } = parseArgs({
  options: {
    ...(Object.fromEntries(Object.keys(usual).map((name) => [name, { type: 'string' }])) as Record<
      What,
      { type: 'string' }
    >),
    rows: { type: 'string', default: '9000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const isNamed = Object.keys(usual).some((name) => values[name as What] !== undefined);
const countOf = (what: What) => Number(values[what] ?? (isNamed ? 0 : usual[what]));
const dice = diceOf(Number(values.seed));
const folder = mkdtempSync(join(tmpdir(), 'samverkan-kills-'));
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const list = file('operations.csv', operations(Number(values.rows)));
const other = file('other.csv', operations(Math.ceil(Number(values.rows) / 4), '31'));
const dump = join(folder, 'graph.jsonl');

let trials = 0;
let failures = 0;
function tell({ what, killed, at, found, wrong }: Trial): void {
  trials += 1;
  if (wrong.length > 0) failures += 1;
  const moment = `${at.toLocaleString('en')} ms`.padStart(10);
  const outcome = wrong.length === 0 ? 'the same' : `DIFFERENT: ${wrong.join('; ')}`;
  process.stdout.write(
    `${String(trials).padStart(3)}  ${what.padEnd(18)} ${killed.padEnd(29)} ${moment}  ${found.padEnd(50)}  ${outcome}\n`,
  );
}

function tellClean(what: string, { said, duration }: Clean): void {
  const { nodes, relationships, judgementCount, hash } = said;
  process.stdout.write(
    `     ${what}, not killed: ${(duration / 1000).toFixed(1)} s, ${nodes} nodes, ${relationships} relationships, ${judgementCount} judgements, ${hash.slice(0, 12)}\n`,
  );
}

process.stdout.write(`--seed ${values.seed}, ${values.rows} rows\n`);
await build();
if (Object.keys(usual).some((what) => what !== 'bulk' && countOf(what as What) > 0)) await whileRunning();
if (countOf('bulk') > 0) {
  const clean = await cleanBulk(list);
  tellClean('import --bulk', clean);
  for (const at of momentsIn(clean.duration, countOf('bulk'), dice)) tell(await triedBulk(list, at, clean));
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${trials} kills, ${failures} of them with another graph afterwards\n`);
process.exitCode = failures === 0 ? 0 : 1;

/** What is killed while a database runs. */
async function whileRunning(): Promise<void> {
  const database = await ownDatabase();
  try {
    const table: Victim = { what: 'import of a table', prepare: emptied, args: ['import', list] };
    const wanted = ['importer', 'database', 'restarted', 'dump'] as const;
    if (wanted.some((what) => countOf(what) > 0)) {
      const clean = await cleanRun(table, database);
      tellClean(table.what, clean);
      if (countOf('dump') > 0) await done(['export', '--all', '-o', dump], database);
      for (const [what, killed] of [
        ['importer', 'command'],
        ['database', 'database'],
        ['restarted', 'database, back at once'],
      ] as const) {
        for (const at of momentsIn(clean.duration, countOf(what), dice)) {
          tell(await tried(table, killed, at, clean, database));
        }
      }
    }
    if (countOf('dump') > 0) {
      const isDone = /a dump is no document to be added/;
      const victim: Victim = { what: 'import of a dump', prepare: emptied, args: ['import', dump], isDone };
      const clean = await cleanRun(victim, database);
      tellClean(victim.what, clean);
      for (const at of momentsIn(clean.duration, countOf('dump'), dice)) {
        tell(await tried(victim, 'command', at, clean, database));
      }
    }
    if (countOf('withdrawal') > 0) {
      const prepare: Victim['prepare'] = async (into) => {
        await emptied(into);
        await done(['import', other, list], into);
      };
      await prepare(database);
      const id = await largestDocument(database.graph());
      const args = ['sources', 'withdraw', id, '--yes', '--by', 'ebba@example.org'];
      const victim: Victim = { what: 'withdrawal', prepare, args, isDone: /withdrew/ };
      const clean = await cleanRun(victim, database);
      tellClean(victim.what, clean);
      for (const at of momentsIn(clean.duration, countOf('withdrawal'), dice)) {
        tell(await tried(victim, 'command', at, clean, database));
      }
    }
    if (countOf('lease') > 0) {
      const clean = await cleanBoth(list, other, database);
      tellClean('two imports', clean);
      for (const at of momentsIn(clean.duration, countOf('lease'), dice)) {
        tell(await takenOver(list, other, at, clean, database));
      }
    }
  } finally {
    await database.remove();
  }
}
