import { plainSpaces, type Reading } from './reading.ts';

/** Reads "Ja" or "Nej" (also "Yes" and "No"), in any case, as true or false. */
export function yesNo(text: string): Reading<boolean> {
  const word = plainSpaces(text).toLowerCase().replace(/\.$/, '');
  if (word === 'ja' || word === 'yes') return { value: true };
  if (word === 'nej' || word === 'no') return { value: false };
  return { expected: 'Ja or Nej' };
}
