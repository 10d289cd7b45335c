/** What became of a printed value: the value in its normal form, or what was expected in its place. */
export type Reading<T> = { readonly value: T } | { readonly expected: string };

/** Every kind of white space as one ordinary space, none at the ends: no-break, narrow no-break and thin spaces too. */
export function plainSpaces(text: string): string {
  return text.replace(/[\s\u200b]+/gu, ' ').trim();
}
