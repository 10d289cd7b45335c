import { expect, test } from '@jest/globals';
import { apiOrigin } from '../../src/bin/api-origin.ts';

test.each([
  ['127.0.0.1', 4000, 'http://127.0.0.1:4000'],
  ['localhost', 80, 'http://localhost:80'],
  ['0.0.0.0', 4000, 'http://127.0.0.1:4000'],
  ['::', 4000, 'http://127.0.0.1:4000'],
  ['::1', 4000, 'http://[::1]:4000'],
  ['graph.example.org', 4000, 'http://graph.example.org:4000'],
  ['127.0.0.1', 0, null],
])('an API that listens on %s, port %i, is at %s', (host, port, origin) => {
  expect(apiOrigin({ host, port })).toBe(origin);
});
