/**
 * Builds the program into dist/ and the browser part into dist/web, each only when what is there is older than
 * something it is made from: every start runs this, and a start must be quick.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const self = fileURLToPath(import.meta.url);

/** The time of the latest change, in milliseconds; -1 when there is no such file. */
function changedAt(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return -1;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changedAt(`${path}/${name}`)));
}

/** Runs `build` unless the file `mark` is newer than everything named; marks it as built. */
async function unlessFresh(mark, inputs, build) {
  if (
    changedAt(mark) >
    Math.max(...[...inputs, 'package-lock.json'].map((path) => changedAt(project + path)), changedAt(self))
  )
    return;
  await build();
  mkdirSync(`${project}dist`, { recursive: true });
  writeFileSync(mark, '');
}

await unlessFresh(`${project}dist/.program-built`, ['src', 'tsconfig.json', 'tsconfig.build.json'], () => {
  const compiler = `${project}node_modules/typescript/bin/tsc`;
  const { status } = spawnSync(process.execPath, [compiler, '-p', `${project}tsconfig.build.json`], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
});

await unlessFresh(`${project}dist/.web-built`, ['web'], async () => {
  const { build } = await import('vite');
  await build({ configFile: `${project}web/vite.config.ts` });
});
