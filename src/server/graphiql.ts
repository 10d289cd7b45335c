import type { FastifyInstance } from 'fastify';
import { policies } from './headers.ts';
import { addStatic } from './static.ts';

/** Adds GraphiQL at `/graphiql/`: the static files that `npm run build` made in `webFolder`. */
export async function addGraphiql(scope: FastifyInstance, webFolder: string): Promise<void> {
  await addStatic(scope, { webFolder, name: 'graphiql', policy: policies.graphiql });
  scope.get('/graphiql', (request, reply) => reply.redirect(request.url.replace('/graphiql', '/graphiql/')));
}
