import { randomUUID } from 'node:crypto';
import { maxHeaderSize, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyBaseLogger } from 'fastify';
import { type ErrorCode, publicError } from '../errors.ts';
import { withRequestId } from './apollo.ts';
import { commonHeaders } from './headers.ts';

/** Why a request never came to a handler: what Node says, and what is answered. */
const refusals: Readonly<Record<string, readonly [status: number, code: ErrorCode, expected: string]>> = {
  HPE_HEADER_OVERFLOW: [
    431,
    'COST_LIMIT_EXCEEDED',
    `An address and headers of at most ${maxHeaderSize} bytes together are expected; more came. A long question is sent by POST.`,
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'TIMEOUT', 'A whole request was expected sooner; a part of it came.'],
};
const notHttp = [400, 'BAD_USER_INPUT', 'A request in HTTP/1.1 is expected; something else came.'] as const;

/**
 * Answers what Node cannot read as a request in the shape of every other failure. There is no request to reply to, so the answer is written to the socket, after
 * those of requests before it; then it is closed: where the next request would begin nobody knows.
 */
export function refuseUnread(log: FastifyBaseLogger): (error: Error, socket: Socket) => void {
  const refuse = (error: Error, socket: Socket): void => {
    const cause = 'code' in error ? String(error.code) : '';
    if (cause === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const before = underWay(socket);
    if (before !== null) return void before.once('close', () => refuse(error, socket));
    const [status, code, expected] = refusals[cause] ?? notHttp;
    const requestId = randomUUID();
    log.info({ reqId: requestId, res: { status }, cause }, 'a request could not be read');
    const body = JSON.stringify({ errors: [withRequestId(publicError(code, expected).toJSON(), requestId)] });
    const headers = {
      ...commonHeaders(requestId),
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'), () =>
      socket.destroy(),
    );
  };
  return refuse;
}

/** The answer that is being written to a socket; null where none is. Node looks at the same before it writes its own refusal. */
function underWay(socket: Socket): ServerResponse | null {
  return (socket as { readonly _httpMessage?: ServerResponse | null })._httpMessage ?? null;
}
