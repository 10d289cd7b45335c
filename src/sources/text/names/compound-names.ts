import { isCapitalised, isWord, type Token } from '../tokens.ts';
import { endOfRun, type FormedName, named, withCompass } from './name-run.ts';
import { HEAD, JOINED, JOINED_OF, TAIL } from './name-words.ts';

/** "Föreningen Arbete och Lärande (FAL)": the letters in brackets tell which words are the name. */
export function spelledOut(tokens: readonly Token[], from: number): FormedName | null {
  if (!isCapitalised(tokens[from])) return null;
  for (
    let to = from + 2;
    to <= from + 8 && (isWord(tokens[to - 1]) || tokens[to - 1]?.text === '&');
    to += 1
  ) {
    const letters = tokens[to + 1]?.text ?? '';
    if (tokens[to]?.text !== '(') continue;
    if (tokens[to + 2]?.text !== ')' || !/^\p{Lu}[\p{Ll}\p{Lu}]{0,5}\p{Lu}$/u.test(letters)) return null;
    const all = tokens.slice(from, to);
    const words = all.filter(({ text }) => !/^(?:och|för|i|av|&)$/u.test(text));
    const spell = (some: readonly Token[]) =>
      some
        .map(({ text }) => text.charAt(0))
        .join('')
        .toUpperCase() === letters.toUpperCase();
    return (spell(words) || spell(all)) && words.length < to - from
      ? named(
          tokens,
          from,
          to,
          words.some(({ lower }) => HEAD.test(lower)),
        )
      : null;
  }
  return null;
}

/** "Kultur-, idrotts- och fritidsförvaltningen", "Arbetsmarknads och vuxenutbildningsförvaltningen". */
export function joined(tokens: readonly Token[], from: number): FormedName | null {
  let at = from;
  const ofMunicipality = /^(?:kommuns|stads)$/.test(tokens[from - 1]?.lower ?? '');
  if (!/[\p{L}](?:-|s)$/u.test(tokens[at]?.text ?? '')) return null;
  const ofOwner = /(?:förvaltningen|nämnden)$/u.test(tokens[at + 2]?.lower ?? '');
  if (!isCapitalised(tokens[at]) && !((ofMunicipality || ofOwner) && tokens[at]?.text.endsWith('-')))
    return null;
  while (tokens[at]?.text.endsWith('-') && tokens[at + 1]?.text === ',' && tokens[at + 2]?.text.endsWith('-'))
    at += 2;
  const [and, last] = [tokens[at + 1], tokens[at + 2]];
  if (!/^(?:och|&)$/u.test(and?.lower ?? '') || last === undefined) return null;
  if (isCapitalised(last) && tokens[at]?.text.endsWith('-') !== true) return null;
  const isPart = (ofMunicipality ? JOINED_OF : JOINED).test(last.lower);
  if (!isPart) return tradesAt(tokens, from, at);
  // "Vård- och omsorgscollege Göteborgsregionen"
  const to = /(?:college|föreningen)$/u.test(last.lower) ? endOfRun(tokens, at + 3) : at + 3;
  return named(
    tokens,
    from,
    withCompass(tokens, Math.max(tokens[to]?.lower === 'län' ? to + 1 : to, at + 3)),
    true,
  );
}

/** "Trä- och Möbelföretagen", within a sentence also "Trä- och möbelföretagen"; "Väst- och Östvågens kommuner" are places. */
function tradesAt(tokens: readonly Token[], from: number, at: number): FormedName | null {
  const last = tokens[at + 2];
  const ofTrades = /(?:företagen|arbetsgivarna)$/u.test(last?.lower ?? '');
  const isWhole =
    isCapitalised(tokens[from]) &&
    tokens[at]?.text.endsWith('-') === true &&
    (isCapitalised(last) || (from > 0 && ofTrades)) &&
    !/^(?:kommun|län)/u.test(tokens[at + 3]?.lower ?? '');
  return isWhole ? named(tokens, from, at + 3, ofTrades) : null;
}

/** "Statens väg- och transportinstitut": whose it is stands before two kinds of what it is. */
export function ownJoined(tokens: readonly Token[], from: number): FormedName | null {
  const [own, one, and, last] = tokens.slice(from, from + 4);
  if (own === undefined || one === undefined || and?.lower !== 'och' || last === undefined) return null;
  const isWhole =
    isCapitalised(own) &&
    /(?:s|ska)$/u.test(own.lower) &&
    /^\p{Ll}+-$/u.test(one.text) &&
    /^\p{Ll}/u.test(last.text) &&
    TAIL.test(last.lower);
  return isWhole ? named(tokens, from, from + 4, true) : null;
}
