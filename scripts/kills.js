/** Kills imports and databases at random moments, and tells what came of it: a table, and exit code 1 where something differs. */
import { bundleAndRun } from './bundle-and-run.js';

await bundleAndRun('test/kills/report.ts');
