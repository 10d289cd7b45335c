import { isCapitalised, isWord, type Token } from '../tokens.ts';
import { VERB } from '../verb.ts';
import { type FormedName, named } from './name-run.ts';

/** Authorities and their parts, which are called so in lower case, too. */
const AUTHORITY = /^(?:förvaltningen|myndigheten|nämnden|institutet)$/u;
/** Everyday words: within a sentence the capital tells that they are a name. */
const WITH_CAPITAL =
  /^(?:inspektionen|riksförbundet|förbundet|föreningen|stiftelsen|sällskapet|samfundet|rådet|nätverket|centrum)$/u;
/** Schools and centres that tell whom or what they are for. */
const FOR_SOMETHING = /(?:gymnasiet|gymnasium|centrum|institutet|institut)$/u;

const IS_VERB = new RegExp(`^${VERB}$`, 'u');
/** What begins another phrase: "tackar Vågcentrum för att", "för den hjälpen". */
const NO_PURPOSE = /^(?:att|den|det|de|dem|en|ett|oss|er|sin|sina|sitt|alla|fler|flera|mer|detta|denna)$/u;
/** "Förvaltningen för digital kunskap", "Centrum för vuxnas lärande": a noun is still to come. */
const ADJECTIVE = /(?:(?:isk|lig|al|ell|iv)(?:t|a)?|elt|[^s]s)$/u;
/** "tackar Vågcentrum för lokalerna": what somebody has, not what is named. */
const DEFINITE = /(?:\p{L}{3}(?:en|et)|[aeo]rna)s?$/u;

/** "Förvaltningen för arbetsmarknad och vuxenutbildning", "Föreningen för unga vuxna". */
export function department(tokens: readonly Token[], from: number): FormedName | null {
  const head = tokens[from];
  if (head === undefined || tokens[from + 1]?.lower !== 'för') return null;
  const isHead =
    AUTHORITY.test(head.lower) || (from > 0 && isCapitalised(head) && WITH_CAPITAL.test(head.lower));
  const to = isHead ? endOfPurpose(tokens, from + 2) : null;
  // "Centrum för vågkunskap vid Vågens universitet": the university is spoken of.
  const isUnit =
    to !== null && /^(?:vid|på|inom|hos)$/u.test(tokens[to]?.lower ?? '') && isCapitalised(tokens[to + 1]);
  return to === null || isUnit ? null : named(tokens, from, to, true);
}

/** "Riksgymnasiet för döva", "Nationellt centrum för svenska som andraspråk": what one is for is part of its name. */
export function withPurpose(tokens: readonly Token[], from: number, name: FormedName): FormedName {
  if (!name.certain || tokens[name.to]?.lower !== 'för') return name;
  if (!FOR_SOMETHING.test(tokens[name.to - 1]?.lower ?? '')) return name;
  const first = tokens[name.to + 1];
  if (isCapitalised(first) || DEFINITE.test(first?.lower ?? '')) return name;
  const to = endOfPurpose(tokens, name.to + 1);
  return to === null ? name : named(tokens, from, to, true);
}

/** Where the words behind "för" end that belong to the name; null where none do. */
function endOfPurpose(tokens: readonly Token[], at: number): number | null {
  const first = tokens[at];
  if (!isWord(first) || NO_PURPOSE.test(first?.lower ?? '')) return null;
  const [next, last, behind] = tokens.slice(at + 1, at + 4);
  if (next?.lower === 'och' && isNoun(last)) return at + 3;
  // "svenska som andraspråk", but not "unga som flyr"
  const ends = behind === undefined || !isWord(behind) || IS_VERB.test(behind.lower);
  if (next?.lower === 'som' && ends && isNoun(last) && !/r$/u.test(last?.lower ?? '')) return at + 3;
  return ADJECTIVE.test(first?.lower ?? '') && isNoun(next) ? at + 2 : at + 1;
}

function isNoun(token: Token | undefined): boolean {
  return (
    isWord(token) &&
    !isCapitalised(token) &&
    !IS_VERB.test(token?.lower ?? '') &&
    !/^(?:och|som|i|på|vid|för|med|till|av|om|inom|samt)$/u.test(token?.lower ?? '')
  );
}
