import { fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLFormattedError, lexicographicSortSchema, printSchema } from 'graphql';
import type { Graph } from '../neo4j/graph.ts';
import type { Scope } from '../resolvers/context.ts';
import type { Api } from '../resolvers/execute.ts';
import { callerOf, scopesOf } from './access.ts';
import { apolloServer, type ServerContext, withRequestId } from './apollo.ts';
import { sendFailure, wantsPage } from './failures.ts';

declare module 'fastify' {
  interface FastifyRequest {
    scopes: ReadonlySet<Scope>;
    /** Whether the answer is to show how it was read: a request with `x-samverkan-explain` asks for it. */
    explain: boolean;
  }
}

/** Adds `/graphql` and `/schema.graphql`, both readable from any website: what they tell is public. */
export async function addGraphql(
  app: FastifyInstance,
  options: { readonly graph: Graph; readonly api: Api; readonly adminToken: string | null },
): Promise<void> {
  const apollo = apolloServer(options.api, app.log);
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());

  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'content-type',
      'authorization',
      'apollo-require-preflight',
      'x-request-id',
      'x-samverkan-explain',
      'x-neo4j-bookmarks',
    ],
    exposedHeaders: ['x-request-id', 'content-disposition'],
    maxAge: 86_400,
  });

  const sdl = printSchema(lexicographicSortSchema(options.api.schema));
  app.get('/schema.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(sdl));

  app.decorateRequest('scopes');
  app.decorateRequest('explain', false);
  app.route({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    async onRequest(request, reply) {
      // A person who opens the address gets the page for people, with the query if there was one.
      if (wantsPage(request)) return reply.redirect(`/graphiql/${request.url.replace(/^[^?]*/, '')}`);
      request.scopes = scopesOf(request.headers.authorization, options.adminToken);
      request.explain = 'x-samverkan-explain' in request.headers;
      if (!request.explain || request.scopes.has('admin')) return;
      return sendFailure(reply, 'FORBIDDEN', 403, 'The header x-samverkan-explain needs the scope admin.');
    },
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) => contextOf(request, reply, options.graph),
    }),
    // What Apollo refuses before it runs anything is formatted without knowing the request.
    async onSend(request, reply, payload) {
      return reply.statusCode >= 400 && typeof payload === 'string'
        ? withRequestIds(payload, request.id)
        : payload;
    },
  });
}

/** Whom a request works for, and until when. */
export function contextOf(request: FastifyRequest, reply: FastifyReply, graph: Graph): ServerContext {
  const { scopes, explain, id: requestId, log } = request;
  const caller = callerOf(scopes);
  const after = bookmarksOf(request);
  return Object.freeze({ graph, scopes, caller, after, signal: leaving(reply), explain, requestId, log });
}

/** Aborted when the client leaves before it has its answer. */
function leaving({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort(new Error('The client has left'));
  });
  return controller.signal;
}

/** Of another instance that the caller has written to: an import's report tells them. */
function bookmarksOf({ headers }: FastifyRequest): readonly string[] {
  const sent = headers['x-neo4j-bookmarks'];
  if (typeof sent !== 'string') return [];
  return sent
    .split(',')
    .map((bookmark) => bookmark.trim())
    .filter((bookmark) => bookmark !== '');
}

function withRequestIds(payload: string, requestId: string): string {
  const body: { errors?: GraphQLFormattedError[] } = JSON.parse(payload);
  return JSON.stringify({ ...body, errors: body.errors?.map((error) => withRequestId(error, requestId)) });
}
