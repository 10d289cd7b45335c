import type { CodeMention, OrganizationMention } from '../../facts/fact.ts';
import type { Reference } from '../../reference/reference.ts';
import { mentionOf } from '../known-organization.ts';
import { type Gazetteer, gazetteerOf, knownNameAt } from './gazetteer.ts';
import { groupNameAt } from './group-names.ts';
import { formedNameAt } from './organization-names.ts';
import { isCapitalised, type Token } from './tokens.ts';

/** A name in a sentence, with all that it may stand for; the rules decide by what is said of it. */
export interface Name {
  /** Token indexes. */
  readonly from: number;
  readonly to: number;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly municipality: string | null;
  readonly area: CodeMention | null;
  readonly organization: OrganizationMention | null;
  /** Whether "kommun" is part of it ("Ale kommun"), or "stad", which names the authority as well as the place. */
  readonly word: 'kommun' | 'stad' | null;
  readonly genitive: boolean;
  /** False for a mere run of capitals and for collectives: they are names only where a role is told. */
  readonly certain: boolean;
}

const DIRECTION =
  /^(?:(?:nord|syd)?(?:västra|östra|norra|södra|väst|öst)|mellersta|nordöstra|nordvästra|sydöstra|sydvästra|nya|gamla|inre|yttre|stor)$/u;

/** The name that begins at a token; null where none does. */
export function nameAt(tokens: readonly Token[], from: number, reference: Reference): Name | null {
  const first = tokens[from];
  if (first === undefined || !/^\p{L}/u.test(first.text)) return null;
  const known = knownAt(tokens, from, gazetteerOf(reference));
  const place = known === null ? null : withMunicipalWord(tokens, known, reference);
  const formed = formedNameAt(tokens, from);
  if (place !== null && (formed === null || formed.to <= place.to)) return place;
  const group = groupNameAt(tokens, from);
  const found = formed ?? group;
  if (found === null) return null;
  return {
    ...span(tokens, from, found.to),
    municipality: null,
    area: null,
    organization:
      formed === null
        ? { label: 'Organization', name: found.name, kind: 'GROUP' }
        : mentionOf(found.name.replace(/(förvaltningen|nätverket|rådet|förbundet)s$/u, '$1'), null),
    word: null,
    genitive: false,
    certain: formed?.certain === true,
  };
}

/** A known name; a place that a direction or another capital precedes is part of a longer name ("Västra Skaraborg"). */
function knownAt(tokens: readonly Token[], from: number, gazetteer: Gazetteer) {
  const known = knownNameAt(tokens, from, gazetteer);
  const before = tokens[from - 1];
  const adjacent = before !== undefined && /^\p{L}/u.test(before.text);
  return known !== null && adjacent && DIRECTION.test(before.lower) ? null : known;
}

function withMunicipalWord(
  tokens: readonly Token[],
  known: NonNullable<ReturnType<typeof knownNameAt>>,
  reference: Reference,
): Name {
  const next = tokens[known.to];
  const isPlace = known.municipality !== undefined && known.organization === undefined;
  const word = isPlace ? /^(kommun|stad)(?:er|s)?$/u.exec(next?.lower ?? '')?.[1] : undefined;
  const to = word === undefined ? known.to : known.to + 1;
  const authority =
    word === undefined || next?.lower === 'kommuner'
      ? known.organization
      : reference.organizations.find(({ governs }) => governs === known.municipality);
  const printed = tokens
    .slice(known.from, to)
    .map(({ text }) => text)
    .join(' ');
  const genitive = word === undefined ? known.genitive : (next?.lower.endsWith('s') ?? false);
  return {
    ...span(tokens, known.from, to),
    municipality: known.municipality ?? null,
    area: known.area ?? null,
    organization:
      authority === undefined ? null : mentionOf(genitive ? printed.replace(/:?s$/, '') : printed, authority),
    word: (word as 'kommun' | 'stad' | undefined) ?? null,
    genitive,
    certain: isCapitalised(tokens[known.from]) || known.organization !== undefined,
  };
}

function span(tokens: readonly Token[], from: number, to: number) {
  return { from, to, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
