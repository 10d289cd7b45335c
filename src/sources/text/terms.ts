import { type Token, tokensOf } from './tokens.ts';

/** Words and phrases that stand for something, found by their first letters. */
export type TermIndex<Meaning> = ReadonlyMap<string, readonly Term<Meaning>[]>;

interface Term<Meaning> {
  readonly words: readonly string[];
  /** Whether the last word may go on ("nyanländ*"). */
  readonly open: boolean;
  readonly meaning: Meaning;
}

/** A term found in a sentence: the tokens `from` up to `to`. */
export interface FoundTerm<Meaning> {
  readonly meaning: Meaning;
  readonly from: number;
  readonly to: number;
}

const LETTERS = 3;

/** Makes an index of terms: lower-case words or phrases; `*` at the end matches any ending. */
export function termIndex<Meaning>(
  entries: readonly { readonly terms: readonly string[]; readonly meaning: Meaning }[],
): TermIndex<Meaning> {
  const index = new Map<string, Term<Meaning>[]>();
  for (const { terms, meaning } of entries) {
    for (const printed of terms) {
      const words = tokensOf(printed.replace(/\*$/, '')).map(({ lower }) => lower);
      const key = (words[0] ?? '').slice(0, LETTERS);
      index.set(key, [...(index.get(key) ?? []), { words, open: printed.endsWith('*'), meaning }]);
    }
  }
  return index;
}

/** All terms in a sentence, also those within longer ones ("nyanlända" in "nyanlända kvinnor"). */
export function termsIn<Meaning>(tokens: readonly Token[], index: TermIndex<Meaning>): FoundTerm<Meaning>[] {
  const found: FoundTerm<Meaning>[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    for (const { words, open, meaning } of index.get((tokens[from]?.lower ?? '').slice(0, LETTERS)) ?? []) {
      const last = words.length - 1;
      if (words.every((word, at) => matches(tokens[from + at], word, open && at === last))) {
        found.push({ meaning, from, to: from + words.length });
      }
    }
  }
  return found;
}

/** The terms that are not within a longer one: "individanpassad yrkesutbildning" is not "yrkesutbildning" as well. */
export function outermost<Meaning>(found: readonly FoundTerm<Meaning>[]): FoundTerm<Meaning>[] {
  return found.filter(
    ({ from, to }) =>
      !found.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from),
  );
}

function matches(token: Token | undefined, word: string, open: boolean): boolean {
  return token !== undefined && (open ? token.lower.startsWith(word) : token.lower === word);
}
