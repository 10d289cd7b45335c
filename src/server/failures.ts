import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { codeOf, type ErrorCode, errorKinds, publicError } from '../errors.ts';
import { toPublic, withRequestId } from './apollo.ts';
import { limits } from './limits.ts';
import { describeError } from './log.ts';
import { languageOf } from './pages/language.ts';
import { notFoundPage } from './pages/not-found.ts';
import { sendPage } from './pages/page.ts';

/** Whether the sender is a browser that wants to show a page. */
export function wantsPage(request: FastifyRequest): boolean {
  return request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
}

/** Codes for HTTP's refusals of a request; the others are BAD_USER_INPUT. */
const refusals: ReadonlyMap<number, ErrorCode> = new Map([
  [403, 'FORBIDDEN'],
  [404, 'NOT_FOUND'],
  [413, 'COST_LIMIT_EXCEEDED'],
]);

/** What a refused body should have been. */
const expected: ReadonlyMap<number, string> = new Map([
  [413, `A body of at most ${limits.bytes} bytes is expected; more came.`],
  [415, 'A body with the content-type application/json is expected; another came.'],
]);

/** Answers in the shape of a GraphQL response that failed as a whole. */
export function sendFailure(
  reply: FastifyReply,
  code: ErrorCode,
  status: number,
  detail?: string,
): FastifyReply {
  const error = withRequestId(publicError(code, detail).toJSON(), reply.request.id);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply.code(status).send({ errors: [error] });
}

/** Answers with an error of the API as `/graphql` would, with its status; the server's own trouble is logged. */
export function sendError(reply: FastifyReply, error: GraphQLError): FastifyReply {
  const code = codeOf(error);
  const { status } = errorKinds[code];
  // Who has left caused it, and learns nothing of it.
  if (status >= 500 && !reply.raw.destroyed)
    reply.log.error({ cause: describeError(error.originalError ?? error) }, 'an export failed');
  // Where in a document it went wrong says nothing to those who never saw the document.
  const { message, extensions = {} } = toPublic(error.toJSON(), error);
  const shown = withRequestId({ message, extensions }, reply.request.id);
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [shown] });
}

/** What is not found, and whatever is thrown outside GraphQL: JSON for programs, a small page for people. */
export function addFailures(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => {
    if (!wantsPage(request)) return sendFailure(reply, 'NOT_FOUND', 404, 'There is nothing at this address.');
    return sendPage(reply.code(404), notFoundPage(languageOf(request)));
  });

  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) {
      // Fastify's own refusals are written for the sender; those of others may name files.
      const detail = expected.get(status) ?? (error.code?.startsWith('FST_') ? error.message : undefined);
      return sendFailure(reply, refusals.get(status) ?? 'BAD_USER_INPUT', status, detail);
    }
    const code = codeOf(error);
    if (errorKinds[code].status >= 500)
      request.log.error({ cause: describeError(error) }, 'a request failed');
    return sendFailure(reply, code, errorKinds[code].status);
  });
}
