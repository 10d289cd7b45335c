import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { schemaFolder } from '../../src/folders.ts';
import type { ComputeRequest } from '../../src/resolvers/compute.ts';
import { openApi } from '../../src/resolvers/execute.ts';
import { apiSchema } from '../../src/resolvers/schema.ts';
import { type TestApp, testApp } from './app.ts';

/** Tells of each request that something is computed for. */
const begun: ((request: ComputeRequest) => void)[] = [];
let app: TestApp;

beforeAll(async () => {
  const computations = {
    // Works until nobody waits any more; `depth` 2 is done at once.
    async egoNetwork(request: ComputeRequest, { depth }: Readonly<Record<string, unknown>>) {
      begun.shift()?.(request);
      if (depth === 2) return null;
      return await new Promise<never>((_, reject) => {
        request.signal!.addEventListener('abort', () => reject(request.signal!.reason));
      });
    },
  };
  app = await testApp({ api: openApi(apiSchema(schemaFolder, {}, computations)) });
});
afterAll(() => app.close());

const nextRequest = () => new Promise<ComputeRequest>((resolve) => begun.push(resolve));

const ask = (depth: number, signal?: AbortSignal) =>
  app.ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `{ egoNetwork(id: "organization:a", depth: ${depth}) { whole { nodeCount } } }`,
    }),
    ...(signal === undefined ? {} : { signal }),
  });

test('work for a client that leaves is told to end', async () => {
  const leaving = new AbortController();
  const working = nextRequest();
  const answer = ask(1, leaving.signal);
  answer.catch(() => {});
  const { signal } = await working;
  expect(signal!.aborted).toBe(false);
  const told = new Promise((resolve) => signal!.addEventListener('abort', resolve));
  leaving.abort();
  await told;
  await expect(answer).rejects.toThrow();
  await app.ask('/health/live');
  expect(app.log.filter((line) => line.includes('a field failed'))).toEqual([]);
});

test('work that is done is not, when the client hangs up afterwards', async () => {
  const working = nextRequest();
  expect((await ask(2)).body).toEqual({ data: { egoNetwork: null } });
  const { signal } = await working;
  await app.ask('/health/live', { headers: { connection: 'close' } });
  expect(signal!.aborted).toBe(false);
});
