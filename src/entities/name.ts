import { withoutLegalForm } from '../facts/legal-form.ts';
import { remembered } from '../facts/remembered.ts';

/** A name as it is looked up: lower case, single spaces. */
export const lookupKey: (name: string) => string = remembered((name) =>
  name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim(),
);

/**
 * What remains of an organisation's name when spelling is set aside: case, punctuation, white space, genitive -s,
 * AB and ekonomisk förening, "stad" for "kommun", and which word comes first in "Kommunalförbundet Skaraborg".
 * Two names with the same key are one name.
 */
export const nameKey: (name: string) => string = remembered(keyOf);

function keyOf(name: string): string {
  const words = wordsOf(name);
  const kept = withoutLegalForm(words);
  const [first, ...rest] = kept.length === 0 ? words : kept;
  const association = /^(kommunal|samordnings)förbundet$/.test(first ?? '') && rest.length > 0;
  const ordered = association ? [...rest, (first as string).slice(0, -2)] : [first ?? '', ...rest];
  return ordered.map((word, i) => bare(word, i > 0 && i === ordered.length - 1)).join(' ');
}

function bare(word: string, lastOfSeveral: boolean): string {
  if (lastOfSeveral && word === 'stad') return 'kommun';
  return word.length > 3 ? word.replace(/s$/, '') : word;
}

/** Whether a name is letters that stand for a longer one: "SNS", "ABF". Too many share those for them to tell who is meant. */
export function isAbbreviation(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&-]{1,5}$/u.test(name.normalize('NFC').trim());
}

/** Whether a set of names is one name, in whatever spelling. */
export function isOneName(names: ReadonlySet<string>, name: string): boolean {
  return [...names].every((own) => nameKey(own) === nameKey(name));
}

/** Words that say what sort of organisation it is, and not which one. */
const generic = new Set(
  `ab i och för av de den stad kommun kommunalförbund samordningsförbund förbund studieförbund region regionen län
  stiftelsen stiftelse förening föreningen skola skolan myndigheten svenska sverige sweden the`.split(/\s+/),
);

/** Whether a word, as `nameKey` has it, says what sort of organisation it is, and not which one. */
export function isGeneric(word: string): boolean {
  return generic.has(word);
}

/** Whether two names have a telling word in common: "Ale kommun" and "Ale kommun, Utbildning". */
export function shareAWord(one: string, other: string): boolean {
  const words = new Set(nameKey(one).split(' '));
  return nameKey(other)
    .split(' ')
    .some((word) => words.has(word) && !generic.has(word));
}

/**
 * The part of an id that is made from words. Swedish letters stay as they are: Habo and Håbo, Asa and Åsa are
 * different names and must not become one id.
 */
export function idPart(text: string): string {
  return wordsOf(text).join('-');
}

/** The part of an organisation's id that is made from its name; its legal form does not count. */
export const organizationPart: (name: string) => string = remembered((name) => {
  const words = wordsOf(name);
  const kept = withoutLegalForm(words);
  return (kept.length === 0 ? words : kept).join('-');
});

function wordsOf(text: string): readonly string[] {
  return lookupKey(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * All the printed forms of one thing's name, told apart by more than case, the best first: not in capitals only, more
 * telling, fewer letters among equals ("Framtid" before "Framtids" and "Framtid AB"), then with its punctuation. Depends on the set alone, not on its order.
 */
export function rankNames(names: Iterable<string>): readonly string[] {
  const ranked = [...new Set([...names].map((name) => name.normalize('NFC').replace(/\s+/gu, ' ').trim()))]
    .filter((name) => name !== '')
    .sort(byRank);
  const seen = new Set<string>();
  return ranked.filter((name) => {
    const key = lookupKey(name);
    return !seen.has(key) && seen.add(key);
  });
}

function byRank(one: string, other: string): number {
  return (
    Number(isCapitals(one)) - Number(isCapitals(other)) ||
    nameKey(other).length - nameKey(one).length ||
    letters(one) - letters(other) ||
    other.length - one.length ||
    inOrder(one, other)
  );
}

function letters(name: string): number {
  return name.replace(/[^\p{L}\p{N}]/gu, '').length;
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}

/** Order by code unit: the same on every machine, whatever its language. */
export function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
