import pino, { type DestinationStream, type Logger } from 'pino';
import { codeOf, isDatabaseError } from '../errors.ts';

/** From pino: what is below the level is not written. */
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/**
 * Opens the log, one JSON object a line, on standard error unless told otherwise: standard output is for data.
 * Requests are logged without their query string, headers and address, which hold queries, tokens and people.
 */
export function openLog(level: LogLevel, stream: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        req: (request: { method: string; url: string }) => ({
          method: request.method,
          path: request.url.split('?')[0],
        }),
        res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
        err: describeError,
      },
    },
    stream,
  );
}

/** An error for the log. The database's own messages are left out: they may quote values of the request. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { code: codeOf(error), type: typeof error };
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return {
    code: codeOf(error),
    type: error.name,
    ...(isDatabaseError(error) ? { databaseCode: error.code } : { message: error.message }),
    stack: frames?.map((line) => line.trim()),
  };
}
