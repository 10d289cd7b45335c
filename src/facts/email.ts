import { plainSpaces, type Reading } from './reading.ts';

/** Reads an e-mail address, in lower case. What came is never repeated: it is personal data. */
export function emailAddress(text: string): Reading<string> {
  const value = plainSpaces(text)
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return /^[^\s@<>(),;:"]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}$/u.test(value)
    ? { value }
    : { expected: 'an e-mail address' };
}
