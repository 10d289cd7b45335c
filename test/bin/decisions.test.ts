import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { emptyGraph, testAddress, testGraph } from '../neo4j/graph.ts';
import { build, samverkan } from './command.ts';

jest.setTimeout(400_000);

// What a script decides, by the words behind `samverkan review`.

const folder = mkdtempSync(join(tmpdir(), 'samverkan-decisions-'));

beforeAll(async () => {
  await build();
  const graph = testGraph();
  await emptyGraph(graph);
  await graph.close();
  const page = join(folder, 'page.txt');
  writeFileSync(page, 'Projektnummer:\n2030/00001\nProjektägare:\nKompassens vänner\nNamn:\nKompassen\n');
  await run('import', page);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const { uri, username, password } = testAddress();
  return await samverkan(args, {
    ...{ SAMVERKAN_DATA_DIR: join(folder, 'data'), NEO4J_URI: uri },
    ...{ NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
  });
}

test('a decision is shown as the list of decisions shows it, and can be undone by its id', async () => {
  const by = ['--by', 'Ebba Påhittad', '--reason', 'She asked them.'];
  const set = await run('review', 'set', '2030/00001', 'totalBudget', '12 000', ...by);
  expect(set.stdout).toMatch(
    /^\S+ {2}decision:\S+ {2}SET_FACT project:2030\/00001 totalBudget "12000" {2}\(Ebba Påhittad: She asked them\.\)\n$/,
  );
  const renamed = await run('review', 'rename', 'organization:kompassens-vänner', 'Kompassen', ...by);
  const listed = await run('review', 'decisions');
  expect(listed.stdout).toBe(renamed.stdout + set.stdout);
  const [id = ''] = /decision:\S+/.exec(set.stdout) ?? [];
  const undone = await run('review', 'undo', id, '--by', 'Ebba Påhittad');
  expect(undone.stdout).toContain(`${id}  SET_FACT`);
  expect(undone.stdout).toMatch(/ {2}undone \S+\n$/);
});

test('for a script there is the id alone', async () => {
  const { stdout } = await run('review', 'number', 'organization:kompassens-vänner', '5560360793', '--json');
  expect(JSON.parse(stdout)).toEqual({ decision: expect.stringMatching(/^decision:/) });
});

test('a pipe gets all of what is open', async () => {
  // Names of letters alone: numbers would tell them apart.
  const word = (i: number) => [...String(i)].map((digit) => 'bdfgklmnrt'[Number(digit)]).join('a');
  const rows = Array.from({ length: 200 }, (_, i) => i + 100).flatMap((i) =>
    ['kompani', 'kompanj'].map((end, at) => `2031/${i}${at};Provet ${i}${at};Vägvisar${word(i)}${end}`),
  );
  const table = join(folder, 'table.csv');
  writeFileSync(
    table,
    `Diarienummer;Projektnamn;Projektägare;Startdatum\n${rows.map((row) => `${row};2031-01-01\n`).join('')}`,
  );
  await run('import', table);
  const { stdout } = await run('review', '--json');
  // More than a pipe takes at once.
  expect(stdout.length).toBeGreaterThan(1 << 16);
  expect(JSON.parse(stdout).open.length).toBeGreaterThanOrEqual(200);
});

test('what cannot be decided is told in one sentence, and nothing is decided', async () => {
  const before = (await run('review', 'decisions')).stdout;
  const { code, stderr } = await run('review', 'set', '2030/00001', 'totalBudget', 'much');
  expect(code).toBe(1);
  expect(stderr.trim().split('\n').at(-1)).toMatch(/totalBudget/);
  expect((await run('review', 'decisions')).stdout).toBe(before);
});
