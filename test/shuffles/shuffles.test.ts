import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Graph } from '../../src/neo4j/graph.ts';
import { diceOf } from '../conformance/dice.ts';
import { testGraph } from '../neo4j/graph.ts';
import { entangled } from './documents.ts';
import { shuffled } from './orders.ts';
import { referenceOnly } from './reference-only.ts';
import { shuffles } from './shuffle.ts';

// `npm run shuffles` does this in many more orders.

jest.setTimeout(400_000);

const folder = mkdtempSync(join(tmpdir(), 'samverkan-shuffles-'));
let graph: Graph;

beforeAll(() => {
  graph = testGraph();
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await graph.close();
});

test('documents of all kinds in any order, twice over, make one graph and one set of judgements', async () => {
  const files = entangled(folder);
  const reset = referenceOnly(graph);
  const compare = shuffles(graph);
  for (const order of [files, files.toReversed(), shuffled(files, diceOf(1))]) {
    await reset();
    expect((await compare(order)).differs).toEqual([]);
  }
});
