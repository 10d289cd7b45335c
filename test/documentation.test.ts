import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { openApi } from '../src/resolvers/execute.ts';

// What the documentation tells people to paste, and where it sends them.

const { schema } = openApi();
const pages = ['README.md', 'CONTRIBUTING.md', 'bench/README.md', 'docs/import.md'].map(
  (path) => [path, readFileSync(path, 'utf8')] as const,
);
const requests = pages.flatMap(([path, text]) =>
  [...text.matchAll(/^```graphql\n([\s\S]*?)^```/gm)].map(([, request = '']) => [path, request] as const),
);
const links = pages.flatMap(([path, text]) =>
  [...text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => [path, to] as const),
);

test.each(requests)('%s has a request that the schema answers (%#)', (_, request) => {
  expect(validate(schema, parse(request))).toEqual([]);
});

test.each(links)('%s leads to %s, which is there', (path, to) => {
  expect(existsSync(join(dirname(path), to))).toBe(true);
});
