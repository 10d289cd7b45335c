import { describe, expect, test } from '@jest/globals';
import { csvLine } from '../../../src/exports/text/csv.ts';

describe('a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+46', "'+46"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\r=x', `"'\r=x"`],
    ['＝1', "'＝1"],
    ['a=b', 'a=b'],
    ['"quoted"', '"""quoted"""'],
    ['a,b', '"a,b"'],
    ['a\nb', '"a\nb"'],
    ['', ''],
  ])('with the text %j is %j', (text, written) => {
    expect(csvLine([text], 'standard')).toBe(`${written}\r\n`);
  });

  test.each([
    [-1.5, '-1.5', '-1,5'],
    [1e-7, '1e-7', '1e-7'],
    [2_000_000_000, '2000000000', '2000000000'],
    [null, '', ''],
  ])('with the number %j stays a number', (number, standard, excel) => {
    expect([csvLine([number], 'standard'), csvLine([number], 'excel')]).toEqual([
      `${standard}\r\n`,
      `${excel}\r\n`,
    ]);
  });
});
