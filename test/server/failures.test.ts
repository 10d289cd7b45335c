import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, testApp } from './app.ts';

let server: TestApp;
beforeAll(async () => {
  server = await testApp();
});
afterAll(() => server.close());

describe('what a client sees of a failure', () => {
  test('nothing of what went wrong inside, but an id to report it by', async () => {
    const { status, body } = await server.post('{ broken }', { 'x-request-id': 'report-1' });
    expect(status).toBe(500);
    expect(body.errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: 'report-1' });
    expect(JSON.stringify(body)).not.toMatch(/bolt|password|MATCH|TypeError|\bat /);
    const line = server.log.find((entry) => entry.includes('report-1') && entry.includes('TypeError'));
    expect(line).toBeDefined();
  });

  test('the thrower’s own words where the error is meant for the client', async () => {
    const { status, body } = await server.post('{ refused }');
    expect(status).toBe(200);
    expect(body.errors[0]).toMatchObject({
      message: 'There is no project with that number.',
      path: ['refused'],
      extensions: { code: 'NOT_FOUND' },
    });
  });

  test('503 when the database is away and nothing could be answered', async () => {
    const { status, body } = await server.post('{ stored }');
    expect(status).toBe(503);
    expect(body.errors[0].extensions.code).toBe('DATABASE_UNAVAILABLE');
    expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|bolt/);
  });

  test('200 when only a part of the answer failed', async () => {
    const { status, body } = await server.post('{ greeting stored }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ greeting: 'Hej du', stored: null });
    expect(body.errors[0].extensions.code).toBe('DATABASE_UNAVAILABLE');
  });

  test('the code of a document that is not GraphQL, or not of this schema', async () => {
    const parse = await server.post('{ greeting');
    expect([parse.status, parse.body.errors[0].extensions.code]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
    const validation = await server.post('{ nonsense }');
    expect([validation.status, validation.body.errors[0].extensions.code]).toEqual([
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });
});

describe('the id of a request', () => {
  test('is the sender’s where it can be echoed, and new where it cannot', async () => {
    expect(
      (await server.post('{ greeting }', { 'x-request-id': 'abc-1.2' })).headers.get('x-request-id'),
    ).toBe('abc-1.2');
    const bad = await server.post('{ greeting }', { 'x-request-id': '<b>"x"</b>' });
    expect(bad.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the log', () => {
  test('holds no query, value, token or address of a request', async () => {
    await server.ask('/graphql?query={greeting(name:"hemlig")}', {
      headers: { 'apollo-require-preflight': 'yes', 'user-agent': 'agent-x' },
    });
    await server.post('{ greeting(name: "hemlig") stored }', { authorization: 'Bearer hemligtoken' });
    const log = server.log.join('');
    expect(log).toContain('/graphql');
    expect(log).not.toMatch(/hemlig|agent-x|secret-of-the-database/);
  });
});

describe('addresses where there is nothing', () => {
  test('are JSON for programs', async () => {
    const answer = await server.ask('/nothing');
    expect(answer.status).toBe(404);
    expect(answer.body.errors[0].extensions.code).toBe('NOT_FOUND');
  });

  test('are a page for people', async () => {
    const answer = await server.ask('/nothing', {
      headers: { accept: 'text/html', 'accept-language': 'sv' },
    });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.text).toContain('<html lang="sv">');
  });
});

describe('every answer', () => {
  test.each([['/'], ['/nothing'], ['/health/live'], ['/schema.graphql']])(
    '%s may not be framed or guessed at',
    async (url) => {
      const { headers } = await server.ask(url);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );
});
