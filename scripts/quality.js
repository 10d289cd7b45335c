/** Measures how well facts are read out of prose, over the labelled texts of test/quality: a table, and every fact that is wrong. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const folder = `${project}dist/quality`;
process.chdir(project);
mkdirSync(folder, { recursive: true });
await bundle('test/quality/report.ts', folder);
await import(`${folder}/report.js`);
