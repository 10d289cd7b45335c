/** A word, a number or one punctuation mark of a sentence. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
}

const TOKEN = /[\p{L}\p{N}]+(?:(?:[-.&'’+]|:(?!\p{Lu}))[\p{L}\p{N}]+)*[-+]?|[^\s\p{L}\p{N}]/gu;

/** The words and marks of a text; "Dals-Ed", "t.ex", "GR:s" and "utbildnings-" are one each. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => ({
    text: word,
    lower: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** Whether a word begins with a capital, or as "eWork" does. */
export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Ll}?\p{Lu}/u.test(token.text);
}

/** Whether two tokens stand next to each other with nothing but spaces between, as the words of one name do. */
export function isWord(token: Token | undefined): boolean {
  return token !== undefined && /^[\p{L}\p{N}]/u.test(token.text);
}
