import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { testApp } from './app.ts';

const webFolder = mkdtempSync(join(tmpdir(), 'samverkan-web-'));
for (const part of ['explorer', 'graphiql']) {
  mkdirSync(join(webFolder, part));
  writeFileSync(join(webFolder, part, 'index.html'), `<!doctype html><title>${part}</title>`);
}
afterAll(() => rmSync(webFolder, { recursive: true }));

const ancestorsOf = (headers: Headers): string | undefined =>
  /frame-ancestors [^;]*/.exec(headers.get('content-security-policy') ?? '')?.[0];

test('sites that are named may frame the explorer, and nothing else', async () => {
  const server = await testApp({ webFolder, frameAncestors: "'self' https://www.example.org" });
  const { status, headers } = await server.ask('/?embed=1');
  expect(status).toBe(200);
  expect(ancestorsOf(headers)).toBe("frame-ancestors 'self' https://www.example.org");
  expect(headers.get('x-frame-options')).toBeNull();
  for (const path of ['/graphiql/', '/about', '/health/live', '/nowhere']) {
    expect(ancestorsOf((await server.ask(path)).headers)).toBe("frame-ancestors 'none'");
  }
  await server.close();
});
