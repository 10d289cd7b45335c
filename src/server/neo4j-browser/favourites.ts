import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { SavedQuery } from './saved-queries.ts';

/** The archive that Neo4j Browser takes as favourites when it is dropped there. The same queries give the same bytes. */
export async function favouritesArchive(queries: readonly SavedQuery[]): Promise<Buffer> {
  const archive = new ZipFile();
  for (const { folder, file, text } of queries)
    archive.addBuffer(Buffer.from(text), `${folder}/${file}`, { mtime: new Date(2000, 0, 1) });
  archive.end();
  return await buffer(archive.outputStream);
}
