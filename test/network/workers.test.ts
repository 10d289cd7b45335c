import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { networkWorker } from '../../src/folders.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import type { ReadJob } from '../../src/network/job.ts';
import { openWorkers, type Workers } from '../../src/network/workers.ts';
import { migrate } from '../../src/write/migrations.ts';
import { testAddress, testGraph } from '../neo4j/graph.ts';
import { apiOver, dataOf, workHere } from './api.ts';
import { readAll } from './made.ts';
import { loadWorld, worldOf } from './world.ts';

jest.setTimeout(120_000);

// Real threads, which run the program that the build makes.

let graph: Graph;
let workers: Workers;

beforeAll(async () => {
  graph = testGraph();
  await migrate(graph);
  await loadWorld(graph, worldOf(5));
  workers = openWorkers(networkWorker, () => ({ address: testAddress(), timeout: 30_000 }));
});
afterAll(async () => {
  await workers.close();
  await graph.close();
});

const job = (text: string): ReadJob => ({
  ...readAll,
  whole: { text, parameters: {} },
});

/** A statement that takes longer than any test waits. */
const endless = `UNWIND range(1, 1000000000) AS i WITH i WHERE i % 7 = 8
RETURN 0 AS side, [] AS members, [] AS groupsOf`;

/** How many statements like it run in the database. */
async function running(): Promise<number> {
  const rows = await graph.execute({
    text: "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000000000)' RETURN count(*) AS count",
    parameters: {},
  });
  return Number(rows[0]!.count);
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 100 && !(await isTrue()); i++) await sleep(200);
}

test('a thread answers what this one would', async () => {
  const request = `{ collaborationNetwork { nodes { id degree betweenness closeness pageRank constraint coreness community x y firstYear }
    links { source target weight projects { id } } slices { year linkCount } statistics { modularity communityStability } } }`;
  const byThread = await dataOf(apiOver(graph, workers.work), graph, request);
  expect(byThread).toEqual(await dataOf(apiOver(graph, workHere(graph)), graph, request));
});

test('a job for which nobody waits any more ends, in the database too', async () => {
  const leaving = new AbortController();
  const left = workers.work(job(endless), leaving.signal);
  left.catch(() => {});
  await until(async () => (await running()) === 1);
  expect(await running()).toBe(1);
  leaving.abort(new Error('The client has left'));
  await expect(left).rejects.toThrow('The client has left');
  await until(async () => (await running()) === 0);
  expect(await running()).toBe(0);
});

test('who waits for a thread may leave, and the others get their turn', async () => {
  const leaving = new AbortController();
  const busy = [1, 2].map(() => workers.work(job(endless), leaving.signal));
  const impatient = new AbortController();
  const gone = workers.work(job(endless), impatient.signal);
  const patient = workers.work(
    job(
      "MATCH (one:Organization {id: 'organization:o03'}) RETURN 0 AS side, [id(one)] AS members, [[]] AS groupsOf",
    ),
    new AbortController().signal,
  );
  impatient.abort(new Error('left'));
  await expect(gone).rejects.toThrow('left');
  leaving.abort(new Error('all left'));
  for (const one of busy) await expect(one).rejects.toThrow('all left');
  expect((await patient).network!.nodes.map(({ id }) => id)).toEqual(['organization:o03']);
});

test('when many wait already, who comes then is told so at once', async () => {
  const leaving = new AbortController();
  const waiting = Array.from({ length: 18 }, () => workers.work(job(endless), leaving.signal));
  for (const one of waiting) one.catch(() => {});
  await expect(workers.work(job(endless), leaving.signal)).rejects.toMatchObject({
    extensions: { code: 'BUSY' },
  });
  leaving.abort(new Error('all left'));
  for (const one of waiting) await expect(one).rejects.toThrow('all left');
});

test('what goes wrong in a thread means the same here', async () => {
  const signal = new AbortController().signal;
  await expect(workers.work(job('RETURN 1 / 0 AS x'), signal)).rejects.toMatchObject({
    name: 'Neo4jError',
    code: 'Neo.ClientError.Statement.ArithmeticError',
  });
  await graph.execute({
    text: "UNWIND range(1, 7000) AS i CREATE (:Crowd {id: 'crowd:' + i})",
    parameters: {},
  });
  const crowd = job(`MATCH (one:Crowd) WITH collect(id(one)) AS members
    RETURN 0 AS side, members, [one IN members | [0]] AS groupsOf`);
  const tooMuch = { ...crowd, maxNodes: 7_000 };
  await expect(workers.work(tooMuch, signal)).rejects.toMatchObject({
    message: expect.stringContaining('24496500 pairs'),
    extensions: { code: 'COST_LIMIT_EXCEEDED' },
  });
});
