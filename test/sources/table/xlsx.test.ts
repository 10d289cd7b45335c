import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openTable, type Table } from '../../../src/sources/table/read-table.ts';
import { reference } from '../reading.ts';
import { csv } from './csv.ts';
import { folder, properties, readAll, relations, tableOf } from './table.ts';
import { archiveOf, partsOf, type SheetCell } from './workbook.ts';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const operation: Readonly<Record<string, string>> = {
  'Diarienummer / Operation ID': '30-001-S01',
  'Namn på insatsen / Operation Name': 'Provet',
  'Stödmottagare / Beneficiary': 'Provbolaget AB',
  'Projektägare organisationsnummer / Beneficiary ID': '556036-0793',
  'Total projektbudget / Total budget SEK': '24051665',
  'Unionens medfinansieringsgrad / Union co-financing rate': '40 %',
  'Startdatum / Start date': '2030-01-01',
  'Slutdatum / End date': '2031-12-31',
  'Sammanfattning / Summary': 'Målgruppen är unga 16–24 år.',
};

const header = Object.keys(operation);

function rowWith(cells: Readonly<Record<string, SheetCell>>): readonly SheetCell[] {
  return header.map((name) => cells[name] ?? operation[name] ?? '');
}

async function opened(path: string): Promise<Table> {
  const table = await openTable(path, null, reference);
  if (table === null) throw new Error('It was not recognised.');
  return table;
}

async function workbook(...args: Parameters<typeof partsOf>): Promise<Table> {
  return await opened(await archiveOf(join(folder, 'table.xlsx'), partsOf(...args)));
}

async function refusal(parts: Readonly<Record<string, string>>): Promise<unknown> {
  const path = await archiveOf(join(folder, 'refused.xlsx'), parts);
  return await opened(path).then(
    () => null,
    ({ code }) => code,
  );
}

test('a sheet says what the same rows say as CSV, whatever they hold', async () => {
  const text = fc.constantFrom(
    '',
    'Provet',
    'A;B',
    'två\nrader',
    '<b>fet</b>',
    'a & b',
    '"citat"',
    ' kant ',
    'å\u0308',
    '12',
    '2030-02-30',
  );
  const rows = fc.array(fc.dictionary(fc.constantFrom(...header), text, { maxKeys: 5 }), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(rows, async (drawn) => {
      const told = drawn.map((more) => ({ ...operation, ...more }));
      const asCsv = await readAll(await tableOf(csv(told, ';')));
      const cells = told.map((row) => header.map((name) => row[name as keyof typeof row] ?? ''));
      const asSheet = await readAll(await workbook([header, ...cells]));
      expect(asSheet.map((row) => [properties(row), relations(row)])).toEqual(
        asCsv.map((row) => [properties(row), relations(row)]),
      );
    }),
    { numRuns: 40 },
  );
});

