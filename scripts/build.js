/**
 * Builds the program into dist/ and the browser part into dist/web, each only when what is there is older than
 * something it is made from: every start runs this, and a start must be quick.
 */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));

/** The time of the latest change, in milliseconds; -1 when there is no such file. */
function changedAt(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return -1;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changedAt(`${path}/${name}`)));
}

/** Runs `build` unless the file `mark` is newer than everything named; marks it as built. */
async function unlessFresh(mark, inputs, build) {
  const latest = Math.max(
    ...[...inputs, 'package-lock.json', 'scripts'].map((path) => changedAt(project + path)),
  );
  if (changedAt(mark) > latest) return;
  mkdirSync(`${project}dist`, { recursive: true });
  await build();
  writeFileSync(mark, '');
}

await unlessFresh(`${project}dist/.program-built`, ['src'], async () => {
  const { bundle } = await import('./bundle.js');
  await bundle(['src/bin/samverkan.ts', 'src/bin/network-worker.ts'], `${project}dist`);
});

await unlessFresh(`${project}dist/.web-built`, ['web'], async () => {
  const { build } = await import('vite');
  for (const part of ['graphiql', 'explorer'])
    await build({ configFile: `${project}web/${part}/vite.config.ts` });
});
