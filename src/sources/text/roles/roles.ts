import type { Fact, OrganizationMention } from '../../../facts/fact.ts';
import { knownOrganization, mentionOf } from '../../known-organization.ts';
import { type About, cite, isOwner } from '../about.ts';
import { between, type Chain, type Parsed } from '../chains.ts';
import { saidOf } from '../clauses.ts';
import { associationOf } from '../members.ts';
import type { Name } from '../names/name.ts';
import { authorityOf } from '../names/name-at.ts';
import { namesOfNoMunicipality } from '../strange-municipalities.ts';
import { straightened } from '../word-order.ts';
import { roleOfActor } from './acting.ts';
import { roleInRow } from './role-in-row.ts';
import { roleAfter, roleBefore, type ToldRole } from './told-role.ts';

const SPOKEN_FOR =
  /^,? (?:som|vilka) (?:representeras|företräds)(?: \S+){0,3} (?:av|genom)(?: bl\.? ?a\.?| bland annat| t\.? ?ex\.?| till exempel| exempelvis)? $/u;
/** "A deltar i projektet, liksom B": what is said of A is said of B. */
const LIKEWISE = /,? liksom(?: även| också)? $/u;
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
const GIVEN_BY =
  /(?:kurs|utbildning|undervisning|praktik|träning|vägledning|handledning|insats|aktivitet|verksamhet|modul|grupp|cirk|träff|coachning|rekrytering|teknik|vård|tjänst|köket|svenska)\p{L}*,? som $/iu;
const GIVES =
  /^ (?:(?:också|även) )?(?:håller|höll|ordnar|ordnade|anordnar|anordnade|leder|ledde|sköter|skötte|ger|gav|bemannar|driver|drev|ansvarar|ansvarade|svarar|svarade|står|stod|genomför|genomförde|erbjuder|erbjöd)(?: (?:i|för))?(?= ?[.,;]| (?:och|på|i) )/u;
const ESF_COUNCIL = /ESF-rådet/u;
const FUND = /socialfond|(?<!\p{L})ESF(?!\p{L}|-rådet)|(?<!\p{L})EU(?!\p{L})|Europeiska unionen/u;

/** How sure it is that whom a page only names is a partner: less than any role that it tells. */
export const ONLY_NAMED = 0.6;

