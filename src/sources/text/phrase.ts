import type { PartnerRole } from '../../facts/partner-role.ts';
import { following, leading } from './cues.ts';

/**
 * The phrases by which sentences tell that organisations have a role. A phrase, here and wherever else sentences are
 * read, is the source of a regular expression, with a few signs that keep it readable:
 *
 * - `~` is any letters, or none: "referensgrupp~" is also "referensgruppens", "~medel" also "projektmedel".
 * - `<0-3>` is so many words between, as few as can be; `<0-3,>` words that may have commas.
 * - `<också>`, `<bland annat>`, `<i projektet>` are words of that kind, which may be left out.
 * - `(a|b)` never captures; a bracket that is meant itself is `\(`.
 */
export interface Phrases {
  readonly role: PartnerRole;
  /** Told by taking part alone: it makes organisations partners; a municipality is involved as a place. */
  readonly takesPart?: true;
  /** What who has the role is called: "A är referensgrupp och samverkanspart". */
  readonly called?: string;
  /** Words before names: "Projektet drivs av A". */
  readonly before: readonly string[];
  /** Words behind names: "A finansierar en tjänst". */
  readonly after: readonly string[];
}

/** Phrases as patterns of the words right before and right behind a row of names. */
export interface Cue extends Pick<Phrases, 'role' | 'takesPart'> {
  readonly before: RegExp;
  readonly after: RegExp;
  /** The role as a second one: " och samverkanspart"; null where who has it is called nothing. */
  readonly joined: RegExp | null;
}

const WORD = '[\\p{L}\\d-]+(?:[.,]\\d+)?';
const BETWEEN: Readonly<Record<string, string>> = {
  också: 'också|även|dessutom',
  'bland annat': 'bl\\.? ?a\\.?|bland annat|bland andra',
  'i projektet': 'i (?:projektet|detta projekt|arbetet|satsningen|insatsen)',
};

/** Phrases of one role as the patterns that find it. */
export function cueOf({ role, takesPart, called, before, after }: Phrases): Cue {
  return {
    role,
    ...(takesPart && { takesPart }),
    before: beforeNames(...before),
    after: following(sourceOf(oneOf(...after))),
    joined:
      called === undefined
        ? null
        : new RegExp(sourceOf(`^ (och|samt|men även|tillika) <0-1> (${called})(?!\\p{L})`), 'iu'),
  };
}

/** A pattern of the words before names: any of some phrases, then only words that lead over to the names. */
export function beforeNames(...phrases: readonly string[]): RegExp {
  return leading(sourceOf(oneOf(...phrases)));
}

/** A pattern of the words right behind places: any of some phrases, as whole words; "kommun" may come first. */
export function behindPlaces(...phrases: readonly string[]): RegExp {
  return patternOf(`^( kommun(er)?)? ${oneOf(...phrases)}`);
}

/** A pattern that finds any of some phrases, as whole words, whatever the case. */
export function patternOf(...phrases: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})${sourceOf(oneOf(...phrases))}(?!\\p{L})`, 'iu');
}

/** A pattern that finds any of some phrases where a word begins, whatever the case; their last word may go on. */
export function openPatternOf(...phrases: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})${sourceOf(oneOf(...phrases))}`, 'iu');
}

/** A phrase that is any of some. */
export function oneOf(...phrases: readonly string[]): string {
  return `(${phrases.join('|')})`;
}

/** A phrase as the source of a regular expression. Throws where what may stand between is nothing that is known. */
export function sourceOf(phrase: string): string {
  return phrase
    .replace(/(?<!\\)\((?!\?)/gu, '(?:')
    .replace(/( ?)(?<!\(\?)<([^<>]+)>( ?)/gu, (_, before: string, between: string, behind: string) => {
      const [, least, most, comma] = /^(\d+)-(\d+)(,?)$/u.exec(between) ?? [];
      const [words, times] =
        least === undefined ? [BETWEEN[between], '?'] : [`${WORD}${comma && ',?'}`, `{${least},${most}}?`];
      if (words === undefined) throw new Error(`"${phrase}": nothing is known as <${between}>.`);
      if (behind === '') return `(?:${before}(?:${words}))${times}`;
      return `${before && comma ? ',? ' : before}(?:(?:${words}) )${times}`;
    })
    .replaceAll('~', '\\p{L}*');
}
