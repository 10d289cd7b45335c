import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import { type DocumentNode, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { codeOf, errorKinds } from '../errors.ts';
import type { RequestContext } from '../resolvers/context.ts';
import type { Api } from '../resolvers/execute.ts';
import { hasTooManyTokens, limits, limitsRule } from './limits.ts';
import { describeError } from './log.ts';
import { operationsRule } from './operations.ts';
import { boundedVariables } from './variables.ts';

type GatewayInterface = ApolloServerOptionsWithGateway<ServerContext>['gateway'];

/** What the server adds to a resolver's context for itself. */
export interface ServerContext extends RequestContext {
  readonly requestId: string;
  readonly log: FastifyBaseLogger;
}

/** Apollo Server over an API; not started. It never sends anything to Apollo's services. */
export function apolloServer(api: Api, log: FastifyBaseLogger): ApolloServer<ServerContext> {
  return new ApolloServer<ServerContext>({
    gateway: executing(api),
    documentStore: keptDocuments(),
    logger: log,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [operationsRule, limitsRule],
    formatError: toPublic,
    plugins: [
      boundedVariables,
      answerFailures,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/**
 * Keeps documents that were parsed and validated, those used last: 100,000 characters, which take about 10 MB. Apollo Server's
 * own store may take more than ten times as much.
 */
function keptDocuments(): NonNullable<ApolloServerOptionsWithGateway<ServerContext>['documentStore']> {
  const kept = new LRUCache<string, DocumentNode>({
    maxSize: 100_000,
    sizeCalculation: ({ loc }) => loc?.source.body.length ?? 1,
  });
  return {
    get: async (key) => kept.get(key),
    set: async (key, document) => void kept.set(key, document),
    delete: async (key) => kept.delete(key),
  };
}

/**
 * Lets the API answer what Apollo Server has parsed and validated: a gateway is Apollo Server's way to bring an execution
 * of one's own.
 */
function executing(api: Api): GatewayInterface {
  return {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: api.schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: ({ document, request, context }) =>
        api.execute({
          document,
          operationName: request.operationName,
          variables: request.variables,
          context: context as ServerContext,
        }),
    }),
    stop: async () => {},
  };
}

/** What a client sees of an error: the thrower's words only where the thrower chose a code of our table. */
export function toPublic(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = codeOf(error);
  if (
    code === 'GRAPHQL_PARSE_FAILED' &&
    error instanceof GraphQLError &&
    error.source &&
    hasTooManyTokens(error.source)
  ) {
    return {
      ...formatted,
      message: `The document has more than ${limits.tokens} tokens.`,
      extensions: { code: 'COST_LIMIT_EXCEEDED' },
    };
  }
  const isMeant = unwrapResolverError(error) instanceof GraphQLError && code !== 'INTERNAL_SERVER_ERROR';
  return {
    ...formatted,
    message: isMeant ? shortened(formatted.message) : errorKinds[code].message,
    extensions: { ...(isMeant ? formatted.extensions : {}), code },
  };
}

/** graphql-js quotes what came, which may be a megabyte; what is wrong with it comes last. */
function shortened(message: string): string {
  return message.length > 1_000 ? `${message.slice(0, 500)} … ${message.slice(-500)}` : message;
}

/** Codes that are the server's trouble: logged, and told to caches and proxies by the HTTP status. */
const troubles: ReadonlySet<unknown> = new Set(['INTERNAL_SERVER_ERROR', 'DATABASE_UNAVAILABLE', 'TIMEOUT']);

const answerFailures: ApolloServerPlugin<ServerContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue, operationName }) {
        // Nobody is there to be answered; what was begun for them has ended as it should.
        if (contextValue.signal?.aborted === true) return;
        for (const error of errors) {
          if (!troubles.has(codeOf(error))) continue;
          const cause = describeError(unwrapResolverError(error));
          contextValue.log.error({ cause, operationName, path: error.path?.join('.') }, 'a field failed');
        }
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        const { data, errors } = response.body.singleResult;
        if (errors === undefined) return;
        response.body.singleResult.errors = errors.map((error) =>
          withRequestId(error, contextValue.requestId),
        );
        const isEmpty = data == null || Object.values(data).every((value) => value === null);
        const trouble = errors.map((error) => error.extensions?.code).find((code) => troubles.has(code));
        if (isEmpty && trouble !== undefined) {
          response.http.status = errorKinds[trouble as keyof typeof errorKinds].status;
        }
      },
    };
  },
};

/** Puts the id of the request where a person who reports the error finds it. */
export function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, requestId } };
}
