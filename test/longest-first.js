import TestSequencer from '@jest/test-sequencer';

/**
 * The files that take longest, first of all, so that no worker begins one when the other is nearly done. Jest knows that
 * only of a machine where it ran before; elsewhere it goes by the sizes of files, and these are short.
 */
const longest = [
  'bin/backup',
  'conformance/filters',
  'bin/import-bulk',
  'dump/dump',
  'conformance/orders',
  'read/schema-wide',
  'questions/questions',
  'kills/kills',
  'curation/organizations',
  'write/table/table',
  'browser/explorer',
  'conformance/selections',
  'browser/explorer-map',
  'browser/explorer-between',
  'network/networks',
  'bin/serve',
].map((name) => `/test/${name}.test.ts`);

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const place = ({ path }) => {
      const found = longest.findIndex((name) => path.endsWith(name));
      return found < 0 ? longest.length : found;
    };
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
}
