import { plainSpaces, type Reading } from './reading.ts';

const EXPECTED = 'an amount in whole SEK, such as 24 051 665 kr';

/**
 * Reads an amount as whole SEK: "24 051 665" with any kind of space or with "." between thousands, "kr" or "SEK" before or
 * behind, öre only when they are none (",00"). Nothing is rounded.
 */
export function amount(text: string): Reading<number> {
  const bare = plainSpaces(text)
    .replace(/^(?:kr|sek) ?/i, '')
    .replace(/ ?(?:kr|sek|kronor)\.?$/i, '')
    .replace(/(?:,00|:-)$/, '');
  return wholeNumber(bare, EXPECTED);
}

/** Reads a count ("1 200", "240 st"): whole, not negative. */
export function count(text: string): Reading<number> {
  const bare = plainSpaces(text).replace(/ ?(?:st|personer|deltagare)\.?$/i, '');
  return wholeNumber(bare, 'a whole number, such as 240');
}

function wholeNumber(bare: string, expected: string): Reading<number> {
  if (!/^(?:\d{1,16}|\d{1,3}(?: \d{3}){1,5}|\d{1,3}(?:\.\d{3}){1,5})$/.test(bare)) return { expected };
  const value = Number(bare.replace(/[ .]/g, ''));
  return Number.isSafeInteger(value)
    ? { value }
    : { expected: `${expected}, at most ${Number.MAX_SAFE_INTEGER}` };
}
