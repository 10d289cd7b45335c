import type { Reference } from '../../reference/reference.ts';
import { knownOrganization } from '../known-organization.ts';
import { ROLE_WORDS } from './person-roles.ts';
import { isPersonName, namesSomethingElse } from './persons.ts';

/** What stands before the name of a person in a list. A source for patterns without regard to case. */
export const TITLE_WORDS = String.raw`(?:${ROLE_WORDS}|professorn?|doktorn?|docent(?:en)?|doktorand(?:en)?|lektorn?|adjunkt(?:en)?|forskare?n?|doc\.?|prof\.?|dr\.?|fil\.? ?dr\.?|vd|herr|fru)`;
const TITLES = new RegExp(String.raw`^(?:${TITLE_WORDS}:? )+(?=\p{Lu})`, 'iu');
/** Titles that the names of companies begin with as well: "Coach Nord". */
const SHARED = /^\p{L}*(?:samordn|koordin|ansvar|administr|utveckl|coach|ekonom|strateg|controller|vd)/iu;
/** What goes before a given name in the names of organisations: "Hotell Anna". */
const NAMED_AFTER =
  /^(?:stiftelsen|föreningen|sankta?|s:t|st|kung|drottning|projekt(?:et)?|hotell|café|villa|team|studio|bröderna|systrarna|nya)$/iu;
/** What ends the names of places and hardly those of persons: "Björneborg Axel" makes axles. */
const PLACE = /(?:eborg|köping|stad|hamn|hyttan|bruk)$/iu;

/**
 * The person whom words name where a list is read, given name first; null where they name none. "Rektor Pia Prov", "Lars Prov",
 * "Prov Lars" and "Anna" are persons, what is known as an organisation or a place is not.
 */
export function personNamed(printed: string, reference: Reference): string | null {
  const title = TITLES.exec(printed)?.[0] ?? '';
  // The pattern does not regard case, so that "Lärare utan gränser" has a title, too.
  const words = printed.slice(title.length);
  if (title !== '' && !/^\p{Lu}/u.test(words)) return null;
  const [first = '', ...others] = words.split(/[ \u00a0]/u);
  const isGiven = (word: string) => {
    const given = word.split('-')[0] ?? '';
    return reference.givenNames.has(given.charAt(0) + given.slice(1).toLowerCase());
  };
  const titled = title !== '' && !SHARED.test(title);
  const last = others.at(-1);
  if (last === undefined) {
    const named = (isGiven(first) && !isCapitals(first)) || (titled && /^\p{Lu}\p{Ll}+$/u.test(first));
    return named && !isKnown(first, reference) && !namesSomethingElse(first, reference) ? first : null;
  }
  if (!isPersonName(words, reference)) return null;
  if (titled || isGiven(first)) return words;
  return others.length === 1 &&
    isGiven(last) &&
    !isCapitals(last) &&
    !NAMED_AFTER.test(first) &&
    !PLACE.test(first)
    ? `${last} ${first}`
    : null;
}

/** "EVA" by itself is letters, "EVA PROV" is a person. */
function isCapitals(word: string): boolean {
  return word === word.toUpperCase();
}

function isKnown(word: string, reference: Reference): boolean {
  return knownOrganization(word, reference) !== null;
}
