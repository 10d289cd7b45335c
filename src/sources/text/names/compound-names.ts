import { isCapitalised, isWord, type Token } from '../tokens.ts';
import { endOfRun, type FormedName, named, withCompass } from './name-run.ts';
import { HEAD, JOINED, JOINED_OF } from './name-words.ts';

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
  if (
    and?.lower !== 'och' ||
    last === undefined ||
    (isCapitalised(last) && !tokens[at]?.text.endsWith('-')) ||
    !(ofMunicipality ? JOINED_OF : JOINED).test(last.lower)
  )
    return null;
  // "Vård- och omsorgscollege Göteborgsregionen"
  const to = /(?:college|föreningen)$/u.test(last.lower) ? endOfRun(tokens, at + 3) : at + 3;
  return named(
    tokens,
    from,
    withCompass(tokens, Math.max(tokens[to]?.lower === 'län' ? to + 1 : to, at + 3)),
    true,
  );
}

/** "Förvaltningen för arbetsmarknad och vuxenutbildning". */
export function department(tokens: readonly Token[], from: number): FormedName | null {
  if (
    !/^(?:förvaltningen|myndigheten|nämnden|institutet)$/.test(tokens[from]?.lower ?? '') ||
    tokens[from + 1]?.lower !== 'för'
  )
    return null;
  if (!isWord(tokens[from + 2])) return null;
  const longer = tokens[from + 3]?.lower === 'och' && isWord(tokens[from + 4]);
  // "Myndigheten för digital förvaltning"
  const adjective =
    /(?:isk|iska|lig|liga|al|ala|ell|ella)$/u.test(tokens[from + 2]?.lower ?? '') && isWord(tokens[from + 3]);
  return named(tokens, from, from + (longer ? 5 : adjective ? 4 : 3), true);
}
