import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { adminToken, type TestApp, testApp } from './app.ts';

let server: TestApp;
beforeAll(async () => {
  server = await testApp();
});
afterAll(() => server.close());

describe('asking', () => {
  test('answers a query by POST', async () => {
    const { status, body } = await server.post('{ greeting(name: "Åsa") }');
    expect({ status, body }).toEqual({ status: 200, body: { data: { greeting: 'Hej Åsa' } } });
  });

  test('answers a query by GET from a program that shows it is no web form', async () => {
    const answer = await server.ask('/graphql?query={greeting}', {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(answer.body).toEqual({ data: { greeting: 'Hej du' } });
  });

  test('refuses a GET that any web page could make, and a mutation by GET', async () => {
    const plain = await server.ask('/graphql?query={greeting}');
    expect(plain.status).toBe(400);
    expect(plain.body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    const mutation = await server.ask('/graphql?query=mutation{greet}', {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(mutation.status).toBe(405);
  });

  test('refuses a kind of operation that the schema does not have', async () => {
    const { body } = await server.post('subscription { anything }');
    expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('refuses an address that cannot be decoded in the shape of every refusal', async () => {
    const { status, body } = await server.ask('/%ff%');
    expect({ status, code: body.errors[0].extensions.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
  });

  test('answers introspection', async () => {
    const { body } = await server.post(getIntrospectionQuery());
    expect(body.errors).toBeUndefined();
    expect(body.data.__schema.queryType.name).toBe('Query');
  });

  test('serves the schema as text', async () => {
    const answer = await server.ask('/schema.graphql');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.text).toContain('type Thing {');
  });

  test('sends a browser to GraphiQL, with its query', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const answer = await server.ask('/graphql?query=%7Bgreeting%7D', { headers });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/graphiql/?query=%7Bgreeting%7D');
  });

  test.each([
    ['no JSON', '{', 400],
    ['an empty body', '', 400],
    ['a batch', '[{"query":"{greeting}"}]', 400],
    ['a query that is no text', '{"query":7}', 400],
    ['more than 1 MB', JSON.stringify({ query: `#${'x'.repeat(1_100_000)}\n{greeting}` }), 413],
  ])('refuses %s', async (_name, payload, status) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await server.ask('/graphql', { method: 'POST', headers, body: payload });
    expect(answer.status).toBe(status);
    const [error] = answer.body.errors;
    expect(error.extensions.code).toBe(status === 413 ? 'COST_LIMIT_EXCEEDED' : 'BAD_USER_INPUT');
    expect(error.extensions.requestId).toBe(answer.headers.get('x-request-id'));
    expect(answer.text).not.toContain('    at ');
  });
});

describe('limits', () => {
  const nested = (depth: number) => `{ ${'thing { '.repeat(depth - 1)}name${' }'.repeat(depth - 1)} }`;
  const aliases = (count: number) =>
    `{ ${Array.from({ length: count }, (_, i) => `a${i}: greeting`).join(' ')} }`;
  const doubling = (levels: number) =>
    `{ thing { ...f0 } } ${Array.from(
      { length: levels },
      (_, i) => `fragment f${i} on Thing { name thing { ...f${i + 1} } } `,
    ).join('')} fragment f${levels} on Thing { ${'name '.repeat(20)} }`;

  test('lets through what is exactly as large as allowed', async () => {
    expect((await server.post(nested(16))).body.errors).toBeUndefined();
    expect((await server.post(aliases(50))).body.errors).toBeUndefined();
  });

  test.each([
    ['depth', nested(17)],
    ['aliases', aliases(51)],
    ['depth through fragments', doubling(20)],
    ['aliases through fragments', `{ ...a ...a ...a } fragment a on Query { ${aliases(20).slice(1, -1)} }`],
    [
      'fields that fragments multiply',
      `{ ...a } ${[...'abcdefgh'].map((name, i) => `fragment ${name} on Query { ${`...${'bcdefghi'[i]} `.repeat(4)} } `).join('')} fragment i on Query { greeting }`,
    ],
    ['tokens', `{ ${'greeting '.repeat(5_001)} }`],
  ])('refuses too many: %s', async (_name, query) => {
    const { status, body } = await server.post(query);
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors[0].extensions.code).toBe('COST_LIMIT_EXCEEDED');
    expect(body.errors[0].message).toMatch(/ has (more than )?\d+ .*\.$/);
  });

  test('a fragment that spreads itself is refused, not followed', async () => {
    const { status, body } = await server.post('{ thing { ...f } } fragment f on Thing { thing { ...f } }');
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('input that cannot be used', () => {
  const post = (payload: string) =>
    server.ask('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: payload,
    });

  test('keys that no input has are ignored, whatever JavaScript makes of them', async () => {
    const { body } = await post(
      '{"query":"{greeting}","__proto__":{},"variables":{"constructor":{"prototype":1}}}',
    );
    expect(body).toEqual({ data: { greeting: 'Hej du' } });
  });

  test('null for what has a default but may not be null', async () => {
    const query = 'query ($name: String) { loud(name: $name) }';
    const { body } = await post(JSON.stringify({ query, variables: { name: null } }));
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  test.each([false, true])('variables nested however deep (objects: %s)', async (objects) => {
    const [open, close] = objects ? ['{"not":', '}'] : ['[', ']'];
    const nested = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
    const query = 'query ($by: By) { filtered(by: $by) }';
    const answer = await post(`{"query":${JSON.stringify(query)},"variables":{"by":${nested}}}`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  test('variables nested too deep in an address', async () => {
    const variables = `{"by":${'['.repeat(101)}1${']'.repeat(101)}}`;
    const search = new URLSearchParams({ query: 'query ($by: By) { filtered(by: $by) }', variables });
    const headers = { 'apollo-require-preflight': '1' };
    const answer = await server.ask(`/graphql?${search}`, { headers });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].message).toContain('at most 100 lists and objects inside each other');
  });

  test('however long, is quoted in short', async () => {
    const query = 'query ($by: By) { filtered(by: $by) }';
    const { body } = await post(JSON.stringify({ query, variables: { by: 'x'.repeat(100_000) } }));
    const [{ message }] = body.errors;
    expect(message.length).toBeLessThan(1_100);
    expect(message).toMatch(/^Variable "\$by" got invalid value "xxx.*Expected type "By" to be an object.$/);
  });

  test('more variables than anybody needs', async () => {
    const query = 'query ($by: By) { filtered(by: $by) }';
    const answer = await post(JSON.stringify({ query, variables: { by: Array(10_000).fill({}) } }));
    expect(answer.status).toBe(400);
    const [{ message, extensions }] = answer.body.errors;
    expect(message).toContain('10000 values');
    expect(extensions).toMatchObject({ code: 'COST_LIMIT_EXCEEDED', requestId: expect.any(String) });
  });
});

describe('who asks', () => {
  test('nobody in particular has no scopes', async () => {
    expect((await server.post('{ scopes }')).body.data.scopes).toEqual([]);
  });

  test('the admin token has every scope', async () => {
    const { body } = await server.post('{ scopes }', { authorization: `Bearer ${adminToken}` });
    expect(body.data.scopes).toEqual(['contacts:read', 'graph:write', 'admin']);
  });

  test.each([['Bearer wrong'], ['Bearer '], ['Basic abc'], [adminToken], [`Bearer ${adminToken}x`]])(
    'refuses "%s"',
    async (authorization) => {
      const { status, headers, body } = await server.post('{ scopes }', { authorization });
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toBe('Bearer');
      expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
      expect(JSON.stringify(body)).not.toContain(adminToken);
    },
  );

  test('without an admin token set, no token is right', async () => {
    const tokenless = await testApp({ adminToken: null });
    expect((await tokenless.post('{ scopes }', { authorization: 'Bearer null' })).status).toBe(401);
    await tokenless.close();
  });
});

describe('other websites', () => {
  test('may ask, after a preflight, without credentials', async () => {
    const preflight = await server.ask('/graphql', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://example.org',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization,x-request-id',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
    const { headers } = await server.post('{ greeting }', { origin: 'https://example.org' });
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  test('may read the refusal of a token', async () => {
    const { headers } = await server.post('{ greeting }', {
      origin: 'https://example.org',
      authorization: 'Bearer x',
    });
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });
});
