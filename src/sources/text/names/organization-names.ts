import { isCapitalised, isWord, type Token } from '../tokens.ts';
import { department, joined, spelledOut } from './compound-names.ts';
import { endOfRun, type FormedName, named, withCompass } from './name-run.ts';
import {
  CAPITAL_SUFFIX,
  COMMON,
  COMPASS,
  COUNTRY,
  HEAD,
  LOWER_SUFFIX,
  NO_NAME,
  TAIL,
  TAIL_OF_TWO,
  WELL_KNOWN,
  WHAT_IT_IS,
} from './name-words.ts';

/** The name of an organisation that begins at a token, told by its form; null where none does. */
export function formedNameAt(tokens: readonly Token[], from: number): FormedName | null {
  const name = wholeNameAt(tokens, from);
  // "Vågarbetareförbundet avdelning Skåne"
  return name !== null && isBranch(tokens, name.to)
    ? named(tokens, from, Math.max(endOfRun(tokens, name.to + 1), name.to + 2), true)
    : name;
}

/** Whether a branch of what is named before `at` is: "avdelning Skåne", "krets 5". */
export function isBranch(tokens: readonly Token[], at: number): boolean {
  const of = tokens[at + 1];
  return (
    BRANCH.test(tokens[at]?.lower ?? '') &&
    (isCapitalised(of) || /^(?:\d{1,2}|syd|nord|mitt|väst|öst)$/u.test(of?.text ?? ''))
  );
}

const BRANCH = /^(?:avdelning|avd|distrikt|krets|lokalförening|region)$/u;

function wholeNameAt(tokens: readonly Token[], from: number): FormedName | null {
  // "Brukarorganisationen Vågen": the word only says what it is.
  if (WHAT_IT_IS.test(tokens[from]?.lower ?? '') && isCapitalised(tokens[from + 1])) {
    const own = formedNameAt(tokens, from + 1);
    if (own !== null) return { ...own, certain: true };
  }
  const whole =
    spelledOut(tokens, from) ?? joined(tokens, from) ?? department(tokens, from) ?? headed(tokens, from);
  if (whole !== null) return whole;
  const [suffix, capitals] = [suffixed(tokens, from), run(tokens, from)];
  // "Exempelbolaget AB" goes on behind its telling ending.
  return suffix !== null && capitals !== null && capitals.to > suffix.to
    ? { ...capitals, certain: true }
    : (suffix ?? capitals);
}

function headed(tokens: readonly Token[], from: number): FormedName | null {
  const head = tokens[from];
  if (
    head === undefined ||
    !HEAD.test(head.lower) ||
    (/^(?:region|fackförbundet|vuxenutbildningen|frivården|företagarna|psykiatrin|vårdcentralen|\p{L}*mottagningen|lasarettet|länssjukhuset)$/u.test(
      head.lower,
    ) &&
      !isCapitalised(head))
  )
    return null;
  // "Fem samordningsförbund i Vågens län" are not one.
  if (NUMBER.test(tokens[from - 1]?.lower ?? '')) return null;
  const start = /^(?:i|södra|norra|östra|västra|mellersta)$/u.test(tokens[from + 1]?.text ?? '')
    ? from + 2
    : from + 1;
  const run = endOfRun(tokens, start);
  // "Kommunförbundet Vågens län"
  const to = run > start && tokens[run]?.lower === 'län' ? run + 1 : run;
  if (to === start) return null;
  // "Stiftelsen Vågens folkhögskola", "Föreningen Läkare utan gränser"
  const [next, last] = [tokens[to]?.lower ?? '', tokens[to + 1]];
  const longer =
    /^(?:utan|mot)$/u.test(next) &&
    isWord(last) &&
    !isCapitalised(last) &&
    !/^(?:att|den|det|de|en|ett)$/u.test(last?.lower ?? '');
  return named(tokens, from, TAIL.test(next) ? to + 1 : longer ? to + 2 : to, true);
}

function suffixed(tokens: readonly Token[], from: number): FormedName | null {
  const token = tokens[from];
  if (token === undefined) return null;
  const bare = token.lower.replace(/s$/, '');
  // "Samordningsförbundet" alone is the one that was spoken of, not a name.
  if (HEAD.test(bare)) return null;
  const certain = isCapitalised(token)
    ? CAPITAL_SUFFIX.test(bare) || WELL_KNOWN.test(token.lower) || WELL_KNOWN.test(bare)
    : LOWER_SUFFIX.test(token.lower) &&
      // "Vågstads socialförvaltning"
      (!token.lower.endsWith('förvaltning') || /s$/u.test(tokens[from - 1]?.text ?? ''));
  if (!certain || (NO_NAME.test(bare) && !hasPlace(tokens, from + 1))) return null;
  const name = named(tokens, from, withCompass(tokens, from + 1), true);
  // "Hjärnkolls ambassadörer"
  const genitive =
    name.to === from + 1 && bare !== token.lower && isCapitalised(token) && !WELL_KNOWN.test(token.lower);
  return genitive ? { ...name, name: name.name.replace(/s$/u, ''), genitive } : name;
}

/** "Lärcentrum i Åre", "Teatern Väster"; "lärcentrum i Åre, Berg och Krokom" are several. */
function hasPlace(tokens: readonly Token[], at: number): boolean {
  if (COMPASS.test(tokens[at]?.lower ?? '')) return true;
  return (
    tokens[at]?.lower === 'i' &&
    isCapitalised(tokens[at + 1]) &&
    !/^(?:,|och|samt)$/u.test(tokens[at + 2]?.lower ?? '')
  );
}

const NUMBER = /^(?:\d{1,3}|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|några|flera|en)$/u;

/** A run of words with capitals, and a telling word behind it. */
function run(tokens: readonly Token[], from: number): FormedName | null {
  const first = tokens[from];
  if (first === undefined || !isCapitalised(first) || first.text.endsWith('-')) return null;
  if ((COMMON.test(first.lower) || COUNTRY.test(first.lower)) && !isWithinName(tokens, from)) return null;
  // "Samebyarna Vågen och Norra": the word only says what they are.
  if (from === 0 && /\p{L}{3}(?:arna|orna|erna)$/u.test(first.lower) && isCapitalised(tokens[1])) return null;
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
    // "Öppna förskolan Vågen": what is named with the article may have a name of its own.
    const definite = /(?:an|en|et)$/u.test(tokens[tail]?.lower ?? '');
    return named(tokens, from, definite ? endOfRun(tokens, tail + 1) : tail + 1, true);
  }
  // "Vågens vård AB"
  if (isWord(tokens[to]) && /^(?:AB|HB|KB)$/u.test(tokens[to + 1]?.text ?? ''))
    return named(tokens, from, to + 2, true);
  // "Sparbankens stiftelse Dalsland"
  if (tokens[to]?.lower === 'stiftelse') return named(tokens, from, endOfRun(tokens, to + 1), true);
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
    (/(?:en|et|na|ar|er|or|an|rn|ln|are|ning|skap|het|tion|ande|ende|else)$/.test(first.lower) ||
      // "Scania och ABB": in a row of names the capital is its own.
      (first.lower.endsWith('a') && !/^(?:och|samt|,)$/u.test(tokens[1]?.lower ?? '')) ||
      first.text.length < 4) &&
    !/\p{Ll}\p{Lu}|^\p{Lu}{2}/u.test(first.text);
  return opening ? null : named(tokens, from, to, company || telling);
}

/** "… samt Unga Rörelsehindrade": within a sentence the capital of an everyday word is a name's. */
function isWithinName(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
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
