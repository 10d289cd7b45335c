import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import yauzl from 'yauzl';
import { neo4jBrowserFolder } from '../../../src/folders.ts';
import { favouritesArchive } from '../../../src/server/neo4j-browser/favourites.ts';
import { readSavedQueries } from '../../../src/server/neo4j-browser/saved-queries.ts';

const queries = readSavedQueries(join(neo4jBrowserFolder, 'queries'));

test('the archive holds every query in its folder, and is the same each time', async () => {
  const archive = await favouritesArchive(queries);
  const zip = await yauzl.fromBufferPromise(archive);
  const held: Record<string, string> = {};
  for await (const entry of zip.eachEntry())
    held[entry.fileName] = await text(await zip.openReadStreamPromise(entry));
  expect(held).toEqual(
    Object.fromEntries(queries.map(({ folder, file, text }) => [`${folder}/${file}`, text])),
  );
  expect(await favouritesArchive(queries)).toEqual(archive);
});
