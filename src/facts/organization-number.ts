import { plainSpaces, type Reading } from './reading.ts';

const EXPECTED = 'a Swedish organisation number of ten digits, such as 212000-1355';

/**
 * Reads an organisation number as ten digits: hyphen, spaces, "SE…01" of a VAT number and the 12-digit form with prefix 16 are
 * taken off. Checked by Luhn. A third digit below 2 makes it a person's number: refused, and no answer repeats it.
 */
export function organizationNumber(text: string): Reading<string> {
  const digits = digitsOf(text);
  if (looksPersonal(digits)) return { expected: `${EXPECTED}; a personal identity number is not stored` };
  if (!/^\d{10}$/.test(digits)) return { expected: EXPECTED };
  return luhn(digits) ? { value: digits } : { expected: `${EXPECTED}, with a right check digit` };
}

/** Whether what stands for an organisation number has the form of a person's: then the organisation is a person. */
export function isPersonalNumber(text: string): boolean {
  return looksPersonal(digitsOf(text));
}

/** What came in place of an organisation number, as a message may repeat it: no digits of what may be a person's number, mistyped. */
export function printedInstead(text: string): string {
  const digits = digitsOf(text);
  if (looksPersonal(digits)) return 'such a number came';
  if (/^\d{10}$/.test(digits)) return `"${plainSpaces(text)}" came`;
  const count = text.replace(/\D/g, '').length;
  return count === 0
    ? 'a text without digits came'
    : `a text with ${count} ${count === 1 ? 'digit' : 'digits'} came`;
}

function digitsOf(text: string): string {
  return plainSpaces(text)
    .replace(/^SE ?(\d{6}-?\d{4}) ?01$/i, '$1')
    .replace(/^(?:16)?(\d{6}) ?[-–] ?(\d{4})$/, '$1$2')
    .replace(/^16(\d{10})$/, '$1');
}

/** Ten or twelve digits in the form of a person's number: the third digit is the first of the month, so 0 or 1. */
function looksPersonal(digits: string): boolean {
  return /^(?:18|19|20)\d{6}[-+]?\d{4}$/.test(digits) || /^\d{2}[01]\d{3}[-+]?\d{4}$/.test(digits);
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].entries()) {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
