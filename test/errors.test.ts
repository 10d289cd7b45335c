import { describe, expect, test } from '@jest/globals';
import { GraphQLError, Kind, parse, parseValue } from 'graphql';
import neo4j from 'neo4j-driver';
import { codeOf, errorKinds, publicError } from '../src/errors.ts';

describe('codeOf', () => {
  test.each([
    ['ServiceUnavailable', 'DATABASE_UNAVAILABLE'],
    ['SessionExpired', 'DATABASE_UNAVAILABLE'],
    ['N/A', 'DATABASE_UNAVAILABLE'],
    ['Neo.TransientError.General.DatabaseUnavailable', 'DATABASE_UNAVAILABLE'],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'DATABASE_UNAVAILABLE'],
    ['Neo.ClientError.Security.Unauthorized', 'DATABASE_UNAVAILABLE'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'TIMEOUT'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'TIMEOUT'],
    ['Neo.TransientError.General.TransactionOutOfMemoryError', 'COST_LIMIT_EXCEEDED'],
    ['Neo.ClientError.Statement.SyntaxError', 'INTERNAL_SERVER_ERROR'],
    ['toString', 'INTERNAL_SERVER_ERROR'],
  ])('the driver’s %s is %s, wrapped or not', (code, expected) => {
    const error = new neo4j.Neo4jError('any text', code, '', '');
    expect(codeOf(error)).toBe(expected);
    expect(codeOf(new GraphQLError('wrapped', { originalError: error }))).toBe(expected);
  });

  test('what graphql-js refuses about a value is the caller’s', () => {
    const error = new GraphQLError('must not be null', { nodes: parseValue('$none') });
    expect(codeOf(error)).toBe('BAD_USER_INPUT');
    expect(codeOf(new GraphQLError('wrapped', { originalError: error }))).toBe('BAD_USER_INPUT');
  });

  test('what graphql-js refuses about a variable is the caller’s', () => {
    const variable = parse('query ($none: Int) { __typename }').definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
    );
    expect(codeOf(new GraphQLError('got an invalid value', { nodes: variable }))).toBe('BAD_USER_INPUT');
  });

  test('text that looks like a code means nothing', () => {
    expect(codeOf(new Error('ServiceUnavailable'))).toBe('INTERNAL_SERVER_ERROR');
  });

  test('whatever else is thrown is an internal error', () => {
    for (const thrown of [
      null,
      undefined,
      'text',
      {},
      new GraphQLError('no code'),
      Object.assign(new Error('x'), { code: 'ENOENT' }),
    ]) {
      expect(codeOf(thrown)).toBe('INTERNAL_SERVER_ERROR');
    }
  });
});

describe('publicError', () => {
  test('says the table’s message, or the detail', () => {
    expect(publicError('FORBIDDEN').toJSON()).toMatchObject({
      message: errorKinds.FORBIDDEN.message,
      extensions: { code: 'FORBIDDEN' },
    });
    expect(publicError('FORBIDDEN', 'Contacts need contacts:read.').message).toBe(
      'Contacts need contacts:read.',
    );
  });
});
