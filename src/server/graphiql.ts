import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { policies } from './headers.ts';

/** Adds GraphiQL at `/graphiql/`: the static files that `npm run build` made in `webFolder`. */
export async function addGraphiql(app: FastifyInstance, webFolder: string): Promise<void> {
  app.addHook('onSend', async (request, reply) => {
    if (reply.statusCode >= 400) return;
    // The names of the assets carry their content's hash; the page that names them does not.
    const isAsset = request.url.startsWith('/graphiql/assets/');
    reply.headers({
      'content-security-policy': policies.graphiql,
      'cache-control': isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  });
  app.get('/graphiql', (request, reply) => reply.redirect(request.url.replace('/graphiql', '/graphiql/')));
  await app.register(fastifyStatic, {
    root: join(webFolder, 'graphiql'),
    prefix: '/graphiql/',
    cacheControl: false,
  });
}
