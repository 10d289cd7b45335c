import type { OrganizationKind, OrganizationMention } from '../../facts/mention.ts';
import type { KnownOrganization } from '../../reference/reference.ts';
import { isAbbreviation, shareAWord } from '../name.ts';
import type { Organizations } from './candidates.ts';
import { namesOf } from './reference-organizations.ts';

/** Which organisation of the gazetteer a mention means, and the number that may be believed; null for neither. */
export interface Identity {
  readonly known: KnownOrganization | null;
  readonly number: string | null;
}

/** Kinds of which there is only one of each name, so that another number is a misprint and no namesake. */
const publicKinds: ReadonlySet<OrganizationKind> = new Set<OrganizationKind>([
  'MUNICIPAL_AUTHORITY',
  'MUNICIPAL_FEDERATION',
  'COORDINATION_FEDERATION',
  'REGION',
  'AGENCY',
  'UNIVERSITY',
]);

/** What every number of a kind begins with: 2021 is the state's, and printed for the others by mistake. */
const prefixes: ReadonlyMap<OrganizationKind, string> = new Map([
  ['MUNICIPAL_AUTHORITY', '212000'],
  ['REGION', '232100'],
]);

/**
 * Weighs number against names. The number decides unless the names clearly say something else; then the names do, the
 * number is left aside, and a person is asked to look.
 */
export function identify(mention: OrganizationMention, all: Organizations): Identity {
  const number = mention.organizationNumber ?? null;
  const named = byNames(mention, all);
  if (number === null) return { known: named, number: null };

  const numbered = all.reference.byNumber(number) ?? null;
  if (numbered !== null) {
    if (named === null || named === numbered) {
      if (named === numbered || agrees(mention, numbered)) return { known: numbered, number };
    }
    unsure(
      all,
      named?.id ?? numbered.id,
      `${number} is printed for "${mention.name}" but belongs to ${numbered.name}.`,
    );
    return { known: named, number: null };
  }
  const own = named?.organizationNumber ?? null;
  const prefix = named === null || own !== null ? undefined : prefixes.get(named.kind);
  if (named !== null && prefix !== undefined && !number.startsWith(prefix)) {
    unsure(
      all,
      named.id,
      `${number} is printed for "${named.name}", whose number would begin with ${prefix}.`,
    );
    return { known: named, number: null };
  }
  if (named === null || own === null || own === number) return { known: named, number };
  if (publicKinds.has(named.kind)) {
    unsure(all, named.id, `${number} is printed for "${mention.name}", whose number is ${own}.`);
    return { known: named, number: null };
  }
  all.judgements.push({
    kind: 'NEGATIVE',
    about: named.id,
    reason: `"${mention.name}" with the number ${number} is a namesake: the known one has ${own}.`,
  });
  return { known: null, number };
}

function byNames(mention: OrganizationMention, all: Organizations): KnownOrganization | null {
  const given = mention.id === undefined ? undefined : all.reference.byId(mention.id);
  const kind = mention.kind ?? null;
  return (
    [
      given,
      all.reference.byName(mention.name, kind),
      ...tellingAliases(mention).map((alias) => all.reference.byName(alias, kind)),
    ].find((found) => found !== undefined) ?? null
  );
}

/** The aliases that tell who is meant when the name itself is new: abbreviations are shared by too many. */
export function tellingAliases(mention: OrganizationMention): readonly string[] {
  return (mention.aliases ?? []).filter((alias) => alias.length > 4 && !isAbbreviation(alias));
}

function agrees(mention: OrganizationMention, known: KnownOrganization): boolean {
  const spoken = [mention.name, ...(mention.aliases ?? [])];
  return spoken.some((one) => namesOf(known).some((other) => shareAWord(one, other)));
}

function unsure(all: Organizations, about: string, reason: string): void {
  all.judgements.push({ kind: 'UNSURE', about, reason });
}
