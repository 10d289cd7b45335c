/** What stands in place of personal data. */
export const MASK = '[…]';

const WORD = /[\p{L}\p{M}\d]+(?:['’‘ʼ´`][\p{L}\p{M}\d]+)*(?::s(?![\p{L}\d]))?/gu;
/** What stands between the words of one name; a full stop with a space only behind an initial. */
const JOINS = /^(?:[.-]|,?\s+)$/u;
const INITIAL = /^\.\s+$/u;
/** A name of five capitals with two particles and a hyphen. */
const MOST_WORDS = 8;

/** A name as it is compared: without regard to case and to what stands between its words. */
function keyOf(name: string): string {
  return Array.from(name.normalize('NFC').toLowerCase().matchAll(WORD), ([word]) =>
    word.replace(/[’‘ʼ´`]/gu, "'"),
  )
    .join(' ')
    .replace(/:s$/u, '');
}

/** The keys of names that can be told in a text: those of three letters and fewer are too many other words. */
export function keysOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name) => name.length > 3).map(keyOf));
}

/**
 * A text with "[…]" for names, the longest first, as whole words and also in the genitive; a single word only where it is capitalised.
 *
 * @param isName whether a key is that of a name.
 */
export function withoutNames(text: string, isName: (key: string) => boolean): string {
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word,
    key: keyOf(word),
    start: index,
    end: index + word.length,
  }));
  let masked = '';
  let from = 0;
  for (let at = 0; at < words.length; at += 1) {
    const size = wordsOfName(text, words, at, isName);
    if (size === 0) continue;
    masked += `${text.slice(from, words[at]!.start)}${MASK}`;
    at += size - 1;
    from = words[at]!.end;
  }
  return masked + text.slice(from);
}

interface Word {
  readonly word: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** How many words the longest name has that begins at a word; 0 where none does. */
function wordsOfName(
  text: string,
  words: readonly Word[],
  at: number,
  isName: (key: string) => boolean,
): number {
  let most = 1;
  while (most < MOST_WORDS && joined(text, words[at + most - 1]!, words[at + most])) most += 1;
  for (let size = most; size > 0; size -= 1) {
    if (size === 1 && !/^\p{Lu}/u.test(words[at]!.word)) continue;
    const key = words
      .slice(at, at + size)
      .map((word) => word.key)
      .join(' ');
    if (isName(key) || (key.endsWith('s') && isName(key.slice(0, -1)))) return size;
  }
  return 0;
}

function joined(text: string, one: Word, next: Word | undefined): boolean {
  if (next === undefined) return false;
  const between = text.slice(one.end, next.start);
  return JOINS.test(between) || (one.word.length === 1 && INITIAL.test(between));
}
