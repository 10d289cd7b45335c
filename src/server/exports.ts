import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { publicError } from '../errors.ts';
import type { Ask } from '../exports/ask.ts';
import type { Export } from '../exports/export.ts';
import type { Given } from '../exports/given.ts';
import { exportNetwork } from '../exports/network/export.ts';
import { exportProjects } from '../exports/projects/export.ts';
import type { Graph } from '../neo4j/graph.ts';
import { asking } from '../resolvers/ask.ts';
import type { Api } from '../resolvers/execute.ts';
import { scopesOf } from './access.ts';
import { sendError } from './failures.ts';
import { contextOf } from './graphql.ts';
import { checkVariables } from './variables.ts';

type Exporter = (ask: Ask, given: Given, now: Date) => Export;

/** What is at each address. */
const exporters: Readonly<Record<string, Exporter>> = {
  '/export/network.gexf': (ask, given, now) => exportNetwork(ask, 'gexf', given, now),
  '/export/network.graphml': (ask, given, now) => exportNetwork(ask, 'graphml', given, now),
  '/export/network.json': (ask, given, now) => exportNetwork(ask, 'json', given, now),
  '/export/network.cytoscape.json': (ask, given, now) => exportNetwork(ask, 'cytoscape', given, now),
  '/export/network/nodes.csv': (ask, given, now) => exportNetwork(ask, 'nodes', given, now),
  '/export/network/edges.csv': (ask, given, now) => exportNetwork(ask, 'edges', given, now),
  '/export/projects.csv': (ask, given, now) => exportProjects(ask, 'csv', given, now),
  '/export/projects.json': (ask, given, now) => exportProjects(ask, 'json', given, now),
  '/export/projects.jsonld': (ask, given, now) => exportProjects(ask, 'jsonld', given, now),
};

/** Where files can be had. */
export const exportAddresses: readonly string[] = Object.keys(exporters);

/** Adds the files: `scope` is that of `/graphql`, because whoever may ask there may take the answer along. */
export function addExports(
  scope: FastifyInstance,
  options: { readonly graph: Graph; readonly api: Api; readonly adminToken: string | null },
): void {
  for (const [url, exporter] of Object.entries(exporters)) {
    scope.route({
      method: 'GET',
      url,
      // Fastify's own would make the whole file to tell its head.
      exposeHeadRoute: false,
      async onRequest(request) {
        request.scopes = scopesOf(request.headers.authorization, options.adminToken);
      },
      async handler(request, reply) {
        const answer = asking(options.api, contextOf(request, reply, options.graph));
        const ask: Ask = (document, variables) => {
          checkVariables(variables);
          return answer(document, variables);
        };
        return await send(request, reply, (given) => exporter(ask, given, new Date()));
      },
    });
  }
}

/**
 * What goes wrong before the first piece is the answer, as GraphQL would give it. What goes wrong later breaks the
 * connection off, so that nobody takes the part for the whole. When the client leaves, nothing more is asked for.
 */
async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  exporter: (given: Given) => Export,
): Promise<FastifyReply> {
  try {
    const { fileName, mediaType, text } = exporter(givenBy(request));
    const pieces = text[Symbol.asyncIterator]();
    const first = await pieces.next();
    return reply
      .type(mediaType)
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .header('cache-control', 'no-store')
      .send(Readable.from(from(first, pieces), { objectMode: false }));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return sendError(reply, error);
  }
}

/** @throws GraphQLError BAD_USER_INPUT for a name that comes twice: one of its values would be lost. */
function givenBy({ query }: FastifyRequest): Given {
  const given = Object.entries(query as Readonly<Record<string, unknown>>).map(([name, value]) => {
    if (typeof value === 'string') return [name, value] as const;
    throw publicError('BAD_USER_INPUT', `${name}: one value was expected; more came.`);
  });
  return Object.fromEntries(given);
}

async function* from(
  first: IteratorResult<string>,
  rest: AsyncIterator<string>,
): AsyncGenerator<string, void, undefined> {
  try {
    for (let next = first; next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
