/**
 * Builds the browser part into dist/web, unless what is there is newer than everything it is made from:
 * every start runs this, and a start must be quick.
 */
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const output = `${project}dist/web/graphiql/index.html`;

/** The time of the latest change, in milliseconds; -1 when there is no such file. */
function changedAt(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return -1;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changedAt(`${path}/${name}`)));
}

const inputs = [`${project}web`, `${project}package-lock.json`, fileURLToPath(import.meta.url)];
if (changedAt(output) <= Math.max(...inputs.map(changedAt))) {
  const { build } = await import('vite');
  await build({ configFile: `${project}web/vite.config.ts` });
}
