import { plainSpaces, type Reading } from './reading.ts';

/**
 * Reads a percentage as a fraction: "50%" and "50 %" are 0.5, "46,98 %" is 0.4698; from 0 to 100 %. Without a sign "50" is a percentage
 * too; "0,5" and "1" are none, as they may be fractions.
 */
export function rate(text: string): Reading<number> {
  const expected = 'a percentage from 0 to 100, such as 50 %';
  const match = /^(\d{1,3})(?:[.,](\d{1,6}))? ?(%|procent)?\.?$/i.exec(plainSpaces(text));
  if (match === null) return { expected };
  if (match[3] === undefined && Number(match[1]) <= 1)
    return { expected: 'a percentage, no fraction: write 50 % or 50' };
  const decimals = match[2] ?? '';
  // Digits are put together before the one division: 46.98 / 100 is 0.46979999999999994.
  const value = Number(`${match[1]}${decimals}`) / 10 ** (decimals.length + 2);
  return value <= 1 ? { value } : { expected };
}
