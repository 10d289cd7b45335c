import { isCapitalised, isWord, type Token } from '../tokens.ts';
import { endOfRun, type FormedName, isTradeAndOther, named, withCompass } from './name-run.ts';
import { COMMON, COUNTRY, DEFINITE_TAIL, HEAD, NO_NAME, OWNED, TAIL, TAIL_OF_TWO } from './name-words.ts';

/** "Fem samordningsförbund": so many are not one. */
export const NUMBER = /^(?:\d{1,3}|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|några|flera|en)$/u;

/** The name that a run of words with capitals is, and a telling word behind it; null where it names nobody. */
export function capitalName(tokens: readonly Token[], from: number): FormedName | null {
  const first = tokens[from];
  if (first === undefined || !isCapitalised(first) || first.text.endsWith('-')) return null;
  if ((COMMON.test(first.lower) || COUNTRY.test(first.lower)) && !isWithinName(tokens, from)) return null;
  // "Samebyarna Vågen och Norra": the word only says what they are.
  if (from === 0 && /\p{L}{3}(?:arna|orna|erna)$/u.test(first.lower) && isCapitalised(tokens[1])) return null;
  if (from === 0 && isTradeAndOther(tokens, from)) return null;
  const place = companyOf(tokens, from);
  if (place !== null) return place;
  const to = endOfRun(tokens, from);
  // "Länsstyrelsen" alone is the one that was spoken of.
  if (
    to === from + 1 &&
    /^(?:länsstyrelsen|\p{L}*förbundet|högskolan|universitetet)$/u.test(first.lower) &&
    HEAD.test(first.lower)
  )
    return null;
  const tail = TAIL_OF_TWO.test(tokens[to]?.text ?? '') ? to + 1 : to;
  if (TAIL.test(tokens[tail]?.lower ?? '')) {
    // "Sju av Vågens läns samordningsförbund" are not one.
    const several = tokens[from - 1]?.lower === 'av' && NUMBER.test(tokens[from - 2]?.lower ?? '');
    if (several && /förbund$/u.test(tokens[tail]?.lower ?? '')) return null;
    // "Universitetssjukhuset Vågens beroendecentrum": a unit of whom it belongs to.
    if (to > from + 1 && tail === to && HOUSE.test(first.lower) && tokens[to - 1]?.lower.endsWith('s')) {
      const whole = named(tokens, from, to, true);
      return { ...whole, to: to + 1, name: whole.name.replace(/:?s$/u, '') };
    }
    // "Öppna förskolan Vågen": what is named with the article may have a name of its own.
    const definite = /(?:an|en|et)$/u.test(tokens[tail]?.lower ?? '');
    // "Regionalt kompetensråd Väst"
    return named(tokens, from, definite ? endOfRun(tokens, tail + 1) : withCompass(tokens, tail + 1), true);
  }
  // "LRF, Gröna arbetsgivare": an adjective with a capital within a sentence
  if (from > 0 && to === from + 1 && /a$/u.test(first.lower) && tokens[to]?.lower === 'arbetsgivare')
    return named(tokens, from, to + 1, true);
  // "Vågens vård AB"
  if (isWord(tokens[to]) && /^(?:AB|HB|KB)$/u.test(tokens[to + 1]?.text ?? ''))
    return named(tokens, from, to + 2, true);
  // "Sparbankens stiftelse Dalsland", "Crafoordska stiftelsen"
  const last = tokens[to - 1]?.lower ?? '';
  if (OWNED.test(tokens[to]?.lower ?? '') && last.endsWith('s'))
    return named(tokens, from, endOfRun(tokens, to + 1), true);
  if (DEFINITE_TAIL.test(tokens[to]?.lower ?? '') && /(?:ska|s)$/u.test(last))
    return named(tokens, from, to + 1, true);
  const company =
    tokens.slice(from + 1, to).some(({ text }) => /^(?:AB|HB|KB)$/.test(text)) ||
    (first.text === 'AB' && to > from + 1);
  const telling = to > from + 1 && TAIL.test(tokens[to - 1]?.lower ?? '');
  if (to === from + 1 && NO_NAME.test(first.lower)) return null;
  // "FC Vågen 1917"
  if (to > from + 1 && /^(?:18|19|20)\d{2}$/u.test(tokens[to]?.text ?? ''))
    return named(tokens, from, to + 1, company || telling);
  // The first word of a sentence has its capital in any case.
  const opening =
    from === 0 &&
    to === 1 &&
    (/(?:en|et|rna|[gpx]na|ar|er|or|an|rn|ln|are|ning|skap|het|tion|ande|ende|else)$/.test(first.lower) ||
      // "Scania och ABB": in a row of names the capital is its own.
      (first.lower.endsWith('a') && !/^(?:och|samt|,)$/u.test(tokens[1]?.lower ?? '')) ||
      first.text.length < 4) &&
    !/\p{Ll}\p{Lu}|^\p{Lu}{2}/u.test(first.text);
  return opening ? null : named(tokens, from, to, company || telling);
}

/** What has units of its own, and is named after its town: "Universitetssjukhuset Vågen". */
const HOUSE = /\p{L}(?:sjukhuset|lasarettet|universitetet|högskolan)$/u;

/** "… samt Unga Rörelsehindrade": within a sentence the capital of an everyday word is a name's. */
function isWithinName(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  // "De la Vågs skola"
  if (/^de la$/u.test(`${tokens[from]?.lower} ${tokens[from + 1]?.text}`))
    return isCapitalised(tokens[from + 2]);
  return (
    /^(?:unga|vi|alla|en|de|det)$/u.test(tokens[from]?.lower ?? '') &&
    (isWord(before) || before?.text === ',') &&
    isCapitalised(tokens[from + 1])
  );
}

/** "Vuxenlyftet i Sjuhärad AB": the legal form at the end tells that the place belongs to the name. */
function companyOf(tokens: readonly Token[], from: number): FormedName | null {
  const at = endOfRun(tokens, from);
  if (!/^(?:i|på)$/u.test(tokens[at]?.lower ?? '')) return null;
  const to = endOfRun(tokens, at + 1);
  const [one, last] = [tokens.slice(from, at), tokens[to - 1]];
  const whole = to > at + 2 && /^(?:AB|HB|KB)$/u.test(last?.text ?? '');
  return whole && !one.some(({ text }) => /^(?:AB|HB|KB)$/u.test(text))
    ? named(tokens, from, to, true)
    : null;
}
