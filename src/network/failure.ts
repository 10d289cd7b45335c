import { GraphQLError } from 'graphql';
import { codeOf, isDatabaseError, isErrorCode, publicError } from '../errors.ts';

/** An error in a form that goes from one thread to another and keeps what it means. */
export interface Failure {
  readonly kind: 'public' | 'database' | 'other';
  readonly message: string;
  readonly code: string;
}

/** Takes down what was thrown. */
export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof GraphQLError) return { kind: 'public', message, code: codeOf(error) };
  if (isDatabaseError(error)) return { kind: 'database', message, code: error.code };
  return { kind: 'other', message, code: '' };
}

/** The error again, as it means the same here. */
export function errorFrom({ kind, message, code }: Failure): Error {
  if (kind === 'public' && isErrorCode(code)) return publicError(code, message);
  const error = new Error(message);
  return kind === 'database' ? Object.assign(error, { name: 'Neo4jError', code }) : error;
}
