import type { OrganizationMention } from '../../../facts/mention.ts';
import type { KnownOrganization, Reference } from '../../../reference/reference.ts';
import { mentionOf } from '../../known-organization.ts';
import { isCapitalised, type Token } from '../tokens.ts';
import { isSaidToBeOne } from './apposition.ts';
import { withOtherArea, withOtherPlace } from './federations.ts';
import { type Gazetteer, gazetteerOf, knownNameAt } from './gazetteer.ts';
import { groupNameAt } from './group-names.ts';
import { lettersBehind } from './letters.ts';
import type { Name } from './name.ts';
import { formedNameAt, isBranch } from './organization-names.ts';
import { withSeat } from './seat.ts';
import { isTownsCompany, nameBehindTown } from './town-names.ts';

const DIRECTION =
  /^(?:(?:nord|syd)?(?:västra|östra|norra|södra|väst|öst)|mellersta|nordöstra|nordvästra|sydöstra|sydvästra|nya|gamla|inre|yttre|stor)$/u;

/** What somebody has that nobody takes for a body of its own. */
const UNIT = /^\p{Ll}*(?:centrum|kansli|byrå)$/u;

/** The name that begins at a token; null where none does. */
export function nameAt(tokens: readonly Token[], from: number, reference: Reference): Name | null {
  const found = byTokens.get(tokens) ?? new Map<number, Name | null>();
  byTokens.set(tokens, found);
  const known = found.get(from);
  if (known !== undefined) return known;
  const plain = plainNameAt(tokens, from, reference);
  const name = plain === null ? null : withSeat(tokens, plain, reference);
  found.set(from, name);
  return name;
}

/** Each way in which a row may go on asks for the name at the same word. */
const byTokens = new WeakMap<readonly Token[], Map<number, Name | null>>();

function plainNameAt(tokens: readonly Token[], from: number, reference: Reference): Name | null {
  const first = tokens[from];
  if (first === undefined || !/^\p{L}/u.test(first.text)) return null;
  const known = knownAt(tokens, from, gazetteerOf(reference));
  const place =
    known === null ? null : withBranch(tokens, withMunicipalWord(tokens, known, reference), reference);
  const formed =
    nameBehindTown(tokens, from, reference) ??
    withOtherArea(
      tokens,
      from,
      withOtherPlace(tokens, from, formedNameAt(tokens, from), reference),
      reference,
    );
  if (formed !== null && !isCapitalised(first)) {
    // "studieförbundet Studiefrämjandet": the word only says what it is.
    const behind = knownAt(tokens, from + 1, gazetteerOf(reference));
    if (behind?.organization !== undefined && behind.municipality === undefined && behind.to === formed.to)
      return { ...withMunicipalWord(tokens, behind, reference), ...span(tokens, from, behind.to) };
  }
  if (place !== null && (formed === null || formed.to <= place.to)) return place;
  // "västra Skaraborg" is a part of an area, and no organisation.
  if (
    formed !== null &&
    known === null &&
    formed.to <= (knownNameAt(tokens, from, gazetteerOf(reference))?.to ?? 0)
  )
    return null;
  // "Arbetsförmedlingen Södra Skåne" is the agency, in one place.
  if (
    place?.organization?.kind === 'AGENCY' &&
    place.organization.id !== undefined &&
    formed !== null &&
    !/\p{L}{4,}(?:rådet|nämnden)$/u.test(formed.name)
  )
    return { ...place, ...span(tokens, from, formed.to) };
  // "Västra Götalandsregionens kompetenscentrum": a unit of the region.
  const isRegions = place?.organization?.kind === 'REGION' && place.genitive && formed?.to === place.to + 1;
  if (isRegions && UNIT.test(tokens[place.to]?.text ?? ''))
    return { ...place, ...span(tokens, from, formed.to), genitive: false };
  const group = groupNameAt(tokens, from);
  const found = formed ?? group;
  if (found === null) return null;
  return {
    ...span(tokens, from, formed === null ? found.to : endOfBranch(tokens, found.to, reference)),
    municipality: null,
    area: null,
    organization:
      formed === null
        ? { label: 'Organization', name: found.name, kind: 'GROUP' }
        : withLetters(
            mentionOf(found.name.replace(/(förvaltningen|nätverket|rådet|förbundet)s$/u, '$1'), null),
            tokens,
            found.to,
          ),
    word: null,
    genitive: formed?.genitive === true,
    certain:
      formed?.certain === true ||
      (formed !== null &&
        (isSaidToBeOne(tokens, found.to) || (found.to === from + 1 && isTownsCompany(first, reference)))),
  };
}