/** Organisations with a role in the project. A mere mention ("samverkan mellan A och B") gives none. */
export function roles(sentence: Parsed, about: About): Fact[] {
  return sentence.chains.flatMap((_chain, index) => {
    const told = roleOf(sentence, index) ?? roleOfActor(sentence, index);
    const row = told ?? roleInRow(sentence, index);
    // Under "Referensgrupp" who only does something sits in it.
    const found =
      row?.role === 'PARTNER' && row.takesPart && /grupp/iu.test(sentence.heading ?? '')
        ? { ...row, role: 'REFERENCE_GROUP' as const }
        : row;
    if (found === null || associationOf(sentence, index, about) !== null) return [];
    const strange = namesOfNoMunicipality(sentence.chains[index] as Chain);
    const inAreas = found.names.some((name) => name.area !== null && name.organization === null);
    return found.names.flatMap((name): Fact[] => {
      if (strange.includes(name)) return [];
      const organization =
        studyAssociation(sentence, index, name, about) ?? name.organization ?? authorityMention(name, about);
      if (
        organization === null ||
        (isOwner(organization, about) && found.role !== 'FINANCIER') ||
        isNobody(organization, about) ||
        // The fund's authority gives the money.
        ((told === null || found.role === 'FINANCIER') && ESF_COUNCIL.test(organization.name))
      )
        return [];
      if (found.takesPart && name.municipality !== null) return [];
      // "Skaraborg och Göteborgsregionen deltar som partners" speaks of areas.
      if (name.area !== null && inAreas && organization.kind !== 'REGION') return [];
      const evidence = cite(
        sentence,
        about,
        told === null ? ONLY_NAMED : organization.id !== undefined ? 0.85 : name.certain ? 0.8 : 0.65,
      );
      return [found.role, ...(found.also === undefined ? [] : [found.also])].map((role) => ({
        subject: organization,
        relationship: 'PARTNERS_IN',
        object: about.project,
        properties: { role },
        evidence,
      }));
    });
  });
}

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
  const chain = sentence.chains[index] as Chain;
  const [previous, next] = [sentence.chains[index - 1], sentence.chains[index + 1]];
  const joined = next === undefined ? '' : between(sentence, chain, next);
  const before = roleBefore(chain, saidOf(sentence, index), joined);
  if (before !== null) return { ...before, names: chain.names };
  if (
    previous !== undefined &&
    [LIKEWISE, EACH_BY, AND_WITH].some((words) => words.test(between(sentence, previous, chain)))
  ) {
    const same = roleOf(sentence, index - 1) ?? roleOfActor(sentence, index - 1);
    return same === null ? null : { ...same, names: chain.names };
  }
  if (GIVEN_BY.test(chain.before) && GIVES.test(chain.after))
    return { role: 'PARTNER', takesPart: true, names: chain.names };
  if (previous?.names.at(-1)?.organization?.kind === 'GROUP' && BY.test(between(sentence, previous, chain))) {
    const same = roleOf(sentence, index - 1);
    if (same !== null) return { ...same, names: chain.names };
  }
  const told =
    previous !== undefined && AND_ALSO.test(between(sentence, previous, chain))
      ? roleBefore(previous, saidOf(sentence, index - 1))
      : null;
  if (told !== null) return { ...told, names: chain.names };
  // "A och B, som representeras bl a av C och D, är referensgrupper": of all four. "A i Ale kommun är huvudaktör": of A.
  const goesOn = SPOKEN_FOR.test(joined) || /^ (?:i|inom|på|vid|från) $/u.test(joined);
  const said = saidOf(sentence, goesOn && next !== undefined ? index + 1 : index);
  const turned = straightened(said);
  const after = roleAfter(said) ?? (turned === null ? null : roleAfter(turned));
  if (after === null) return null;
  const speaks = previous !== undefined && SPOKEN_FOR.test(between(sentence, previous, chain));
  // "driver projektet med A och B som partner"
  const asPartners = /^ som /u.test(chain.after);
  const names =
    speaks || goesOn || asPartners || /^, som /u.test(chain.after) ? chain.names : subjectsOf(chain);
  if (names.length === 0) return null;
  if (!speaks) return { ...after, names };
  // Who is represented in a partner is in its reference group, and not a partner itself.
  const { also: _, ...first } = after;
  return { ...first, names };
}

/** A name behind a preposition is no subject: in "delregioner inom X, A och B deltar" A and B take part. */
function subjectsOf({ names, before }: Chain): readonly Name[] {
  // "Forskare vid A följer projektet"
  if (
    /^(?:(?:en )?(?:forskare|experter|representanter|företrädare|doktorander?) (?:vid|från|för|på)|(?:centrum|institutionen|enheten|avdelningen|fakulteten|forskare|experter) (?:för|i|inom) [^.,;:]{3,60} (?:vid|på|inom|hos)) $/iu.test(
      before,
    )
  )
    return names;
  if (/(?<!\p{L})(?:inom|i|från|på|vid|hos) $/iu.test(before)) {
    // "Vårdcentralerna i A och B anvisar": two places, where no form tells an organisation.
    const first = names.findIndex(({ certain }, index) => index > 0 && certain);
    return first < 0 ? [] : names.slice(first);
  }
  return /(?<!\p{L})(?:med|av|för|till|mellan) $/iu.test(before) ? [] : names;
}

/** "Studieförbunden Vuxenskolan och Bilda": the word before the row belongs to each name. */
function studyAssociation(
  { chains }: Parsed,
  index: number,
  { organization }: Name,
  { reference }: About,
): OrganizationMention | null {
  if (organization?.id !== undefined || !/studieförbunden $/iu.test(chains[index]?.before ?? '')) return null;
  const known = knownOrganization(`Studieförbundet ${organization?.name}`, reference);
  return known === null ? null : mentionOf(known.name, known);
}

/** What a municipality follows, pays or is a partner in, its authority does. */
function authorityMention({ municipality }: Name, { reference }: About): OrganizationMention | null {
  const authority = municipality === null ? undefined : authorityOf(municipality, reference);
  return authority === undefined ? null : mentionOf(authority.name, authority);
}

function isNobody({ name }: OrganizationMention, { projectName }: About): boolean {
  const [one, other] = [name.toLowerCase(), projectName.toLowerCase()];
  return FUND.test(name) || (other !== '' && (one === other || other.startsWith(`${one} `)));
}
