import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TestApp, testApp } from '../app.ts';

// What Neo4j Browser loads, which is on another port and so another site.

const addresses = ['/browser/guide.html', '/browser/style.grass', '/browser/favourites.zip'];

let server: TestApp;
beforeAll(async () => {
  server = await testApp();
});
afterAll(() => server.close());

test.each([
  ['/browser/guide.html', 'text/html; charset=utf-8'],
  ['/browser/style.grass', 'text/plain; charset=utf-8'],
  ['/browser/favourites.zip', 'application/zip'],
])('%s is %s, for every site, and asked for anew', async (address, type) => {
  const { status, headers } = await server.ask(address, { headers: { origin: 'http://127.0.0.1:7474' } });
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe(type);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('cache-control')).toBe('no-cache');
});

test.each(addresses)('%s may be asked for with the headers that Neo4j Browser sends', async (address) => {
  const { status, headers } = await server.ask(address, {
    method: 'OPTIONS',
    headers: {
      origin: 'http://127.0.0.1:7474',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'cache-control,pragma,sentry-trace',
    },
  });
  expect(status).toBe(204);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('access-control-allow-headers')).toBe('cache-control,pragma,sentry-trace');
});

test('the guide leads to the address that it was asked for at', async () => {
  const { text } = await server.ask('/browser/guide.html');
  expect(text).toContain(`href="${server.origin}/browser/favourites.zip"`);
  expect(text).toContain(`exec-topic="style ${server.origin}/browser/style.grass"`);
  expect(text).toContain(
    `browser.post_connect_cmd=style ${server.origin}/browser/style.grass; guide ${server.origin}/browser/guide.html`,
  );
});

test('the guide has nothing that Neo4j Browser takes out or would load', async () => {
  const { text } = await server.ask('/browser/guide.html');
  // It removes everything that looks like an event handler, in a query too: " one.name = name".
  expect(text).not.toMatch(/\son[^\s=]*\s*=/i);
  expect(text).not.toMatch(/<(script|img|link|iframe)/);
});

test('an address beside them is not there', async () => {
  const { status } = await server.ask('/browser/../package.json');
  expect(status).toBe(404);
});