describe('a cell', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="#,##0\\ &quot;kr&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="165"/></cellXfs>';

  test.each([
    ['a day by a format of the workbook', 'startDate', 's="1"', '<v>47484</v>', '2030-01-01'],
    ['a day by a built-in format, with its time', 'startDate', 's="2"', '<v>47484.75</v>', '2030-01-01'],
    ['a day as ISO 8601', 'startDate', 't="d"', '<v>2030-01-01T00:00:00</v>', '2030-01-01'],
    ['a rate', 'cofinancingRate', 's="3"', '<v>0.40000000000000002</v>', 0.4],
    ['an amount with a unit in its format', 'totalBudget', 's="4"', '<v>24051665</v>', 24_051_665],
    ['an amount in scientific notation', 'totalBudget', '', '<v>2.4051665E7</v>', 24_051_665],
    ['an amount with many decimals', 'totalBudget', '', '<v>24051665.3333333</v>', 24_051_665],
    [
      'text of its own, in runs',
      'name',
      't="inlineStr"',
      '<is><r><t>Pro</t></r><r><t>vet</t></r><rPh><t>x</t></rPh></is>',
      'Provet',
    ],
  ])('holds %s', async (_, property, attributes, xml, expected) => {
    const column: Readonly<Record<string, string>> = {
      startDate: 'Startdatum / Start date',
      cofinancingRate: 'Unionens medfinansieringsgrad / Union co-financing rate',
      totalBudget: 'Total projektbudget / Total budget SEK',
      name: 'Namn på insatsen / Operation Name',
    };
    const table = await workbook([header, rowWith({ [column[property] as string]: { attributes, xml } })], {
      styles,
    });
    const [row] = await readAll(table);
    expect(row?.problems).toEqual([]);
    expect(properties(row as NonNullable<typeof row>)[property]).toBe(expected);
  });

  test('counts days from 1904 where the workbook does', async () => {
    const day = { attributes: 's="1"', xml: '<v>46022</v>' };
    const table = await workbook([header, rowWith({ 'Startdatum / Start date': day })], {
      styles,
      from1904: true,
    });
    const [row] = await readAll(table);
    expect(properties(row as NonNullable<typeof row>).startDate).toBe('2030-01-01');
  });

  test.each([
    ['a formula with what it said last', '<f>1+1</f><v>24051665</v>', '', 'FORMULA', 24_051_665],
    ['a formula that says nothing', '<f>1+1</f>', '', 'FORMULA', undefined],
    ['an error', '<v>#REF!</v>', 't="e"', 'ERROR_CELL', undefined],
    ['a shared text that is not there', '<v>9999</v>', 't="s"', 'INVALID_CELL', undefined],
  ])('is told by row and column where it is %s', async (_, xml, attributes, code, expected) => {
    const column = 'Total projektbudget / Total budget SEK';
    const table = await workbook([header, rowWith({ [column]: { attributes, xml } })]);
    const [row] = await readAll(table);
    expect(row?.problems).toMatchObject([{ code, line: 2, column: header.indexOf(column) + 1 }]);
    expect(properties(row as NonNullable<typeof row>).totalBudget).toBe(expected);
  });
});

test('what no text has is left out of a cell; what stands behind the rows is not read', async () => {
  const odd = { attributes: 't="inlineStr"', xml: '<is><t>Pro_x0000_v_xD800_et</t></is>' };
  const parts = partsOf([header, rowWith({ 'Namn på insatsen / Operation Name': odd })]);
  const sheet = 'xl/worksheets/sheet1.xml';
  const tail = `</sheetData>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1_000)}`;
  const path = await archiveOf(join(folder, 'odd.xlsx'), {
    ...parts,
    [sheet]: (parts[sheet] as string).replace('</sheetData>', tail),
  });
  const [row] = await readAll(await opened(path));
  expect(properties(row as NonNullable<typeof row>).name).toBe('Provet');
});

test('titles above the header and empty rows are passed over; evidence tells row and cells', async () => {
  const table = await workbook([['Insatser i Sverige'], [], header, [], rowWith({})]);
  expect(table.rowCount).toBe(1);
  const [row] = await readAll(table);
  expect(row?.number).toBe(5);
  const [fact] = row?.facts ?? [];
  expect(fact?.evidence).toMatchObject({ row: 5, excerpt: 'Provet', start: 11, end: 17 });
});

test('cells and rows without references stand where they come', async () => {
  const parts = partsOf([header, rowWith({ 'Stödmottagare / Beneficiary': { xml: '' } })]);
  const sheet = 'xl/worksheets/sheet1.xml';
  const bare = (parts[sheet] as string).replace(/ r="[A-Z]*\d+"/g, '');
  const [row] = await readAll(
    await opened(await archiveOf(join(folder, 'bare.xlsx'), { ...parts, [sheet]: bare })),
  );
  const [same] = await readAll(
    await tableOf(csv([{ ...operation, 'Stödmottagare / Beneficiary': '' }], ';')),
  );
  expect(properties(row as NonNullable<typeof row>)).toEqual(properties(same as NonNullable<typeof same>));
});

