import type { OrganizationMention } from '../../facts/mention.ts';
import { kindByName } from '../../facts/organization-kind.ts';
import { plainSpaces } from '../../facts/reading.ts';
import type { KnownOrganization, Reference } from '../../reference/reference.ts';
import {
  knownOrganization,
  mentionOf,
  namesOfOrganization,
  organizationWithNumber,
} from '../known-organization.ts';

/** Who owns a project, and the part of the owner that runs it. */
export interface Owner {
  readonly organization: OrganizationMention;
  readonly unit: string | null;
}

/**
 * Reads an owner line, "ORGANISATION, UNIT", also with " - " or "/" between or as "X kommuns arbetsmarknadsenhet". The comma may be
 * inside either part, and the organisation may be printed twice; the unit is shown as "<abbreviation> <unit>" where the owner has an abbreviation: "GR Utbildning".
 */
export function ownerOf(line: string, organizationNumber: string | null, reference: Reference): Owner {
  const [printed, rest] = divide(plainSpaces(line), reference);
  const { name, abbreviation } = withoutAbbreviation(printed);
  const known =
    knownOrganization(name, reference) ??
    (abbreviation === null ? null : namedLike(name, knownOrganization(abbreviation, reference))) ??
    (organizationNumber === null ? null : organizationWithNumber(organizationNumber, reference));
  const organization: OrganizationMention = {
    ...(abbreviation === null ? {} : { aliases: [abbreviation] }),
    ...(organizationNumber === null ? {} : { organizationNumber }),
    ...mentionOf(name, known),
  };
  return { organization, unit: unitOf(rest, { name, abbreviation, known }) };
}

/** The organisation's part and the unit's: at the comma that a known or complete name ends at, else at the last one. */
function divide(line: string, reference: Reference): readonly [organization: string, unit: string] {
  const isKnown = (name: string) => knownOrganization(withoutAbbreviation(name).name, reference) !== null;
  const parts = partsAt(/ ?, ?/g, line);
  const twice = parts.find(([before, after]) => before.toLowerCase() === after.toLowerCase());
  const known = parts.findLast(([before]) => isKnown(before));
  const complete = parts.find(([before]) => isComplete(before));
  const whole = knownOrganization(line, reference) === null ? null : ([line, ''] as const);
  const comma = twice ?? whole ?? known ?? complete;
  if (comma !== undefined) return comma;
  // A dash or "/" may be part of a name: only what is whole without the rest is divided there, and never from another organisation.
  const marked = partsAt(/ [-–—] ?| ?\/ ?/g, line).find(
    ([before, after]) => (isKnown(before) || isComplete(before)) && !isKnown(after) && !isComplete(after),
  );
  return marked ?? genitive(line, isKnown) ?? parts.at(-1) ?? [line, ''];
}

function partsAt(mark: RegExp, line: string): (readonly [before: string, after: string])[] {
  return [...line.matchAll(mark)]
    .slice(0, 20)
    .map(({ 0: found, index }) => [line.slice(0, index), line.slice(index + found.length)] as const);
}

/** "Ale kommuns arbetsmarknadsenhet": a known owner's part, told by its last word. */
function genitive(line: string, isKnown: (name: string) => boolean): readonly [string, string] | null {
  const [, before = '', after = ''] =
    /^(.{2,80}? ?(?:kommun|stad|regionen|region .{2,30}?))s (\p{L}.*(?:enhet|förvaltning|avdelning|nämnd|sektor|sektion|verksamhet|kontor|kansli|center|centrum|utbildning)(?:en|n|et)?)$/iu.exec(
      line,
    ) ?? [];
  return isKnown(before) || isComplete(before) ? [before, after] : null;
}

/** A name that tells its own kind at its end ("… kommun", "… AB") is whole; at its beginning ("Stiftelsen …") it may go on. */
function isComplete(name: string): boolean {
  return (
    /(?:kommun|stad|förbund|AB|universitet|högskola|folkhögskola|\))$/u.test(name) &&
    kindByName(name) !== undefined
  );
}

/** "Göteborgsregionens kommunalförbund (GR)" */
export function withoutAbbreviation(printed: string): {
  readonly name: string;
  readonly abbreviation: string | null;
} {
  const match = /^(.{2,300}?) ?\((\p{Lu}[\p{L}\d-]{1,11})\)$/u.exec(printed);
  return { name: match?.[1] ?? printed, abbreviation: match?.[2] ?? null };
}

/** "(SV)" behind another name than the one it is known for tells nothing. */
function namedLike(name: string, known: KnownOrganization | null): KnownOrganization | null {
  const first = name.toLowerCase().slice(0, 5);
  return known !== null && namesOfOrganization(known).some((one) => one.toLowerCase().startsWith(first))
    ? known
    : null;
}

function unitOf(
  printed: string,
  owner: {
    readonly name: string;
    readonly abbreviation: string | null;
    readonly known: KnownOrganization | null;
  },
): string | null {
  const abbreviation = owner.abbreviation ?? owner.known?.abbreviation ?? null;
  const names = [
    owner.name,
    ...(abbreviation === null ? [] : [abbreviation]),
    ...(owner.known === null ? [] : namesOfOrganization(owner.known)),
  ];
  const unit = withoutOwner(printed, names);
  if (unit === '' || names.some((name) => sameName(name, unit))) return null;
  return abbreviation === null ? unit : `${abbreviation} ${unit}`;
}

/** The unit's name without the owner's own name before it: "Göteborgsregionen /Utbildning" is "Utbildning". */
function withoutOwner(unit: string, names: readonly string[]): string {
  for (const name of [...names].sort((one, other) => other.length - one.length)) {
    if (!unit.toLowerCase().startsWith(name.toLowerCase())) continue;
    const rest = /^s?(?:[ ,/:()–-]+(.*))?$/u.exec(unit.slice(name.length));
    if (rest !== null) return (rest[1] ?? '').replace(/^\(|\)$/g, '').trim();
  }
  return unit;
}

/** "Kungälvs kommun" and "Kungälv kommun" are one organisation printed twice. */
function sameName(one: string, other: string): boolean {
  const key = (name: string) =>
    name
      .toLowerCase()
      .replace(/s (?=kommun|stad|region)/g, ' ')
      .replace(/s$/, '');
  return key(one) === key(other);
}
