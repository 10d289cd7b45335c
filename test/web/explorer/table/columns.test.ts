import { describe, expect, test } from '@jest/globals';
import { nodeColumns, sortRows } from '../../../../web/explorer/table/columns.ts';
import { texts } from '../../../../web/explorer/texts/texts.ts';
import { node } from '../network/networks.ts';

const rows = [
  node('1', { name: 'Åmål', degree: 2, firstYear: null }),
  node('2', { name: 'Östersund', degree: 10 }),
  node('3', { name: 'Ängelholm', degree: 9 }),
  node('4', { name: 'Zinkgruvan', degree: 1 }),
];
const columns = nodeColumns(rows, texts.sv);
const sorted = (column: string, descending: boolean) =>
  sortRows(rows, columns, { column, descending }, texts.sv.locale).map(({ name }) => name);

describe('rows', () => {
  test('of names are sorted as Swedish sorts', () => {
    expect(sorted('name', false)).toEqual(['Zinkgruvan', 'Åmål', 'Ängelholm', 'Östersund']);
  });
  test('of figures are sorted as figures', () => {
    expect(sorted('degree', true)).toEqual(['Östersund', 'Ängelholm', 'Åmål', 'Zinkgruvan']);
  });
  test('without a value come last, whichever way', () => {
    expect(sorted('years', false).at(-1)).toBe('Åmål');
    expect(sorted('years', true).at(-1)).toBe('Åmål');
  });
  test('stay as they came where the column is none', () => {
    expect(sorted('nothing', false)).toEqual(rows.map(({ name }) => name));
  });
});

test('budgets are told in kronor, and those that nobody knows not at all', () => {
  const some = [node('1', { totalBudget: 24_051_665 }), node('2', { totalBudget: null })];
  const column = nodeColumns(some, texts.sv).find(({ key }) => key === 'totalBudget');
  expect(some.map((row) => column?.textIn(row).replace(/\s/g, ' '))).toEqual(['24 051 665 kr', '–']);
  expect(nodeColumns(rows, texts.sv).map(({ key }) => key)).not.toContain('totalBudget');
});

test('measures that were not asked for have no column', () => {
  expect(columns.map(({ key }) => key)).not.toContain('betweenness');
  expect(nodeColumns([node('1', { betweenness: 0.5 })], texts.sv).map(({ key }) => key)).toContain(
    'betweenness',
  );
});
