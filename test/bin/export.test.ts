import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import { UndirectedGraph } from 'graphology';
import gexfReader from 'graphology-gexf';
import { emptyGraph, testAddress, testGraph } from '../neo4j/graph.ts';
import { build, samverkan } from './command.ts';

jest.setTimeout(400_000);

const folder = mkdtempSync(join(tmpdir(), 'samverkan-export-'));
const file = (name: string) => join(folder, name);

const page = (number: number, name: string) => `Projektnummer:
2030/0000${number}
Namn:
${name}
Projektägare:
Ale kommun
Kontaktperson:
Någon Påhittad
E-post:
nagon.pahittad@example.org
Projektperiod:
2030-01-01 – 2031-12-31
`;

beforeAll(async () => {
  await build();
  const graph = testGraph();
  await emptyGraph(graph);
  await graph.close();
  writeFileSync(file('one.txt'), page(1, 'Kompassen'));
  writeFileSync(file('two.txt'), page(2, '=1+1'));
  expect((await run('import', file('one.txt'), file('two.txt'))).code).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const { uri, username, password } = testAddress();
  return await samverkan(args, {
    ...{ SAMVERKAN_DATA_DIR: join(folder, 'data'), NEO4J_URI: uri },
    ...{ NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
  });
}

describe('samverkan export projects', () => {
  test('writes a table to standard output, and what goes on to standard error', async () => {
    const { code, stdout, stderr } = await run('export', 'projects', '--format', 'csv');
    expect(code).toBe(0);
    const rows: readonly Record<string, string>[] = parseCsv(stdout, { columns: true });
    expect(rows.map(({ number, name, owners }) => [number, name, owners])).toEqual([
      ['2030/00002', "'=1+1", 'Ale kommun'],
      ['2030/00001', 'Kompassen', 'Ale kommun'],
    ]);
    expect(stderr).toMatch(/^Export: /m);
  });

  test.each(['csv', 'json', 'jsonld'])('as %s names no contact person', async (format) => {
    const { stdout } = await run('export', 'projects', '--format', format);
    expect(stdout).toContain('Kompassen');
    expect(stdout).not.toMatch(/Påhittad|nagon\.pahittad/);
  });

  test('takes a filter and an order of the API', async () => {
    const filter = '{"name":{"startsWith":"Komp"}}';
    const { stdout } = await run(
      ...['export', 'projects', '--format', 'json', '--filter', filter],
      ...['--order-by', '[{"field":"NAME","direction":"DESC"}]'],
    );
    const { about, projects } = JSON.parse(stdout);
    expect(projects.map(({ number }: { number: string }) => number)).toEqual(['2030/00001']);
    expect(about.question.orderBy).toEqual([{ field: 'NAME', direction: 'DESC' }]);
  });

  test('says in one line what cannot be asked, and leaves no file', async () => {
    for (const [filter, said] of [
      ['{', 'filter: a value in JSON was expected'],
      ['{"nothing":1}', 'Field "nothing" is not defined by type "ProjectFilter"'],
    ] as const) {
      const args = ['--format', 'csv', '--filter', filter, '-o', file('refused.csv')];
      const { code, stdout, stderr } = await run('export', 'projects', ...args);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr.trimEnd().split('\n').at(-1)).toContain(said);
      expect(readdirSync(folder).filter((name) => name.startsWith('refused'))).toEqual([]);
    }
  });
});

describe('samverkan export network', () => {
  test('writes a file that graphology reads, once', async () => {
    const out = file('network.gexf');
    const asked = [
      ...['export', 'network', '--format', 'gexf', '--projection', 'PROJECT'],
      ...['--measures', 'degree,position', '-o', out],
    ];
    const { code, stdout } = await run(...asked);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const graph = gexfReader.parse(UndirectedGraph, readFileSync(out, 'utf8'));
    expect(graph.mapNodes((_, { label }) => label).sort()).toEqual(['=1+1', 'Kompassen']);
    expect(graph.getEdgeAttributes('project:2030/00001', 'project:2030/00002')).toMatchObject({ weight: 1 });
    expect(graph.getNodeAttributes(graph.nodes()[0]!)).toMatchObject({
      ...{ entityType: 'PROJECT', degree: 1, firstYear: 2030, lastYear: 2031 },
      x: expect.any(Number),
    });
    // Nothing personal is in it: others may read it.
    expect(statSync(out).mode & 0o004).not.toBe(0);
    const again = await run(...asked);
    expect(again.code).toBe(1);
    expect(again.stderr).toBe(`${out} is there already; nothing is overwritten.\n`);
  });

  test('around one thing', async () => {
    const { stdout } = await run('export', 'network', '--format', 'json', '--id', 'organization:ale-kommun');
    expect(JSON.parse(stdout).nodes).toMatchObject([
      { key: 'organization:ale-kommun', attributes: { label: 'Ale kommun', distance: 0 } },
    ]);
    const nothing = await run('export', 'network', '--format', 'json', '--id', 'project:none');
    expect(nothing.code).toBe(1);
    expect(nothing.stderr).toMatch(/There is nothing with this id\.\n$/);
  });

  test.each([
    [['--format', 'dot'], '--format: expected gexf, graphml, nodes, edges, json, cytoscape; got "dot".'],
    [['--format', 'gexf', '--excel'], 'excel: one of filter'],
    [['--format', 'gexf', '--max-nodes', 'x'], 'maxNodes: a whole number was expected.'],
    [['--format', 'gexf', '--all'], '--all is an export of its own'],
    [[], "required option '--format <format>' not specified"],
  ])('refuses %j before it opens a database', async (args, said) => {
    const { code, stderr } = await samverkan(['export', 'network', ...args], {
      NEO4J_URI: 'bolt://127.0.0.1:1',
      NEO4J_PASSWORD: 'x',
    });
    expect(code).toBe(1);
    expect(stderr).toContain(said);
  });
});

test('everything is exported as before', async () => {
  const out = file('graph.jsonl');
  expect((await run('export', '--all', '-o', out)).code).toBe(0);
  expect(statSync(out).mode & 0o077).toBe(0);
  expect(readFileSync(out, 'utf8')).toContain('Någon Påhittad');
  const nothing = await run('export', '-o', file('nothing'));
  expect([nothing.code, existsSync(file('nothing'))]).toEqual([1, false]);
});