describe('refused is', () => {
  const good = partsOf([header, rowWith({})]);
  const sheet = 'xl/worksheets/sheet1.xml';

  test('an archive of another kind', async () => {
    expect(await refusal({ 'word/document.xml': '<w/>' })).toBe('NO_WORKBOOK');
    expect(
      await refusal({
        ...good,
        '_rels/.rels': (good['_rels/.rels'] as string).replace('workbook.xml', 'workbook.bin'),
      }),
    ).toBe('NO_WORKBOOK');
  });

  test('a workbook without a sheet of a register', async () => {
    expect(await refusal(partsOf([['Namn', 'Belopp']]))).toBe('UNKNOWN_LAYOUT');
  });

  test('a document type, and with it every entity', async () => {
    const entity = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${good[sheet]}`;
    expect(await refusal({ ...good, [sheet]: entity })).toBe('DOCTYPE');
    expect(
      await refusal({ ...good, 'xl/sharedStrings.xml': `<!DOCTYPE x>${good['xl/sharedStrings.xml']}` }),
    ).toBe('DOCTYPE');
  });

  test('what unpacks to far more than a person writes', async () => {
    expect(await refusal({ ...good, [sheet]: `${good[sheet]}${' '.repeat(20_000_000)}` })).toBe('ZIP_BOMB');
  });

  test.each([
    ['rows beyond the last', `<worksheet><sheetData>${'<row/>'.repeat(1_048_577)}</sheetData></worksheet>`],
    ['a row behind the last', '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>'],
    ['nothing but what stands before rows', `<worksheet>${'<col/>'.repeat(800_000)}<sheetData/></worksheet>`],
  ])('%s', async (_, xml) => {
    expect(await refusal({ ...good, [sheet]: xml })).toMatch(/DAMAGED_WORKBOOK|ZIP_BOMB/);
  });

  test('a row with more empty cells than a sheet has', async () => {
    const cells = `<worksheet><sheetData><row>${'<c/>'.repeat(16_385)}</row></sheetData></worksheet>`;
    expect(await refusal({ ...good, [sheet]: cells })).toBe('ROW_TOO_LONG');
  });

  test('parts that lie over each other in the archive', async () => {
    const path = await archiveOf(join(folder, 'over.xlsx'), good);
    const bytes = readFileSync(path);
    // Each part of the directory claims as many packed bytes as the archive has.
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
      bytes.writeUInt32LE(bytes.length, at + 20);
    }
    writeFileSync(path, bytes);
    await expect(opened(path)).rejects.toMatchObject({ code: 'DAMAGED_WORKBOOK' });
  });

  test('thousands of parts', async () => {
    const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`xl/media/${i}.png`, '']));
    expect(await refusal({ ...good, ...many })).toBe('TOO_MANY_PARTS');
  });

  test('a row that never ends, one that is nested too deep, and rows out of order', async () => {
    const within = (cells: string) =>
      `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
    const noise = Array.from({ length: 400_000 }, (_, i) => i.toString(36)).join('-');
    expect(
      await refusal({ ...good, [sheet]: within(`<c r="A1" t="str"><v>${noise.repeat(3)}</v></c>`) }),
    ).toBe('ROW_TOO_LONG');
    expect(await refusal({ ...good, [sheet]: within('<c>'.repeat(100)) })).toBe('DAMAGED_WORKBOOK');
    const rows = '<worksheet><sheetData><row r="7"/><row r="2"/></sheetData></worksheet>';
    expect(await refusal({ ...good, [sheet]: rows })).toBe('DAMAGED_WORKBOOK');
  });

  test('a part that is missing, not in UTF-8, or cut off', async () => {
    const { 'xl/sharedStrings.xml': _, ...lacking } = good;
    expect(await refusal(lacking)).toBe('DAMAGED_WORKBOOK');
    const path = await archiveOf(join(folder, 'cut.xlsx'), good);
    const whole = readFileSync(path);
    for (const length of [30, 200, whole.length - 40]) {
      writeFileSync(path, whole.subarray(0, length));
      await expect(opened(path)).rejects.toMatchObject({ code: 'DAMAGED_WORKBOOK' });
    }
  });

  test.each([
    ['xl/sharedStrings.xml', '30-001-S01', '30-001-S02'],
    ['xl/worksheets/sheet1.xml', '<v>0</v>', '<v>1</v>'],
  ])('a part of which a byte is another than was packed: %s', async (part, packed, found) => {
    const path = await archiveOf(join(folder, 'flipped.xlsx'), good, { compress: false });
    const bytes = readFileSync(path);
    bytes.write(found, bytes.indexOf(packed));
    writeFileSync(path, bytes);
    await expect(opened(path)).rejects.toMatchObject({
      code: 'DAMAGED_WORKBOOK',
      message: expect.stringContaining(part),
    });
  });

  test('an older workbook, or one with a password', async () => {
    const path = join(folder, 'old.xls');
    writeFileSync(path, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]));
    await expect(opened(path)).rejects.toMatchObject({ code: 'NO_WORKBOOK' });
  });
});
