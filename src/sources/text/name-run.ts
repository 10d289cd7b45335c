import { COMPASS } from './name-words.ts';
import { isCapitalised, isWord, type Token } from './tokens.ts';

/** A name of an organisation that no list knows, found by its form: the tokens `from` up to `to`. */
export interface FormedName {
  readonly to: number;
  readonly name: string;
  /** Whether the form alone shows an organisation; a mere run of capitals is one only where a role is told. */
  readonly certain: boolean;
  readonly genitive?: true;
}

/** Where a run of words with capitals ends that begins at a token. */
export function endOfRun(tokens: readonly Token[], from: number): number {
  let to = from;
  while (
    to < from + 6 &&
    (isCapitalised(tokens[to]) ||
      // "Boost by FC Rosengård", "Vågor 2030 Öst"
      (to > from &&
        /^(?:by|of|for|and|&|\d{2,4})$/u.test(tokens[to]?.text ?? '') &&
        isCapitalised(tokens[to + 1])))
  )
    to += 1;
  // "Sydsvenska Industri- och Handelskammaren"
  if (
    to > from &&
    tokens[to - 1]?.text.endsWith('-') &&
    /^(?:och|&)$/u.test(tokens[to]?.text ?? '') &&
    isWord(tokens[to + 1])
  )
    return isCapitalised(tokens[to + 1]) ? endOfRun(tokens, to + 1) : to + 2;
  // "Coompanion Örebro län"
  return to > from + 1 && tokens[to]?.lower === 'län' ? to + 1 : to;
}

/** Behind "norr" and the like, where that is next. */
export function withCompass(tokens: readonly Token[], to: number): number {
  if (!COMPASS.test(tokens[to]?.lower ?? '')) return to;
  // "Regionförbundet södra Småland"
  return /ra$/u.test(tokens[to]?.text ?? '') ? endOfRun(tokens, to + 1) : to + 1;
}

/** The tokens as a name. */
export function named(tokens: readonly Token[], from: number, to: number, certain: boolean): FormedName {
  const words = tokens.slice(from, to).map(({ text }) => text);
  const name = words.join(' ').replace(/ ,/g, ',');
  return { to, name: name.charAt(0).toUpperCase() + name.slice(1), certain };
}
