import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { countOpen, rehearse } from '../../src/server/rehearse.ts';
import { migrate } from '../../src/write/migrations.ts';
import { buildWeb, webFolder } from '../browser/web.ts';
import { emptyGraph, testGraph } from '../neo4j/graph.ts';
import { apiOver } from '../network/api.ts';
import { type TestApp, testApp } from './app.ts';

/** The texts of all statements that were sent. */
let sent: string[] = [];
let server: TestApp;

beforeAll(async () => {
  buildWeb();
  const graph = testGraph({ onStatement: ({ text }) => void sent.push(text) });
  await emptyGraph(graph);
  await migrate(graph);
  server = await testApp({ graph, api: apiOver(graph), webFolder });
}, 120_000);
beforeEach(() => {
  sent = [];
});
afterAll(() => server.close());

/** How many others ask. */
const nobody = () => 0;

const firstQuestions = (): readonly {
  readonly document: string;
  readonly variables: object;
  readonly mostProjects: number | null;
}[] => JSON.parse(readFileSync(join(webFolder, 'explorer', 'first-questions.json'), 'utf8'));

const ask = (query: string, variables: object) =>
  server.ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });

test('what the explorer asks first is answered by the API, all of it', async () => {
  expect(firstQuestions().length).toBeGreaterThan(5);
  for (const { document, variables } of firstQuestions())
    expect((await ask(document, variables)).body).toEqual({ data: expect.anything() });
}, 120_000);

test('once it was rehearsed, no visitor asks the database something new', async () => {
  await rehearse(server.origin, webFolder, new AbortController().signal, nobody);
  const rehearsed = new Set(sent);
  sent = [];
  for (const { document, variables } of firstQuestions())
    await ask(document, 'id' in variables ? { ...variables, id: `${variables.id}some` } : variables);
  await server.ask('/about');
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter((text) => !rehearsed.has(text))).toEqual([]);
}, 120_000);

test('a server that closes asks nothing more', async () => {
  await expect(rehearse(server.origin, webFolder, AbortSignal.abort(), nobody)).rejects.toThrow('aborted');
  expect(sent).toEqual([]);
});

test('what a large graph takes long over is left to those who want to know', async () => {
  const asked: string[] = [];
  const large = createServer(async (request, response) => {
    if (request.method === 'POST') asked.push(((await json(request)) as { query: string }).query);
    response.end('{"data":{"projects":{"totalCount":300000}}}');
  }).listen(0, '127.0.0.1');
  await once(large, 'listening');
  try {
    const { port } = large.address() as AddressInfo;
    await rehearse(`http://127.0.0.1:${port}`, webFolder, new AbortController().signal, nobody);
  } finally {
    large.close();
  }
  const questions = firstQuestions();
  const left = questions.filter(({ mostProjects }) => mostProjects !== null);
  expect(left.length).toBeGreaterThan(0);
  expect(asked).toHaveLength(1 + questions.length - left.length);
});

test('who asks meanwhile goes before', async () => {
  let asked = 0;
  let answerVisitor = () => {};
  const busy = createServer((request, response) => {
    if (request.url === '/visitor') answerVisitor = () => response.end();
    else response.end('{"data":{"projects":{"totalCount":1}}}', () => asked++);
  });
  const open = countOpen(busy.listen(0, '127.0.0.1'));
  await once(busy, 'listening');
  try {
    const origin = `http://127.0.0.1:${(busy.address() as AddressInfo).port}`;
    const visitor = fetch(`${origin}/visitor`);
    await once(busy, 'request');
    const rehearsal = rehearse(origin, webFolder, new AbortController().signal, open);
    await sleep(500);
    expect(asked).toBe(0);
    answerVisitor();
    await Promise.all([visitor, rehearsal]);
    expect(asked).toBe(firstQuestions().length + 2);
  } finally {
    busy.close();
  }
});
