import { plainSpaces, type Reading } from './reading.ts';

/** Reads a Swedish postal code as five digits: "402 22", "SE-402 22", "S-40222", "402 22 Göteborg". The first digit is 1 to 9. */
export function postalCode(text: string): Reading<string> {
  const match = /^(?:SE?[- ]?)?([1-9]\d{2}) ?(\d{2})(?:,? \p{L}[\p{L} .-]{1,40})?$/iu.exec(plainSpaces(text));
  return match === null
    ? { expected: 'a postal code of five digits, such as 402 22' }
    : { value: `${match[1]}${match[2]}` };
}
