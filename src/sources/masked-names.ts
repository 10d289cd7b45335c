import { createHash } from 'node:crypto';

const MASK = '[…]';
const WORD = /[\p{L}\d]+(?:['’‘ʼ´-][\p{L}\d]+)*/gu;
const MOST_WORDS = 5;
/** A capital, or what may stand before a surname. */
const STARTS_NAME = /^(?:\p{Lu}|(?:af|av|de|du|von|van|der|la|el|al)$)/u;

/**
 * Digests of names, by which they are found again in other texts without being kept. Names of three letters and fewer are left out, as
 * where they are masked.
 */
export function digestsOf(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name) => name.length > 3).map((name) => digestOf(keyOf(name))))].sort();
}

/** A text with "[…]" for the names that have these digests, also in the genitive; a single word only where it is capitalised. */
export function withoutMaskedNames(text: string, digests: ReadonlySet<string>): string {
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  let masked = '';
  let from = 0;
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at]!;
    if (!STARTS_NAME.test(first.word)) continue;
    const size = sizeOfName(text, words, at, digests);
    if (size === 0) continue;
    masked += `${text.slice(from, first.start)}${MASK}`;
    from = words[at + size - 1]!.end;
    at += size - 1;
  }
  return masked + text.slice(from);
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** How many words the longest masked name has that begins at a word; 0 where none does. */
function sizeOfName(text: string, words: readonly Word[], at: number, digests: ReadonlySet<string>): number {
  let most = 1;
  while (
    most < MOST_WORDS &&
    words[at + most] !== undefined &&
    /^,?\s+$/u.test(text.slice(words[at + most - 1]!.end, words[at + most]!.start))
  ) {
    most += 1;
  }
  for (let size = most; size > 0; size -= 1) {
    const key = keyOf(
      words
        .slice(at, at + size)
        .map(({ word }) => word)
        .join(' '),
    );
    if (key.length <= 3) continue;
    if (digests.has(digestOf(key)) || (key.endsWith('s') && digests.has(digestOf(key.slice(0, -1)))))
      return size;
  }
  return 0;
}

/** A name as it is compared: without regard to case, commas and the form of spaces and apostrophes. */
function keyOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ´`]/gu, "'")
    .replace(/[,\s]+/gu, ' ')
    .trim();
}

function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}
