import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { importFiles } from '../../src/bin/import.ts';
import { type FileReport, jsonReport, outcomeLine, summary } from '../../src/bin/import-report.ts';
import { countOpenDoubts } from '../../src/bin/open-doubts.ts';
import { openProgress } from '../../src/bin/progress.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { reference } from '../entities/reference.ts';
import { testGraph } from '../neo4j/graph.ts';
import { archiveOf, partsOf } from '../sources/table/workbook.ts';
import { referenceAlone } from '../write/reference-alone.ts';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'samverkan-import-'));
let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await referenceAlone(graph);
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await graph.close();
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const good = file(
  'page.txt',
  `2030/00001 - Kompassen

Projektnummer:
2030/00001
Projektägare:
Ale kommun
Namn:
Kompassen
Projektperiod:
2031-01-01 - 2032-12-31
Kontaktperson:
Ebba Påhittad
E-post:
ebba@example.org
Specifikt mål:
9.9

Kompassen hjälper unga vidare.
`,
);

const table = `Diarienummer / Operation ID;Namn på insatsen / Operation Name;Stödmottagare / Beneficiary;Startdatum / Start date
2030/00011;Fyren;Ale kommun;2031-01-01
2030/00012;Bryggan;Lerums kommun;2031-01-01
`;

async function run(files: readonly string[], dryRun = false): Promise<readonly FileReport[]> {
  return await importFiles(graph, reference, files, { dryRun }, openProgress(new PassThrough()));
}

describe('a file that cannot be read', () => {
  const large = file('large.txt', '');
  truncateSync(large, 50 * 1024 * 1024);
  const nested = join(folder, 'folder');
  mkdirSync(nested);

  const packed = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const pipe = join(folder, 'pipe.csv.gz');
  execFileSync('mkfifo', [pipe]);
  const loop = join(folder, 'loop.csv');
  symlinkSync(loop, loop);
  const zeros = join(folder, 'zeros.csv');
  symlinkSync('/dev/zero', zeros);

  test.each([
    ['that is missing', join(folder, 'missing.txt'), 'FILE_NOT_FOUND'],
    ['that is missing and would be packed', join(folder, 'missing.csv.gz'), 'FILE_NOT_FOUND'],
    ['that is a pipe and would be packed', pipe, 'NOT_A_FILE'],
    ['that is a device', zeros, 'NOT_A_FILE'],
    ['that leads to itself', loop, 'UNREADABLE'],
    [
      'that unpacks to a thousand times its size',
      packed('bomb.csv.gz', gzipSync(Buffer.alloc(1 << 25))),
      'TOO_LARGE',
    ],
    ['that is cut off', packed('cut.csv.gz', gzipSync(table.repeat(99)).subarray(0, -9)), 'UNREADABLE'],
    ['that is packed twice', packed('twice.csv.gz', gzipSync(gzipSync(table))), 'NOT_TEXT'],
    ['that is a folder without documents', nested, 'NO_DOCUMENTS'],
    ['of 50 MB', large, 'TOO_LARGE'],
    ['under a file as if that were a folder', join(good, 'page.txt'), 'UNREADABLE'],
    ['that is empty', file('empty.txt', ''), 'EMPTY'],
    ['of another kind', file('menu.txt', 'Ärtsoppa och pannkakor.'), 'UNKNOWN_LAYOUT'],
  ])('%s: one problem, and the next file is imported', async (_, path, code) => {
    const [bad, next] = await run([path, good]);
    expect(bad).toMatchObject({ read: false, document: null, problems: [{ code }] });
    expect(next).toMatchObject({ read: true });
  });
});

/** Nothing that anybody doubts. */
const none = { count: 0, reasons: [] };

