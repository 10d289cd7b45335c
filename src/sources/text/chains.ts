import type { Reference } from '../../reference/reference.ts';
import { asFederations } from './names/federations.ts';
import { lettersBehind } from './names/letters.ts';
import type { Name } from './names/name.ts';
import { nameAt } from './names/name-at.ts';
import type { Sentence } from './sentences.ts';
import { type Token, tokensOf } from './tokens.ts';
import { VERB } from './verb.ts';

/** Names that a sentence puts in one row: "Essunga, Götene och Vara kommuner". */
export interface Chain {
  readonly names: readonly Name[];
  /** The words before the first name and behind the last, single-spaced, at most 160 characters. */
  readonly before: string;
  readonly after: string;
  /** Offsets in the sentence; the end is behind an abbreviation in brackets. */
  readonly start: number;
  readonly end: number;
}

/** A sentence with its names in rows. */
export interface Parsed extends Sentence {
  readonly chains: readonly Chain[];
  /** Some of its words, single-spaced, with "Projektet" for the project's name, so that a cue need not know the name. */
  readonly plain: (words: string) => string;
}

const CONNECTOR = /^(?:,|och|samt|&|respektive|liksom|plus)$/u;
const FILLER =
  /^(?:\p{L}{2,}föreningen|dels|även|också|både|de|den|det|(?:grann)?kommunerna|(?:grann)?kommunen|myndigheten|myndigheterna|verksamheten|verksamheterna|föreningen|företaget|organisationen|enheten|bolaget|sparbanken|kooperativet|fackförbundet|studieförbundet|byalaget|församlingen|stiftelsen|\p{Ll}*(?:företag|bolag|förbund|skol|förening|organisation|stiftels|myndighet|bransch|gymnasi|butik|gård)(?:et|en|orna|erna|arna)?)$/u;
/** "Den lokala scenföreningen Rampljuset"; in "lokala föreningar" the word is the group's own. */
const ADJECTIVE = /^(?:lokala|ideella|idéburna|kooperativa|kommunala|regionala)$/u;
const EACH = /^(?:ett|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d{1,3}|dels|också|även|sedan)$/u;
/** "A samt representanter för B", "A och chefen för B". */
const SPEAKERS = /^(?:forskare|representant(?:er)?|företrädare|experter|\p{Ll}*chef(?:en|er|erna)?)$/u;
const IS_VERB = new RegExp(`^${VERB}$`, 'u');
const CONTEXT = 160;
/** A sentence with more rows of names is no prose, and each row is read by every rule. */
const MOST_ROWS = 60;

/** Finds the rows of names of a sentence about a project. */
export function parseSentence(sentence: Sentence, reference: Reference, projectName = ''): Parsed {
  const plain = plainWith(projectName);
  const tokens = tokensOf(sentence.text);
  const chains: Chain[] = [];
  for (let at = 0; at < tokens.length && chains.length < MOST_ROWS; ) {
    const first = nameAt(tokens, at, reference);
    if (first === null) {
      at += 1;
      continue;
    }
    const names = [first];
    for (let next = following(tokens, first.to, reference); next !== null; ) {
      names.push(next);
      next = following(tokens, next.to, reference);
    }
    const last = names.at(-1) ?? first;
    const behind = skipAbbreviation(tokens, last.to);
    const end = tokens[behind - 1]?.end ?? last.end;
    chains.push({
      names: asFederations(names, tokens, reference),
      start: first.start,
      end,
      before: plain(sentence.text.slice(Math.max(0, first.start - CONTEXT), first.start)),
      after: plain(sentence.text.slice(end, end + CONTEXT)),
    });
    at = behind;
  }
  return { chains, plain, ...sentence };
}

/** The name that a comma or "och" joins to the one that ends before `to`. */
function following(tokens: readonly Token[], to: number, reference: Reference): Name | null {
  let at = skipOwnPart(tokens, skipAbbreviation(tokens, to));
  if (!CONNECTOR.test(tokens[at]?.lower ?? '')) return orElse(tokens, at, reference);
  if (opensClause(tokens, at, reference)) return null;
  at += 1;
  if (CONNECTOR.test(tokens[at]?.lower ?? '')) at += 1;
  at = skipInserted(tokens, at);
  if (/^en$/u.test(tokens[at]?.text ?? '') && SPEAKERS.test(tokens[at + 1]?.text ?? '')) at += 1;
  if (SPEAKERS.test(tokens[at]?.text ?? '')) at += 2;
  if (tokens[at]?.lower === 'ett' && /tal$/u.test(tokens[at + 1]?.text ?? '')) at += 2;
  const another = eachIn(tokens, at, reference);
  if (another !== null) return another;
  const leadsOver = (index: number) =>
    FILLER.test(tokens[index]?.text ?? '') ||
    (ADJECTIVE.test(tokens[index]?.text ?? '') && FILLER.test(tokens[index + 1]?.text ?? ''));
  const first = at;
  while (leadsOver(at)) {
    // In "föreningen Vågen" the word belongs to the name.
    const name = nameAt(tokens, at, reference);
    if (name?.certain === true) return name;
    at += 1;
  }
  // "… samt branscherna genom A": they are in the row themselves.
  return nameAt(tokens, at, reference) ?? (first === at ? null : nameAt(tokens, first, reference));
}

