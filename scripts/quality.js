/** Measures how well facts are read out of prose, over the labelled texts of test/quality: a table, and every fact that is wrong. */
import { bundleAndRun } from './bundle-and-run.js';

await bundleAndRun('test/quality/report.ts');
