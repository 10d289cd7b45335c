/** Imports documents in many orders, each on an empty graph and twice over, and tells how many graphs come of it: exit code 1 where there is more than one. */
import { bundleAndRun } from './bundle-and-run.js';

await bundleAndRun('test/shuffles/report.ts');
