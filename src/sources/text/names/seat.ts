import type { OrganizationMention } from '../../../facts/mention.ts';
import type { Reference } from '../../../reference/reference.ts';
import { isCapitalised, type Token } from '../tokens.ts';
import { type Gazetteer, gazetteerOf, type KnownName, knownNameAt } from './gazetteer.ts';
import type { Name } from './name.ts';
import { COMPANY, COUNTRY } from './name-words.ts';
import { formedNameAt } from './organization-names.ts';

/** What may be told apart by its town: "Arbetsförmedlingen", "Sparbanken", "PRO". */
const DEFINITE = /(?:et|en|na|an|arn)$|^\p{Lu}{2,8}$/u;
/** "SCA": companies of such names are the same everywhere. */
const LETTERS = /^\p{Lu}{2,8}$/u;

/** Names that say themselves which one is meant: the town behind them is only where that is. */
const ONE_OF_ITS_NAME: readonly RegExp[] = [
  // "Vågens folkhögskola", "Skärets universitet", "Vågen Plåt AB"
  / (?:\p{L}*(?:skola|centrum|lasarett|sjukhus|gymnasium)|universitet|AB)$/u,
  // "Vågmuseet", "Skärets slott"
  /(?:museet|[Mm]useum|[Ss]lott)$/u,
  // "Campus Vågen"
  /^Campus /u,
  // "Vågenska skolan"
  /ska skolan$/u,
  // "Gården Vågen", "Sjukhuset Skäret"
  /^\p{L}+(?<!förbund)(?:en|et) \p{Lu}\p{Ll}+$/u,
  // "Vågholmsgymnasiet", but not "Yrkesgymnasiet"
  /^(?!(?:folkhög|hög|gymnasie|naturbruks|yrkes)).*\p{L}{4,}(?:gymnasiet|skolan)$/iu,
];

/** The town behind "i": the tokens up to `to`, and what is known of it. */
interface Town {
  readonly to: number;
  readonly place: KnownName | null;
}

/** "Arbetsförmedlingen i Hallsberg", "Sparbanken i Hyltebruk": the town that one of several offices, or the only one, is in. */
export function withSeat(tokens: readonly Token[], name: Name, reference: Reference): Name {
  const { organization, to } = name;
  if (organization === null || organization.kind === 'GROUP' || name.municipality !== null) return name;
  if (tokens[to]?.lower !== 'i' || !isCapitalised(tokens[to + 1])) return name;
  const gazetteer = gazetteerOf(reference);
  const town = townAt(tokens, to + 1, gazetteer);
  if (isMunicipality(tokens, town) || opensRow(tokens, town, gazetteer)) return name;
  if (name.certain && COUNTRY.test(tokens[to + 1]?.lower ?? '')) return upTo(tokens, name, to + 2);
  const inArea = town.place?.area !== undefined;
  if (!name.certain && !DEFINITE.test(organization.name) && !inArea)
    return rowGoesOn(tokens, to + 1, town) ? upTo(tokens, name, town.to) : name;
  const isTownKnown = isOneOfItsName(organization) || (isEverywhere(organization) && !inArea);
  const whole = upTo(tokens, name, town.to);
  return isTownKnown || organization.id !== undefined
    ? whole
    : { ...whole, organization: named(organization, tokens.slice(to, town.to)) };
}

/** The town that begins at a token: one that is known, or up to three words with capitals. */
function townAt(tokens: readonly Token[], from: number, gazetteer: Gazetteer): Town {
  const place = knownNameAt(tokens, from, gazetteer);
  if (place !== null) return { to: place.to, place };
  let to = from + 1;
  while (to < from + 3 && isCapitalised(tokens[to])) to += 1;
  return { to, place };
}

/** "… i Vågens kommun", "… i Kils skolor": what is spoken of is the municipality. */
function isMunicipality(tokens: readonly Token[], { to, place }: Town): boolean {
  return place?.genitive === true || /^(?:kommun|stad|län)/u.test(tokens[to]?.lower ?? '');
}

/** "Lärcentrum i Kil, Grums och Arvika": there is one in each. */
function opensRow(tokens: readonly Token[], { to, place }: Town, gazetteer: Gazetteer): boolean {
  const next = place !== null && joins(tokens[to]) ? knownNameAt(tokens, to + 1, gazetteer) : null;
  return next?.municipality !== undefined && !isCapitalised(tokens[next.to]);
}

/** "Volvo CE i Braås, IKEA och …": names stand on both sides of the town. */
function rowGoesOn(tokens: readonly Token[], from: number, { to }: Town): boolean {
  return joins(tokens[to]) && isCapitalised(tokens[to + 1]) && formedNameAt(tokens, from) !== null;
}

function joins(token: Token | undefined): boolean {
  return /^(?:,|och|samt)$/u.test(token?.lower ?? '');
}

/** "Duveholmsgymnasiet i Katrineholm": there is but one of that name. */
function isOneOfItsName({ name }: OrganizationMention): boolean {
  return ONE_OF_ITS_NAME.some((words) => words.test(name));
}

/** "SCA i Timrå", "Scania i Oskarshamn": companies are the same everywhere. */
function isEverywhere({ name }: OrganizationMention): boolean {
  return LETTERS.test(name) || COMPANY.test(name);
}

function named(organization: OrganizationMention, seat: readonly Token[]): OrganizationMention {
  return { ...organization, name: [organization.name, ...seat.map(({ text }) => text)].join(' ') };
}

function upTo(tokens: readonly Token[], name: Name, to: number): Name {
  return { ...name, to, end: tokens[to - 1]?.end ?? name.end };
}
