/** What became of a printed value: the value in its normal form, or what was expected in its place. */
export type Reading<T> = { readonly value: T } | { readonly expected: string };

/** The value of a reading, or null where it could not be read. */
export function valueOf<T>(reading: Reading<T>): T | null {
  return 'value' in reading ? reading.value : null;
}

/** Every kind of white space as one ordinary space, none at the ends: no-break, narrow no-break and thin spaces too. */
export function plainSpaces(text: string): string {
  return text.replace(/[\s\u200b]+/gu, ' ').trim();
}