/** "… tillsammans med företagen, och A har en rådgivande roll": behind a comma "och" opens a clause, where a verb follows the next name. */
function opensClause(tokens: readonly Token[], at: number, reference: Reference): boolean {
  if (tokens[at]?.text !== ',' || !/^(?:och|samt)$/u.test(tokens[at + 1]?.lower ?? '')) return false;
  const name = nameAt(tokens, at + 2, reference);
  // At least a subject, a verb and what it is about come before.
  const earlier = tokens.slice(0, at).filter(({ text }) => /^\p{Ll}{3,}/u.test(text));
  return name !== null && earlier.length > 1 && IS_VERB.test(tokens[name.to]?.lower ?? '');
}

/** "Du bor i Mora, Orsa eller Älvdalen", "en mentor från Vågen Öst eller Polisen": any of these. */
function orElse(tokens: readonly Token[], to: number, reference: Reference): Name | null {
  if (tokens[to]?.lower !== 'eller') return null;
  const name = nameAt(tokens, to + 1, reference);
  return name?.municipality != null || name?.certain === true || (name !== null && name.to > name.from + 1)
    ? name
    : null;
}

/** "Polisen, Region Halland med sin mottagning och Kronofogden": what one in a row has part by. */
function skipOwnPart(tokens: readonly Token[], at: number): number {
  const own = tokens[at]?.lower === 'med' && /^(?:sin|sina|sitt)$/u.test(tokens[at + 1]?.lower ?? '');
  const end = own ? tokens.slice(at + 2, at + 5).findIndex(({ text }) => CONNECTOR.test(text)) : -1;
  return end > 0 && tokens.slice(at + 2, at + 2 + end).every(({ text }) => /^\p{Ll}/u.test(text))
    ? at + 2 + end
    : at;
}

/** "Mora, Orsa samt – under andra året – Älvdalen". */
function skipInserted(tokens: readonly Token[], at: number): number {
  if (!/^[–-]$/u.test(tokens[at]?.text ?? '')) return at;
  const end = tokens.slice(at + 1, at + 9).findIndex(({ text }) => /^[–-]$/u.test(text));
  return end < 0 ? at : at + end + 2;
}

/** "Två grupper i Mora, en i Orsa och en i Älvdalen": a place in the same row. */
function eachIn(tokens: readonly Token[], at: number, reference: Reference): Name | null {
  const from = EACH.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  if (!/^(?:i|på)$/u.test(tokens[from]?.lower ?? '')) return null;
  const name = nameAt(tokens, from + 1, reference);
  return name?.municipality != null && (name.organization === null || name.word !== null) ? name : null;
}

/** "Göteborgsregionen (GR)": the abbreviation in brackets is part of the name. */
function skipAbbreviation(tokens: readonly Token[], at: number): number {
  if (lettersBehind(tokens, at) !== null) return at + 2;
  const [open, word, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  // "KRIS (Kriminellas revansch i samhället)": the words that letters stand for.
  if (open?.text === '(' && /^[\p{Lu}-]{2,8}$/u.test(tokens[at - 1]?.text ?? '')) {
    const end = tokens.slice(at, at + 10).findIndex(({ text }) => text === ')');
    if (end > 0) return at + end + 1;
  }
  // "Uppsala universitet (Institutionen för nordiska språk), …": what is said more of one in a row.
  if (open?.text === '(') {
    const end = tokens.slice(at, at + 9).findIndex(({ text }) => /^[),]$/u.test(text));
    const goesOn = CONNECTOR.test(tokens[at + end + 1]?.lower ?? '');
    if (end > 0 && tokens[at + end]?.text === ')' && goesOn) return at + end + 1;
  }
  return open?.text === '(' && close?.text === ')' && /^\p{Lu}[\p{L}\d-]{1,11}$/u.test(word?.text ?? '')
    ? at + 3
    : at;
}

/** What a sentence says between two rows of names, single-spaced. */
export function between({ text, plain }: Parsed, one: Chain, other: Chain): string {
  return plain(text.slice(one.end, other.start).slice(0, CONTEXT));
}

function plainWith(projectName: string): (words: string) => string {
  const spaced = (words: string) => (words.includes('  ') ? words.replace(/ {2,}/g, ' ') : words);
  if (!/^\p{Lu}.{3}/u.test(projectName)) return spaced;
  // Most sentences say nothing of the project, and making the pattern takes longer than seeing that.
  const [first = ''] = projectName.split(/\s/u);
  let printed: RegExp | null = null;
  return (words) => {
    if (!words.includes(first)) return spaced(words);
    printed ??= printedName(projectName);
    return spaced(words.replace(printed, 'Projektet'));
  };
}

function printedName(projectName: string): RegExp {
  const name = projectName.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/\s+/gu, '\\s+');
  return new RegExp(`(?<!\\p{L})(?:[Pp]rojekt(?:et)?\\s+)?${name}(?!\\p{L})`, 'gu');
}
