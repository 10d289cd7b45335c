import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readReference } from '../../src/reference/read.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reference-'));
  cpSync('seeds/reference', folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

test.each([
  [
    'a code of another length',
    'municipalities.csv',
    '0114,',
    '114,',
    /municipalities\.csv, row 2: code: four digits expected/,
  ],
  ['a code twice', 'municipalities.csv', '0115,', '0114,', /municipalities\.csv: 0114 is there twice/],
  ['an unknown county', 'municipalities.csv', 'Vallentuna,01,', 'Vallentuna,99,', /0115 names the county 99/],
  [
    'an unknown subregion',
    'municipalities.csv',
    'Ale,14,goteborgsregionen',
    'Ale,14,oslo',
    /1440 names the subregion oslo/,
  ],
  [
    'a column too few',
    'municipalities.csv',
    'Vallentuna,01,,',
    'Vallentuna,01,',
    /municipalities\.csv: .*line 3/,
  ],
  ['a column gone', 'nuts.csv', 'verification', 'remark', /nuts\.csv, row 2: verification/],
  ['a bad postal code', 'postal-codes.csv', '10012,0180', '1001,0180', /postal-codes\.csv, line 3/],
  [
    'a postal code in no municipality',
    'postal-codes.csv',
    '10012,0180',
    '10012,9999',
    /10012 names the municipality 9999/,
  ],
  [
    'a wrong check digit',
    'organizations.csv',
    '2220001776',
    '2220001777',
    /organizations\.csv, row \d+: organization_number/,
  ],
  ['an unknown kind', 'organizations.csv', 'AGENCY', 'OFFICE', /organizations\.csv, row \d+: kind/],
  [
    'a name claimed twice',
    'organizations.csv',
    'Försäkringskassan,FK',
    'Försäkringskassan,AF',
    /"AF" is a name of both/,
  ],
  [
    'a member of nothing',
    'associations.csv',
    'fyrbodals-',
    'fyrbodal-',
    /fyrbodal-kommunalforbund is no slug/,
  ],
  ['a star inside a term', 'activities.csv', 'mentorer*', 'ment*orer', /activities\.csv, row 2: terms/],
  [
    'an unknown broader characteristic',
    'characteristics.csv',
    ',DISABILITY,',
    ',X,',
    /names the characteristic X/,
  ],
])('%s is refused with its place', (_, file, from, to, message) => {
  edit(file, from, to);
  expect(() => readReference(folder)).toThrow(message);
});

test('a missing file is named', () => {
  rmSync(join(folder, 'sdgs.csv'));
  expect(() => readReference(folder)).toThrow(/sdgs\.csv/);
});

test('a byte order mark and line ends of another system are read', () => {
  const text = readFileSync(join(folder, 'postal-codes.csv'), 'utf8');
  writeFileSync(join(folder, 'postal-codes.csv'), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  expect(readReference(folder).postalCodes.size).toBe(15463);
});
