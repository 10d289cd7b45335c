import { createServer, type Server } from 'node:net';
import { buildSchema, execute, type GraphQLFieldResolver, type GraphQLObjectType } from 'graphql';
import { publicError } from '../../src/errors.ts';
import { neo4jBrowserFolder } from '../../src/folders.ts';
import { type Graph, openGraph } from '../../src/neo4j/graph.ts';
import type { RequestContext } from '../../src/resolvers/context.ts';
import type { Api } from '../../src/resolvers/execute.ts';
import { openLog } from '../../src/server/log.ts';
import { buildServer, type ServerOptions } from '../../src/server/server.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as parsed JSON; null when it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape that it asks for.
  readonly body: any;
}

/** The server, listening on a free port. */
export interface TestApp {
  readonly origin: string;
  /** Every line that the server logged. */
  readonly log: readonly string[];
  /** Sends a request; redirects are not followed. */
  ask(path: string, request?: RequestInit): Promise<Answer>;
  /** Sends a GraphQL request as a program would. */
  post(query: string, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

export const adminToken = 'a-token-for-tests-only';

/** The server as it is, over a small schema of its own. */
export async function testApp(options: Partial<ServerOptions> = {}): Promise<TestApp> {
  const log: string[] = [];
  const graph = options.graph ?? graphAt(1);
  const app = await buildServer({
    api: api(),
    adminToken,
    ready: async () => true,
    webFolder: '/nowhere',
    frameAncestors: "'self'",
    neo4jBrowserFolder,
    browserUrl: () => 'http://127.0.0.1:7474/browser/',
    log: openLog('info', { write: (line) => void log.push(line) }),
    ...options,
    graph,
  });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const ask = async (path: string, request: RequestInit = {}): Promise<Answer> => {
    const answer = await fetch(origin + path, { redirect: 'manual', ...request });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : null };
  };
  return {
    origin,
    log,
    ask,
    post: (query, headers = {}) =>
      ask('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      }),
    async close() {
      await app.close();
      await graph.close();
    },
  };
}

/** The real driver, pointed at a port of this machine. */
export function graphAt(port: number): Graph {
  return openGraph({
    uri: `bolt://127.0.0.1:${port}`,
    username: 'neo4j',
    password: 'secret-of-the-database',
    database: null,
  });
}

/** A database that takes the connection and then says nothing. */
export async function silentServer(): Promise<{ readonly port: number; close(): void }> {
  const sockets = new Set<{ destroy(): void }>();
  const server: Server = createServer((socket) => void sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    port: address.port,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function api(): Api {
  const built = buildSchema(`
    input By { not: By }
    type Query { loud(name: String! = "du"): String filtered(by: By): String greeting(name: String = "du"): String! thing: Thing scopes: [String!]! broken: String refused: String stored: Int slow: Int }
    type Mutation { greet: String! }
    type Thing { name: String thing: Thing }
  `);
  const resolvers: Record<string, GraphQLFieldResolver<unknown, RequestContext>> = {
    greeting: (_source, { name }) => `Hej ${name}`,
    thing: () => ({ name: 'sak', thing: { name: 'sak i sak' } }),
    scopes: (_source, _arguments, context) => [...context.scopes],
    broken: () => {
      throw new TypeError('bolt://user:password@db.example.org is no place for MATCH (n)');
    },
    refused: () => {
      throw publicError('NOT_FOUND', 'There is no project with that number.');
    },
    stored: async (_source, _arguments, { graph }) => {
      const [row] = await graph.execute({ text: 'RETURN 1 AS one', parameters: {} });
      return row?.one;
    },
    slow: async (_source, _arguments, { graph }) => {
      const text = 'UNWIND range(1, 1000000) AS i UNWIND range(1, 1000000) AS j RETURN count(*) AS n';
      const [row] = await graph.read({ text, parameters: {} });
      return row?.n;
    },
  };
  const fields = (built.getQueryType() as GraphQLObjectType).getFields();
  for (const [name, resolve] of Object.entries(resolvers)) Object.assign(fields[name] ?? {}, { resolve });
  Object.assign(built.getMutationType()?.getFields().greet ?? {}, { resolve: () => 'Hej' });
  return {
    schema: built,
    async execute({ document, operationName, variables, context }) {
      return await execute({
        schema: built,
        document,
        operationName: operationName ?? null,
        variableValues: variables ?? {},
        contextValue: context,
      });
    },
  };
}
