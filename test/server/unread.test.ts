import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TestApp, testApp } from './app.ts';

let server: TestApp;
beforeAll(async () => {
  server = await testApp();
});
afterAll(() => server.close());

/** Writes to a socket of the server, and reads until the server closes it. */
async function send(text: string) {
  const { hostname, port } = new URL(server.origin);
  const socket = connect(Number(port), hostname);
  const pieces: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    socket.on('data', (piece) => pieces.push(piece)).on('close', () => resolve());
    socket.on('error', reject);
    socket.write(text);
  });
  const [head = '', body = ''] = Buffer.concat(pieces).toString().split('\r\n\r\n');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1];
  return {
    status: Number(head.split(' ')[1]),
    header,
    length: Buffer.byteLength(body),
    body: JSON.parse(body),
  };
}

test.each([
  ['an address', `GET /graphql?query=${'a'.repeat(20_000)} HTTP/1.1\r\nhost: localhost\r\n\r\n`],
  ['headers', `GET /health HTTP/1.1\r\nhost: localhost\r\nx-long: ${'a'.repeat(20_000)}\r\n\r\n`],
])('%s that is too long is refused as everything is, with what was expected', async (_what, text) => {
  const { status, header, length, body } = await send(text);
  expect(status).toBe(431);
  expect(body).toEqual({
    errors: [
      {
        message: expect.stringMatching(/at most 16384 bytes together are expected; more came/),
        extensions: { code: 'COST_LIMIT_EXCEEDED', requestId: header('x-request-id') },
      },
    ],
  });
  expect(header('content-type')).toBe('application/json; charset=utf-8');
  expect(header('content-length')).toBe(`${length}`);
  expect(header('x-content-type-options')).toBe('nosniff');
  expect(server.log.some((line) => line.includes(header('x-request-id') ?? '?'))).toBe(true);
});

test('what is no HTTP is told so', async () => {
  const { status, body } = await send('hello\r\n\r\n');
  expect(status).toBe(400);
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

test('what comes behind a request is refused after that is answered', async () => {
  const { hostname, port } = new URL(server.origin);
  const socket = connect(Number(port), hostname);
  const pieces: Buffer[] = [];
  socket.on('data', (piece) => pieces.push(piece));
  socket.write('GET /health/live HTTP/1.1\r\nhost: localhost\r\n\r\nhello\r\n\r\n');
  await once(socket, 'close');
  const statuses = Buffer.concat(pieces)
    .toString()
    .matchAll(/HTTP\/1.1 (\d+)/g);
  expect(Array.from(statuses, ([, status]) => status)).toEqual(['200', '400']);
});

test('the server answers others all the same', async () => {
  await send('hello\r\n\r\n');
  expect((await server.post('{ greeting }')).body).toEqual({ data: { greeting: 'Hej du' } });
});