/** "IF Metall avdelning 5": the branch of one that is known. */
function withBranch(tokens: readonly Token[], name: Name, reference: Reference): Name {
  return name.organization?.id !== undefined && name.municipality === null
    ? { ...name, ...span(tokens, name.from, endOfBranch(tokens, name.to, reference)) }
    : name;
}

/** Behind the branch of what ends before `at`, where one is named there. */
function endOfBranch(tokens: readonly Token[], at: number, reference: Reference): number {
  if (isBranch(tokens, at)) return at + 2;
  // "region Skåne" may be the county's.
  const ofOwn = (from: number) =>
    isBranch(tokens, from) && knownNameAt(tokens, from + 1, gazetteerOf(reference)) === null;
  // "Rädda Barnen, region Mitt, …"
  if (tokens[at]?.text === ',' && ofOwn(at + 1) && tokens[at + 3]?.text === ',') return at + 3;
  // "Svenska Byggnadsarbetareförbundet (Byggnads) region Mälardalen"
  const bracketed = tokens[at]?.text === '(' && tokens[at + 2]?.text === ')';
  return bracketed && ofOwn(at + 3) ? at + 5 : at;
}

/** A known name; a place that a direction or another capital precedes is part of a longer name ("Västra Skaraborg"). */
function knownAt(tokens: readonly Token[], from: number, gazetteer: Gazetteer) {
  const known = knownNameAt(tokens, from, gazetteer);
  const before = tokens[from - 1];
  const adjacent = before !== undefined && /^\p{L}/u.test(before.text);
  if (known?.byWord === true && !/^(?:kommun(?:er|s)?|,|och|samt)$/u.test(tokens[known.to]?.lower ?? ''))
    return null;
  return known !== null && adjacent && DIRECTION.test(before.lower) ? null : known;
}

function withMunicipalWord(
  tokens: readonly Token[],
  known: NonNullable<ReturnType<typeof knownNameAt>>,
  reference: Reference,
): Name {
  const next = tokens[known.to];
  const isPlace = known.municipality !== undefined && known.organization === undefined;
  const word = isPlace ? /^(kommun|stad)(?:ers?|s)?$/u.exec(next?.lower ?? '')?.[1] : undefined;
  const to = word === undefined ? known.to : known.to + 1;
  const authority =
    word === undefined || next?.lower === 'kommuner'
      ? known.organization
      : authorityOf(known.municipality, reference);
  const printed = () =>
    tokens
      .slice(known.from, to)
      .map(({ text }) => text)
      .join(' ');
  const genitive = word === undefined ? known.genitive : (next?.lower.endsWith('s') ?? false);
  return {
    ...span(tokens, known.from, to),
    municipality: known.municipality ?? null,
    area: known.area ?? null,
    organization:
      authority === undefined
        ? null
        : mentionOf(genitive ? printed().replace(/:?s$/, '') : printed(), authority),
    word: (word as 'kommun' | 'stad' | undefined) ?? null,
    genitive,
    certain: isCapitalised(tokens[known.from]) || known.organization !== undefined,
  };
}

const authorities = new WeakMap<Reference, ReadonlyMap<string, KnownOrganization>>();

/** The organisation that governs a municipality. */
export function authorityOf(
  municipality: string | undefined,
  reference: Reference,
): KnownOrganization | undefined {
  let byCode = authorities.get(reference);
  if (byCode === undefined) {
    byCode = new Map(
      reference.organizations.flatMap((one) => (one.governs === null ? [] : [[one.governs, one] as const])),
    );
    authorities.set(reference, byCode);
  }
  return byCode.get(municipality ?? '');
}

/** The letters in brackets behind a name are another name for it: "Samordningsförbundet Åsen Berg (SÅB)". */
function withLetters(
  mention: OrganizationMention,
  tokens: readonly Token[],
  to: number,
): OrganizationMention {
  const behind = lettersBehind(tokens, to);
  if (behind !== null && mention.id === undefined) return { ...mention, aliases: [behind] };
  const letters = tokens[to + 1]?.text ?? '';
  const bracketed = tokens[to]?.text === '(' && tokens[to + 2]?.text === ')';
  return bracketed && /^\p{Lu}[\p{L}\d]{0,6}\p{Lu}\p{Ll}?$/u.test(letters) && mention.id === undefined
    ? { ...mention, aliases: [letters] }
    : mention;
}

function span(tokens: readonly Token[], from: number, to: number) {
  return { from, to, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
