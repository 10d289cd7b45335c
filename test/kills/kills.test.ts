import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Graph } from '../../src/neo4j/graph.ts';
import { build, samverkan, start, until } from '../bin/command.ts';
import { emptyGraph, testAddress, testGraph } from '../neo4j/graph.ts';
import { operations } from './operations.ts';
import { type OwnDatabase, ownDatabase } from './own-database.ts';
import { type Said, said } from './said.ts';
import { largestDocument } from './trial.ts';

// `npm run kills` does this at random moments, many times.

jest.setTimeout(400_000);

const folder = mkdtempSync(join(tmpdir(), 'samverkan-kill-'));
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const list = file('operations.csv', operations(250));
const other = file('other.csv', operations(60, '31'));
const dump = join(folder, 'graph.jsonl');
const { uri, username, password } = testAddress();
const env = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
const done = async (...args: string[]) => expect(await samverkan(args, env)).toMatchObject({ code: 0 });

let graph: Graph;
/** After `list`, and after `other` as well. */
let clean: Said;
let both: Said;

beforeAll(async () => {
  graph = testGraph();
  await build();
  await emptyGraph(graph);
  await done('import', list);
  clean = await said(graph);
  await done('export', '--all', '-o', dump);
  await done('import', other);
  both = await said(graph);
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await graph.close();
});

const isWritten = 'MATCH (run:ImportRun) WHERE run.rowsDone > 0 RETURN 1 LIMIT 1';

/** Begins a command, and kills it when a question to the graph has an answer. */
async function killedWhen(question: string, ...args: string[]): Promise<void> {
  const command = start(args, env);
  await until(command, async () => {
    const rows = await graph.read({ text: question, parameters: {} });
    return rows.length > 0 ? true : null;
  });
  command.kill('SIGKILL');
  expect(await command.ended).toMatchObject({ code: null });
}

test('an import of a table that was killed when its rows were written is whole when it is run again', async () => {
  await emptyGraph(graph);
  await killedWhen(isWritten, 'import', list);
  expect((await said(graph)).hash).not.toBe(clean.hash);
  await done('import', list);
  expect(await said(graph)).toEqual(clean);
});

test('so is a dump that was being put back', async () => {
  await emptyGraph(graph);
  await killedWhen('MATCH (project:Project) RETURN 1 LIMIT 1', 'import', dump);
  await done('import', dump);
  expect(await said(graph)).toEqual(clean);
});

test('an import that waits takes over from one that was killed', async () => {
  await emptyGraph(graph);
  const first = start(['import', list], env);
  await until(first, async () => {
    const rows = await graph.read({ text: isWritten, parameters: {} });
    return rows.length > 0 ? true : null;
  });
  const second = start(['import', list, other], env);
  first.kill('SIGKILL');
  expect(await second.ended).toMatchObject({ code: 0 });
  expect(await said(graph)).toEqual(both);
});

test('a withdrawal that was killed is whole when it is run again', async () => {
  const withdraw = ['sources', 'withdraw', await largestDocument(graph), '--yes', '--by', 'ebba@example.org'];
  const size = 'COUNT { (:Evidence) }';
  const [row] = await graph.read({ text: `RETURN ${size} AS count`, parameters: {} });
  await killedWhen(`WITH ${size} AS left WHERE left < ${row?.count} RETURN left`, ...withdraw);
  await done(...withdraw);
  const { hash } = await said(graph);
  await emptyGraph(graph);
  await done('import', other, list);
  await done(...withdraw);
  expect((await said(graph)).hash).toBe(hash);
});

test('an import whose database was killed is whole when both have been started again', async () => {
  const database: OwnDatabase = await ownDatabase();
  try {
    const command = start(['import', list], database.env());
    await until(command, async () => {
      const rows = await database.graph().read({ text: isWritten, parameters: {} });
      return rows.length > 0 ? true : null;
    });
    await database.kill();
    expect(await command.ended).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('has stopped answering'),
    });
    await database.start();
    expect(await samverkan(['import', list], database.env())).toMatchObject({ code: 0 });
    expect(await said(database.graph())).toEqual(clean);
  } finally {
    await database.remove();
  }
});
