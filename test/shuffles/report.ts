import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { diceOf } from '../conformance/dice.ts';
import { ownDatabase } from '../kills/own-database.ts';
import { few, mixed } from './documents.ts';
import { orders, shuffled } from './orders.ts';
import { referenceOnly } from './reference-only.ts';
import { shuffles } from './shuffle.ts';

/**
 * `npm run shuffles`: all orders of five documents, and 30 orders of a mixed set. `-- --mixed 100 --seed 7` for more of the mixed set alone; `-- pages/*.txt`
 * for all orders of other documents, six at most, `--orders 20` for some of them.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mixed: { type: 'string' },
    orders: { type: 'string', default: 'all' },
    seed: { type: 'string', default: '1' },
  },
});
const dice = diceOf(Number(values.seed));
const folder = mkdtempSync(join(tmpdir(), 'samverkan-shuffles-'));
const mixedCount = Number(values.mixed ?? (positionals.length > 0 ? 0 : 30));
const five = positionals.length > 0 ? positionals : few();
const set = mixed(folder);
const series: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ['few', values.mixed !== undefined && positionals.length === 0 ? [] : ordersOf(five)],
  ['mixed', Array.from({ length: mixedCount }, (_, i) => (i === 0 ? set : shuffled(set, dice)))],
];

function ordersOf(files: readonly string[]): readonly (readonly string[])[] {
  const all = orders(files);
  return values.orders === 'all' ? all : shuffled(all, dice).slice(0, Number(values.orders));
}

process.stdout.write(`--seed ${values.seed}\n`);
const database = await ownDatabase();
const reset = referenceOnly(database.graph());
let failures = 0;
try {
  for (const [what, all] of series) {
    const compare = shuffles(database.graph());
    const found = new Map<string, number>();
    for (const [at, order] of all.entries()) {
      await reset();
      const { marks, differs } = await compare(order);
      for (const one of marks) found.set(one, (found.get(one) ?? 0) + 1);
      if (differs.length > 0) failures += 1;
      if (differs.length > 0 || at % 10 === 9 || at === all.length - 1) {
        process.stdout.write(
          `${what} ${at + 1} of ${all.length}: ${[...found].map(([one, count]) => `${one} (${count})`).join(', ')}\n`,
        );
      }
      if (differs.length > 0) {
        process.stdout.write(`  in the order ${order.map((path) => basename(path)).join(' ')}\n`);
        for (const line of differs) process.stdout.write(`  ${line.slice(0, 300)}\n`);
      }
    }
  }
} finally {
  await database.remove();
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(failures === 0 ? 'one graph\n' : `${failures} orders make another graph\n`);
process.exitCode = failures === 0 ? 0 : 1;
