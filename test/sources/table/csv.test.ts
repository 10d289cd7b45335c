import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rowsOfCsv } from '../../../src/sources/table/csv.ts';
import { RefusedTable } from '../../../src/sources/table/refused.ts';

const folder = mkdtempSync(join(tmpdir(), 'samverkan-csv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(content: string | Uint8Array): string {
  const path = join(folder, 'table.csv');
  writeFileSync(path, content);
  return path;
}

async function rows(content: string | Uint8Array, delimiter = ',') {
  const all = [];
  for await (const row of rowsOfCsv(written(content), delimiter)) all.push(row);
  return all;
}

async function cells(content: string, delimiter = ',') {
  return (await rows(content, delimiter)).map((row) =>
    'malformed' in row ? row.malformed : row.cells.map(({ value }) => value),
  );
}

async function refusal(content: string | Uint8Array): Promise<RefusedTable> {
  try {
    await rows(content);
  } catch (error) {
    if (error instanceof RefusedTable) return error;
    throw error;
  }
  throw new Error('It was read.');
}

describe('rows of a CSV file', () => {
  test('quotes, doubled quotes, line breaks inside, empty cells and lines', async () => {
    expect(await cells('a;b\r\n\r\n1;"x ""q""\r\ny"\r\n;\n"";ö\n', ';')).toEqual([
      ['a', 'b'],
      ['1', 'x "q"\r\ny'],
      ['', 'ö'],
    ]);
  });

  test('a byte order mark is no part of the first cell; the last line need not end', async () => {
    expect(await cells('\ufeffnamn,år\nBåt,1')).toEqual([
      ['namn', 'år'],
      ['Båt', '1'],
    ]);
  });

  test('a row is told by the line where it begins', async () => {
    const numbers = (await rows('a,b\n"1\n2",x\n\nlast,y\r\nend,z')).map(({ number }) => number);
    expect(numbers).toEqual([1, 2, 5, 6]);
  });

  test.each([
    ['words behind a closing quote', 'a,b\n"x"y,1\nz,2\n', 2],
    ['a quote that is never closed', 'a,b\nz,2\n"x,1\ny,3\n', 3],
  ])('%s: the row is told, and the next ones are read', async (_, text, line) => {
    const found = await rows(text);
    expect(found.filter((row) => 'malformed' in row).map(({ number }) => number)).toEqual([line]);
    expect(found.some((row) => 'cells' in row && row.cells[0]?.value === 'z')).toBe(true);
  });

  test('any table comes back as it was written, and every cell stands where it says', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0')),
      fc.constantFrom('', '"', '""', 'a"b', ',', '\n', '\r\n', 'å ä ö', '👩‍🏫'),
    );
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('\n', '\r\n'), async (all, ending) => {
        const kept = all.filter((row) => row.some((text) => text !== ''));
        const text = all
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join(ending);
        const found = await rows(text);
        expect(found.map((row) => ('cells' in row ? row.cells.map(({ value }) => value) : row))).toEqual(
          kept,
        );
        for (const row of found) {
          if (!('cells' in row)) continue;
          for (const { value, start, end } of row.cells) {
            const at = (row.start ?? 0) + start;
            expect(text.slice(at, (row.start ?? 0) + end).replaceAll('""', '"')).toBe(value);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('rows that are cut by the pieces of the file are whole', async () => {
    const long = `${'å'.repeat(50_000)}`;
    const text = Array.from({ length: 30 }, (_, i) => `${i},"${long}\n""${i}"""`).join('\r\n');
    const found = await cells(text);
    expect(found).toHaveLength(30);
    expect(found.every((row, i) => row[0] === String(i) && row[1] === `${long}\n"${i}"`)).toBe(true);
  });
});

describe('a file that is refused', () => {
  test.each([
    ['Latin-1 that is said to be UTF-8', Buffer.from('a,b\nÅ,ö\n', 'latin1'), 'NOT_UTF8'],
    ['UTF-16 that is said to be UTF-8', Buffer.from('\ufeffa,b\n', 'utf16le'), 'NOT_UTF8'],
    ['with a NUL byte', Buffer.from('a,b\n1,\0\n'), 'NOT_TEXT'],
    ['with a line of two megabytes', Buffer.from(`a,b\n${'x'.repeat(2_000_000)}\n`), 'ROW_TOO_LONG'],
    ['with ten thousand cells in a row', Buffer.from(`a,b\n${','.repeat(10_000)}1\n`), 'TOO_MANY_CELLS'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toMatchObject({ code });
  });

  test('says in which row', async () => {
    expect(await refusal(`a,b\n1,2\n3,"${'x\n'.repeat(600_000)}`)).toMatchObject({
      code: 'ROW_TOO_LONG',
      row: 3,
    });
  });
});
