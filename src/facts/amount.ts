import { plainSpaces, type Reading } from './reading.ts';

/** The most that a project is said to cost, in SEK: more than all funds of the EU give in a period. What is more was misread, and sums of it would not be exact. */
export const MOST_SEK = 1_000_000_000_000;
/** The most that is counted in a project. */
export const MOST_COUNTED = 1_000_000_000;

const EXPECTED = 'an amount in SEK, such as 24 051 665 kr or 4,5 mnkr';
const ABOUT = /^(?:ca\.?|c:a|cirka|circa|ungefär|omkring|runt|totalt) ?/i;
/** What a number in brackets or behind a comma is made of: "240 (varav 120 kvinnor)". */
const OF_WHICH = / ?[(,;]? ?(?:varav|därav|av vilka) .*$/iu;

const UNITS: readonly (readonly [words: RegExp, zeros: number])[] = [
  [/ ?\(?(?:mdkr|mdr|miljarder(?: kr(?:onor)?| sek)?)\)?\.?$/i, 9],
  [/ ?\(?(?:mn ?kr|m ?kr|m ?sek|milj(?:on(?:er)?)?\.?(?: kr(?:onor)?| sek)?)\)?\.?$/i, 6],
  [/ ?\(?(?:t ?kr|k ?sek|tusen(?: kr(?:onor)?| sek)?)\)?\.?$/i, 3],
  [/ ?\(?(?:kr|sek|kronor|:-)\)?\.?$/i, 0],
];

/** The words of an amount with a unit in running text: "4,5 mnkr", "12 345 678 kr". */
export const PRINTED_AMOUNT = String.raw`(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f.]?\d{3}){0,4}(?:,\d{1,6})?[ \u00a0\u202f]?(?:mdkr|miljarder|mn ?kr|mkr|msek|milj(?:on(?:er)?)?\.?|tkr|tusen|kr(?:onor)?|sek)(?: kr(?:onor)?)?(?!\p{L})`;

/**
 * Reads an amount as whole SEK: "24 051 665" with any kind of space, "." or (twice or more) "," between thousands, "kr" or "SEK" before
 * or behind; "4,5 mnkr", "14,9 miljoner kronor", "4 500 tkr". Öre are rounded to the nearest krona, 50 öre upwards.
 * "Ca" is left out: the number is the one that the page gives.
 */
export function amount(text: string): Reading<number> {
  let bare = plainSpaces(text)
    .replace(ABOUT, '')
    .replace(OF_WHICH, '')
    .replace(/^(?:kr|sek) ?/i, '');
  const unit = UNITS.find(([words]) => words.test(bare));
  if (unit !== undefined) bare = bare.replace(unit[0], '');
  const zeros = unit?.[1] ?? 0;
  // "1.250 mnkr" and "4,500 tkr" have two readings, a thousand times apart.
  if (zeros > 0 && (zeros > 3 ? /^\d{1,3}\.\d{3}$/ : /^\d{1,3},\d{3}$/).test(bare))
    return { expected: EXPECTED };
  const match = (zeros === 0 ? /,(\d\d|-)$|(?<=^\d+)\.(\d{1,2})$/ : /[.,](\d{1,2}|\d{4,9})$|,(\d{3})$/).exec(
    bare,
  );
  const fraction = (match?.[1] ?? match?.[2] ?? '').replace('-', '');
  const whole = match === null ? bare : bare.slice(0, match.index);
  const reading = wholeNumber(whole, EXPECTED);
  if (!('value' in reading)) return reading;
  // In digits: 4.35 * 1_000_000 is 4349999.999….
  const digits = fraction.padEnd(zeros + 1, '0');
  const rounded = Number(digits[zeros]) >= 5 ? 1 : 0;
  return atMost(MOST_SEK, Number(`${reading.value}${digits.slice(0, zeros)}`) + rounded, EXPECTED);
}

/** Reads a count ("1 200", "240 st", "ca 150", "240 (varav 120 kvinnor)"): whole, not negative. A span is none. */
export function count(text: string): Reading<number> {
  const bare = plainSpaces(text)
    .replace(ABOUT, '')
    .replace(OF_WHICH, '')
    .replace(/ ?(?:st|stycken|personer|deltagare|individer)\.?$/i, '');
  const expected = 'one whole number, such as 240';
  const reading = wholeNumber(bare, expected);
  return 'value' in reading ? atMost(MOST_COUNTED, reading.value, expected) : reading;
}

function wholeNumber(bare: string, expected: string): Reading<number> {
  const forms = /^(?:\d{1,16}|\d{1,3}(?: \d{3}){1,5}|\d{1,3}(?:\.\d{3}){1,5}|\d{1,3}(?:,\d{3}){2,5})$/;
  if (!forms.test(bare)) return { expected };
  return { value: Number(bare.replace(/[ .,]/g, '')) };
}

function atMost(most: number, value: number, expected: string): Reading<number> {
  return value <= most ? { value } : { expected: `${expected}, at most ${most}` };
}
