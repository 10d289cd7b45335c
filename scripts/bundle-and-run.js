/** Runs a program of the tests that is written in TypeScript. */
import { mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.js';

const project = fileURLToPath(new URL('..', import.meta.url));

/** Bundles the program that starts in the file `entry`, "test/kills/report.ts", into a folder of its own under dist/, and runs it. */
export async function bundleAndRun(entry) {
  const folder = `${project}dist/${basename(dirname(entry))}`;
  process.chdir(project);
  mkdirSync(folder, { recursive: true });
  await bundle([entry], folder);
  await import(`${folder}/${basename(entry).replace('.ts', '.js')}`);
}
