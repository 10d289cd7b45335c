import { isCapitalised, isWord, type Token } from '../tokens.ts';
import { capitalName, NUMBER } from './capital-names.ts';
import { joined, ownJoined, spelledOut } from './compound-names.ts';
import { endOfRun, type FormedName, named, withCompass } from './name-run.ts';
import {
  CAPITAL_SUFFIX,
  COMPASS,
  DEFINITE_TAIL,
  HEAD,
  LOWER_SUFFIX,
  NO_NAME,
  TAIL,
  UNION,
  WELL_KNOWN,
  WHAT_IT_IS,
} from './name-words.ts';
import { department, withPurpose } from './purpose-names.ts';

/** The name of an organisation that begins at a token, told by its form; null where none does. */
export function formedNameAt(tokens: readonly Token[], from: number): FormedName | null {
  const whole = wholeNameAt(tokens, from);
  const name = whole === null ? null : withPurpose(tokens, from, whole);
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
    spelledOut(tokens, from) ??
    joined(tokens, from) ??
    ownJoined(tokens, from) ??
    department(tokens, from) ??
    headed(tokens, from);
  if (whole !== null) return whole;
  const [suffix, capitals] = [suffixed(tokens, from), capitalName(tokens, from)];
  // "Exempelbolaget AB" goes on behind its telling ending.
  return suffix !== null && capitals !== null && capitals.to > suffix.to
    ? { ...capitals, certain: true }
    : (suffix ?? capitals);
}

/** Who gathers in what they are named after, and where they are something. */
const PEOPLE =
  /^(?:kvinnor|tjejer|män|killar|unga|ungdomar|barn|föräldrar|seniorer|företagare|lärare|forskare|chefer)$/u;

function headed(tokens: readonly Token[], from: number): FormedName | null {
  const head = tokens[from];
  if (
    head === undefined ||
    !HEAD.test(head.lower) ||
    (/^(?:region|finsam|fackförbundet|vuxenutbildningen|frivården|företagarna|psykiatrin|vårdcentralen|\p{L}*mottagningen|lasarettet|länssjukhuset)$/u.test(
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
  // "Kommunförbundet Vågens län", "Företagarna Vågens stad"
  const to = run > start && /^(?:län|stad)$/u.test(tokens[run]?.text ?? '') ? run + 1 : run;
  if (to === start) return null;
  // "Nätverket Kvinnor i Vågteknik"
  if (to === start + 1 && PEOPLE.test(tokens[start]?.lower ?? '') && tokens[to]?.lower === 'i') {
    const end = endOfRun(tokens, to + 1);
    // Within a sentence "nätverket" only says what they are.
    if (end > to + 1) return named(tokens, isCapitalised(head) ? from : start, end, true);
  }
  // "Stiftelsen Vågens folkhögskola", "Föreningen Läkare utan gränser"
  const [next, last] = [tokens[to]?.lower ?? '', tokens[to + 1]];
  const longer =
    /^(?:utan|mot)$/u.test(next) &&
    isWord(last) &&
    !isCapitalised(last) &&
    !/^(?:att|den|det|de|en|ett)$/u.test(last?.lower ?? '');
  const tail = TAIL.test(next) || DEFINITE_TAIL.test(next);
  return named(tokens, from, tail ? to + 1 : longer ? to + 2 : to, true);
}

function suffixed(tokens: readonly Token[], from: number): FormedName | null {
  const token = tokens[from];
  if (token === undefined) return null;
  const bare = token.lower.replace(/s$/, '');
  // "Samordningsförbundet" alone is the one that was spoken of, not a name.
  if (HEAD.test(bare)) return null;
  const certain = isCapitalised(token)
    ? isUnion(tokens, from) ||
      CAPITAL_SUFFIX.test(bare) ||
      WELL_KNOWN.test(token.lower) ||
      WELL_KNOWN.test(bare)
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

/** "Kommunal och Vision": everyday words, whose capital is a name's within a sentence, and in a row of names. */
function isUnion(tokens: readonly Token[], from: number): boolean {
  const [before, next, other] = [tokens[from - 1], tokens[from + 1], tokens[from + 2]];
  return (
    UNION.test(tokens[from]?.text ?? '') &&
    (from > 0
      ? isWord(before) || before?.text === ','
      : /^(?:och|samt|,)$/u.test(next?.lower ?? '') && isCapitalised(other))
  );
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
