import type { Reference } from '../../../reference/reference.ts';
import { isCapitalised, type Token } from '../tokens.ts';
import { gazetteerOf } from './gazetteer.ts';
import type { FormedName } from './name-run.ts';
import { formedNameAt } from './organization-names.ts';

/** What a town's name makes one word with: its company, and what somebody in it is. */
const COMPANY_OF =
  /^(\p{Lu}\p{Ll}+?)s?(?:hus|hem|bostäder|byggen|gårdarna|fastigheter|energi|buss|lokaler)$/u;
const SORT_IN =
  /^(\p{Lu}\p{Ll}+?)s?(?:föreningen|företaget|bolaget|organisationen|stiftelsen|kooperativet)$/u;

/** "Osbyhem", "Ronnebyhus": the company that lets the town's flats or runs its buses. */
export function isTownsCompany(token: Token | undefined, reference: Reference): boolean {
  return isOfTown(token, COMPANY_OF, reference);
}

/** "Malmöföreningen Vågen": what it is and where stand before the name; null where no town's word does. */
export function nameBehindTown(
  tokens: readonly Token[],
  from: number,
  reference: Reference,
): FormedName | null {
  if (!isCapitalised(tokens[from + 1]) || !isOfTown(tokens[from], SORT_IN, reference)) return null;
  const own = formedNameAt(tokens, from + 1);
  return own === null ? null : { ...own, certain: true };
}

function isOfTown(token: Token | undefined, words: RegExp, reference: Reference): boolean {
  const [, place = ''] = words.exec(token?.text ?? '') ?? [];
  const phrases = gazetteerOf(reference).get(place.toLowerCase()) ?? [];
  return phrases.some((phrase) => phrase.words.length === 1 && phrase.meaning.municipality !== undefined);
}
