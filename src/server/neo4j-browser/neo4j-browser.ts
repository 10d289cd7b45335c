import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { contentNames } from '../../neo4j/local/browser-settings.ts';
import { favouritesArchive } from './favourites.ts';
import { guide } from './guide.ts';
import { readSavedQueries } from './saved-queries.ts';

/**
 * Adds what Neo4j Browser loads, which is another site to the API: a guide, a style, and queries to keep.
 *
 * @param app with `contentRoot` as its prefix.
 * @param folder `neo4j-browser/`. Throws where something in it cannot be read.
 */
export async function addNeo4jBrowser(app: FastifyInstance, folder: string): Promise<void> {
  const queries = readSavedQueries(join(folder, 'queries'));
  const style = readFileSync(join(folder, 'style.grass'), 'utf8');
  const archive = await favouritesArchive(queries);

  // Neo4j Browser sends headers that make a browser ask first; those that it asks for are allowed.
  await app.register(cors, { origin: '*', methods: ['GET'], maxAge: 86_400 });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-cache');
  });
  app.get(contentNames.guide, (request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .send(guide(queries, `${request.protocol}://${request.host}`).markup),
  );
  app.get(contentNames.style, (_request, reply) => reply.type('text/plain; charset=utf-8').send(style));
  app.get(contentNames.favourites, (_request, reply) =>
    reply
      .type('application/zip')
      .header('content-disposition', 'attachment; filename="samverkan-favourites.zip"')
      .send(archive),
  );
}
