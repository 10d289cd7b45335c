import { between, type Chain, type Parsed } from '../chains.ts';
import { saidOf } from '../clauses.ts';
import type { Name } from '../names/name.ts';
import { oneOf, patternOf } from '../phrase.ts';
import { VERB } from '../verb.ts';
import { straightened } from '../word-order.ts';
import { roleOfActor } from './acting.ts';
import { UNIT_AT } from './pieces.ts';
import { roleAfter, roleBefore, type ToldRole } from './told-role.ts';

/** "A, som representeras av B": B speaks for A. */
const SPOKEN_FOR =
  /^,? (?:som|vilka) (?:representeras|företräds)(?: \S+){0,3} (?:av|genom)(?: bl\.? ?a\.?| bland annat| t\.? ?ex\.?| till exempel| exempelvis)? $/u;
/** "A deltar i projektet, liksom B": what is said of A is said of B. */
const LIKEWISE = /,? liksom(?: även| också)? $/u;
/** "A, B och bageriet C erbjuder praktik": what is said of C is said of them all. */
const AND_THE = /^ (?:och|samt)(?: även| också)? \p{Ll}{3,}(?:et|en|na) $/u;
const HAS_VERB = new RegExp(`(?<!\\p{L})${VERB}(?!\\p{L})`, 'iu');
/** "Näringslivet genom A och B": who speaks for those that are not named. */
const BY =
  /^ (?:genom|via|som|såsom|med|bland annat|bland andra|till exempel|exempelvis|t\.? ?ex\.?)(?: bland (?:annat|andra))? $/u;
/** "Samarbetar med A och med B". */
const AND_WITH =
  /^(?:,|,? (?:och|samt|eller))(?: även| också)? (?:\p{Ll}+ )?(?:med|av|från|på|hos|till|vid|i|för \p{L}+)(?: \p{Ll}+(?:et|en))? $/u;
/** "Med oss har vi A, som skickar deltagare, och B": what was said before A is said of B. */
const AND_ALSO = /^,? (?:som|vars|vilka|där|med) [^,.;]{3,120}, (?:(?:och|samt)(?: även| också)? )?$/u;
/** "Delprojekt 1 leds av A, delprojekt 2 av B": what was said before A is said of B. */
const EACH_BY =
  /^(?:,| och| samt) (?:delprojekt|spår|del|modul|arbetspaket|etapp)(?:et)? \S{1,12} (?:av|i|hos) $/iu;
/** "en kurs som A höll i": whose doing the thing is. */
const GIVEN_BY = patternOf(
  `~${oneOf(
    'kurs|utbildning|undervisning|cirk|grupp|modul|teknik|svenska|träff|insats|aktivitet|verksamhet',
    'praktik|träning|vägledning|handledning|coachning|rekrytering|vård|tjänst|köket',
  )}~,? som $`,
);
const GIVES = patternOf(
  `^ <också> ${oneOf(
    'håller|höll|(an)?ordna(r|de)|led(er|de)|sköt(er|te)|ger|gav|erbjuder|erbjöd|genomför(de)?',
    'bemannar|driver|drev|(an)?svara(r|de)|st(år|od)',
  )}( (i|för))?(?= ?[.,;]| (och|på|i) )`,
);

type RoleOfRow = ToldRole & { readonly names: readonly Name[] };

/** Several rules ask for the role of the same row. */
const byParsed = new WeakMap<Parsed, Map<number, RoleOfRow | null>>();

/** The role of a row of names, and the names that have it; null where the sentence gives none. */
export function roleOf(sentence: Parsed, index: number): RoleOfRow | null {
  const found = byParsed.get(sentence) ?? new Map<number, RoleOfRow | null>();
  byParsed.set(sentence, found);
  const known = found.get(index);
  if (known !== undefined) return known;
  const role = findRole(sentence, index);
  found.set(index, role);
  return role;
}

function findRole(sentence: Parsed, index: number): RoleOfRow | null {
  const { chains } = sentence;
  const [chain, previous, next] = [chains[index] as Chain, chains[index - 1], chains[index + 1]];
  const of = (role: ToldRole | null) => role && { ...role, names: chain.names };
  const behind = next === undefined ? '' : between(sentence, chain, next);
  const before = roleBefore(chain, saidOf(sentence, index), behind);
  if (before !== null) return of(before);
  const link = previous === undefined ? '' : between(sentence, previous, chain);
  if (LIKEWISE.test(link) || EACH_BY.test(link) || AND_WITH.test(link))
    return of(roleOf(sentence, index - 1) ?? roleOfActor(sentence, index - 1));
  if (GIVEN_BY.test(chain.before) && GIVES.test(chain.after)) return of({ role: 'PARTNER', takesPart: true });
  const speaksFor = previous?.names.at(-1)?.organization?.kind === 'GROUP' && BY.test(link);
  return (
    (speaksFor ? of(roleOf(sentence, index - 1)) : null) ??
    (previous !== undefined && AND_ALSO.test(link)
      ? of(roleBefore(previous, saidOf(sentence, index - 1)))
      : null) ??
    toldBehind(sentence, index, link, behind)
  );
}

/** The role that the words behind a row tell, given what stands between it and the rows beside it. */
function toldBehind(sentence: Parsed, index: number, link: string, behind: string): RoleOfRow | null {
  const chain = sentence.chains[index] as Chain;
  // "A och B, som representeras bl a av C och D, är referensgrupper": of all four. "A i Ale kommun är huvudaktör": of A.
  const goesOn = SPOKEN_FOR.test(behind) || /^ (?:i|inom|på|vid|från) $/u.test(behind);
  const alike = AND_THE.test(behind) && !HAS_VERB.test(chain.before);
  const said = saidOf(sentence, goesOn || alike ? index + 1 : index);
  const turned = straightened(said);
  const role = roleAfter(said) ?? (turned === null ? null : roleAfter(turned));
  if (role === null) return null;
  const speaks = SPOKEN_FOR.test(link);
  // "driver projektet med A och B som partner", "A, som är partner"
  const ofAll = speaks || goesOn || /^,? som /u.test(chain.after);
  const names = ofAll ? chain.names : subjectsOf(chain);
  if (names.length === 0) return null;
  if (!speaks) return { ...role, names };
  // Who is represented in a partner is in its reference group, and not a partner itself.
  const { also: _, ...first } = role;
  return { ...first, names };
}

/** "Forskare vid A följer projektet". */
const THEIR_PEOPLE = patternOf(
  '^(en |två |tre )?(forskare|experter|representanter|företrädare|doktorander?) (vid|från|för|på) $',
  `^${UNIT_AT} $`,
);

/** A name behind a preposition is no subject: in "delregioner inom X, A och B deltar" A and B take part. */
function subjectsOf({ names, before }: Chain): readonly Name[] {
  if (THEIR_PEOPLE.test(before)) return names;
  if (/(?<!\p{L})(?:inom|i|från|på|vid|hos) $/iu.test(before)) {
    // "Vårdcentralerna i A och B anvisar": two places, where no form tells an organisation.
    const first = names.findIndex(({ certain }, index) => index > 0 && certain);
    return first < 0 ? [] : names.slice(first);
  }
  return /(?<!\p{L})(?:med|av|för|till|mellan) $/iu.test(before) ? [] : names;
}
