import { randomUUID } from 'node:crypto';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Graph } from '../neo4j/graph.ts';
import { contentRoot } from '../neo4j/local/browser-settings.ts';
import type { Api } from '../resolvers/execute.ts';
import { addAbout } from './about/about.ts';
import { addExplorer } from './explorer.ts';
import { addExports } from './exports.ts';
import { addFailures, sendFailure } from './failures.ts';
import { addGraphiql } from './graphiql.ts';
import { addGraphql } from './graphql.ts';
import { addSecurityHeaders } from './headers.ts';
import { addHealth } from './health.ts';
import { limits } from './limits.ts';
import { addNeo4jBrowser } from './neo4j-browser/neo4j-browser.ts';
import { refuseUnread } from './unread.ts';

export interface ServerOptions {
  readonly graph: Graph;
  readonly api: Api;
  /** The bearer token that gives every scope; null when there is none, and then nobody has any. */
  readonly adminToken: string | null;
  /** Whether the graph that answers is migrated. */
  readonly ready: () => Promise<boolean>;
  /** Absolute path of what `npm run build` makes. */
  readonly webFolder: string;
  /** Absolute path of the style and the queries for Neo4j Browser. */
  readonly neo4jBrowserFolder: string;
  /** Who may show the explorer in a frame, as `frame-ancestors` of a content security policy has it. */
  readonly frameAncestors: string;
  /** Where Neo4j Browser is, for the page about the graph; null while nobody knows. */
  readonly browserUrl: () => string | null;
  /** From `openLog`. */
  readonly log: FastifyBaseLogger;
}

/** Longest time that open requests get to finish when the server closes, in milliseconds. */
const grace = 5_000;

/** Builds the HTTP server without listening. `close()` lets open requests finish; the graph stays its owner's. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.log,
    bodyLimit: limits.bytes,
    // No input of the API has such keys: they are ignored like other unknown ones, not called malformed JSON.
    onProtoPoisoning: 'remove',
    onConstructorPoisoning: 'remove',
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    // An address that cannot be decoded never comes to a handler.
    frameworkErrors: (_error, _request, reply) => {
      sendFailure(reply, 'BAD_USER_INPUT', 400, 'The address cannot be decoded.');
    },
    clientErrorHandler: refuseUnread(options.log),
    genReqId: (request) => requestId(request.headers['x-request-id']),
  });

  addSecurityHeaders(app);
  addFailures(app);
  addHealth(app, options.graph, options.ready);
  addAbout(app, options.graph, options.browserUrl);
  await app.register(async (scope) => {
    await addGraphql(scope, options);
    addExports(scope, options);
  });
  await app.register((scope) => addGraphiql(scope, options.webFolder));
  await app.register((scope) => addExplorer(scope, options.webFolder, options.frameAncestors));
  await app.register((scope) => addNeo4jBrowser(scope, options.neo4jBrowserFolder), { prefix: contentRoot });

  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), grace).unref();
  });
  return app;
}

/** The sender's id for the request where it is one that can be logged and echoed as it is, a new one otherwise. */
function requestId(sent: string | string[] | undefined): string {
  return typeof sent === 'string' && /^[\w.:-]{1,128}$/.test(sent) ? sent : randomUUID();
}