describe('the report', () => {
  test('says what is new, then that nothing is', async () => {
    await referenceAlone(graph);
    const first = await run([good]);
    expect(outcomeLine(first[0] as FileReport)).toMatch(/^\d+ new, \d+ changed, 1 problem$/);
    expect(summary(first, false, none)).toContain('Projects       1 new, 0 changed, 0 unchanged');
    const again = await run([good]);
    expect(outcomeLine(again[0] as FileReport)).toBe('unchanged, 1 problem');
    expect(summary(again, false, none)).toContain('Projects       0 new, 0 changed, 1 unchanged');
  });

  test('gives file, line, code and message of a problem', async () => {
    expect(summary(await run([good]), false, none)).toContain(`${good}:16: UNKNOWN_CODE `);
  });

  test('tells a dry run', async () => {
    expect(summary(await run([good], true), true, null)).toMatch(/^A dry run: nothing was changed/);
    const rows = await run([file('tried.csv', table)], true);
    expect(outcomeLine(rows[0] as FileReport)).toMatch(/^read, not compared with the graph/);
    expect(summary(rows, true, null)).not.toContain('Projects');
  });

  test('shows signs that a terminal would obey, of names and of documents', async () => {
    const path = file('red\u001b[31m\n.csv', `${table}2030/00013;Tornet;Ale kommun;\u001b]0;\u0007\n`);
    const told = summary(await run([path], true), true, null);
    expect(told).toContain('red\\u{1b}[31m\\u{a}.csv:4: INVALID_VALUE');
    expect(told.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('is one JSON object, when asked', async () => {
    const reports = await run([good, join(folder, 'missing.txt')]);
    expect(JSON.parse(jsonReport(reports, false, [], none))).toMatchObject({
      dryRun: false,
      documents: [
        {
          file: good,
          read: true,
          document: { kind: 'ESF_PROJECT_PAGE' },
          nodes: { Project: { unchanged: 1 } },
        },
        { read: false, document: null },
      ],
    });
  });

  test('ends with what is open in the graph, whatever the documents were', async () => {
    await run([good]);
    const rows = ['2030/00021', '2030/00022'].map(
      (number, i) => `${number};Leden ${i};${['Vägvisarnas Fyrkompani', 'Vägvisarnas Fyrkompanj'][i]};4`,
    );
    const reports = await run([file('doubtful.csv', `${table}${rows.join('\n')}\n`)]);
    const open = await countOpenDoubts(graph);
    expect(open).toEqual({ count: 1, reasons: [expect.stringContaining('Vägvisarnas Fyrkompani')] });
    expect(summary(reports, false, open)).toContain(
      `For a person to look at, with "samverkan review" (1 open in the graph):\n  ${open.reasons[0]}\n`,
    );
    expect(summary(reports, false, { ...open, count: 7 })).toContain('  and 6 more\n');
    expect(JSON.parse(jsonReport(reports, false, [], open))).toMatchObject({ openDoubts: 1 });
    await referenceAlone(graph);
  });

  test('names no person', async () => {
    const reports = await run([good]);
    expect(
      summary(reports, false, none) + jsonReport(reports, false, [], none) + reports.map(outcomeLine),
    ).not.toMatch(/ebba/i);
  });
});

describe('what is given', () => {
  test('a folder is all documents in it and below; archives are unpacked', async () => {
    const inside = join(folder, 'inside');
    mkdirSync(join(inside, 'deeper'), { recursive: true });
    writeFileSync(join(inside, 'b.txt'), 'Ärtsoppa.');
    writeFileSync(join(inside, 'notes.pdf'), 'no document');
    writeFileSync(join(inside, 'deeper', 'a.csv.gz'), gzipSync(table));
    const reports = await run([inside]);
    expect(reports.map(({ file, read }) => [file.slice(inside.length), read])).toEqual([
      ['/b.txt', false],
      ['/deeper/a.csv.gz', true],
    ]);
    expect(reports[1]).toMatchObject({ rows: { read: 2, before: 0 }, nodes: { Project: { new: 2 } } });
  });

  test('a table is tried without writing: what is amiss in it is told', async () => {
    const bad = table
      .replace('Bryggan;Lerums kommun;2031-01-01', 'Vågen;Lerums kommun;i våras')
      .replaceAll('/0001', '/0002');
    const reports = await run([file('tried.csv', bad)], true);
    expect(reports).toMatchObject([
      { read: true, rows: { read: 2, before: 0 }, nodes: {}, problems: [{ code: 'INVALID_VALUE', line: 3 }] },
    ]);
    const found = await graph.read({
      text: 'MATCH (p:Project {number: "2030/00021"}) RETURN p',
      parameters: {},
    });
    expect(found).toEqual([]);
  });

  test('a pattern is the files that fit it, workbooks too; one that none fits is told', async () => {
    const inside = join(folder, 'patterns');
    mkdirSync(join(inside, 'deeper'), { recursive: true });
    const rows = table
      .replaceAll('/0001', '/0003')
      .split('\n')
      .map((line) => line.split(';'));
    await archiveOf(join(inside, 'deeper', 'list.xlsx'), partsOf(rows));
    writeFileSync(join(inside, 'list.csv'), table.replaceAll('/0001', '/0003'));
    const reports = await run([join(inside, '**/*.xlsx'), join(inside, '*.tsv')]);
    expect(reports).toMatchObject([
      { read: true, rows: { read: 2, before: 0 }, nodes: { Project: { new: 2 } }, problems: [] },
      { read: false, problems: [{ code: 'NO_DOCUMENTS' }] },
    ]);
    expect(reports[0]?.file.endsWith('patterns/deeper/list.xlsx')).toBe(true);
  });

  test('an archive that is none is told', async () => {
    expect(await run([file('broken.csv.gz', 'no archive')])).toMatchObject([
      { read: false, problems: [{ code: 'UNREADABLE' }] },
    ]);
  });

  test('a kind may be named, and then nothing else will do', async () => {
    const path = file('table.csv', table);
    const kohesio = await importFiles(
      graph,
      reference,
      [path],
      { kind: 'KOHESIO_OPERATIONS' },
      openProgress(new PassThrough()),
    );
    expect(kohesio).toMatchObject([{ read: false, problems: [{ code: 'UNKNOWN_LAYOUT' }] }]);
  });

  test('what says nothing of a project is told, whatever kind it is said to be', async () => {
    const notes = await importFiles(
      graph,
      reference,
      [file('notes.txt', '12. 34.\n')],
      { kind: 'OWNER_PAGE' },
      openProgress(new PassThrough()),
    );
    expect(notes).toMatchObject([{ read: false, problems: [{ code: 'NO_FACTS' }] }]);
  });
});
