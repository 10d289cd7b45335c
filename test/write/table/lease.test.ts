import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Graph } from '../../../src/neo4j/graph.ts';
import { migrate } from '../../../src/write/migrations.ts';
import { LeaseHeld, takeLease, waitForLease } from '../../../src/write/table/lease.ts';
import { emptyGraph, testGraph } from '../../neo4j/graph.ts';

let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await migrate(graph);
});

beforeEach(() => emptyGraph(graph));

afterAll(() => graph.close());

const me = { command: 'samverkan import', patience: 0 };

/** As if the holder had been killed or suspended for longer than its term. */
async function runOut(): Promise<void> {
  await graph.execute({
    text: "MATCH (lease:Lease {name: 'import'}) SET lease.until = datetime() - duration('PT1S')",
    parameters: {},
  });
}

test('one writer has the lease; others are told who it is and how far', async () => {
  const lease = await takeLease(graph, 'operations.csv', me);
  await graph.execute({
    text: "CREATE (:ImportRun {id: 'import:1', state: 'RUNNING', startedAt: datetime(), rowsDone: 120000, rowCount: 300000})",
    parameters: {},
  });
  const held = `samverkan import (process ${process.pid}), operations.csv, 120,000 of 300,000 rows is writing.`;
  await expect(takeLease(graph, 'page.txt', me)).rejects.toThrow(new LeaseHeld(held));
  await expect(waitForLease(graph, me)).rejects.toThrow(new LeaseHeld(held));
  await lease.release();
  await waitForLease(graph, me);
  await (await takeLease(graph, 'page.txt', me)).release();
});

test('who waits is told of whom, and goes on when it is free', async () => {
  const lease = await takeLease(graph, 'operations.csv', me);
  const told: string[] = [];
  const waiting = takeLease(graph, 'other.csv', {
    command: 'samverkan import',
    tell: (message) => {
      told.push(message);
      if (told.length === 2) void lease.release();
    },
  });
  await (await waiting).release();
  expect(told).toContain(`waiting for samverkan import (process ${process.pid}), operations.csv`);
});

test('of a holder that is gone runs out, and its runs are over', async () => {
  await takeLease(graph, 'operations.csv', me);
  await graph.execute({
    text: "CREATE (:ImportRun {id: 'import:1', state: 'RUNNING', startedAt: datetime()})",
    parameters: {},
  });
  await runOut();
  const lease = await takeLease(graph, 'other.csv', me);
  const rows = await graph.read({ text: 'MATCH (run:ImportRun) RETURN run.state AS state', parameters: {} });
  expect(rows).toEqual([{ state: 'INTERRUPTED' }]);
  await lease.hold();
  await lease.release();
});

test('is renewed while it is held, and taken from nobody by a holder that was away too long', async () => {
  const suspended = await takeLease(graph, 'operations.csv', me);
  await runOut();
  const other = await takeLease(graph, 'other.csv', me);
  // Longer than its term: the first learns that it has it no more, the second has it all the time.
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  await expect(suspended.hold()).rejects.toThrow(/other\.csv is writing\.$/);
  await other.hold();
  await other.release();
  await suspended.hold();
  await suspended.release();
}, 60_000);
