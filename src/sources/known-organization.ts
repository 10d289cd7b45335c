import type { OrganizationKind, OrganizationMention } from '../facts/mention.ts';
import { kindByName } from '../facts/organization-kind.ts';
import { plainSpaces } from '../facts/reading.ts';
import { standingAlone } from '../facts/standing-alone.ts';
import { byKey } from '../reference/by-key.ts';
import type { KnownOrganization, Reference } from '../reference/reference.ts';

const byReference = new WeakMap<Reference, ReadonlyMap<string, KnownOrganization>>();

/** The organisation of the reference data that has a name, alias or abbreviation, in any case, also in the genitive or with its legal form. */
export function knownOrganization(name: string, reference: Reference): KnownOrganization | null {
  const known = namesOf(reference);
  const key = plainSpaces(name).toLowerCase();
  return (
    known.get(key) ??
    (key.endsWith('s') ? known.get(key.slice(0, -1)) : undefined) ??
    (key.endsWith(' ab') ? known.get(key.slice(0, -3)) : undefined) ??
    null
  );
}

const byNumber = byKey<KnownOrganization>(({ organizationNumber }) => organizationNumber);

/** The organisation of the reference data with an organisation number. */
export function organizationWithNumber(number: string, reference: Reference): KnownOrganization | null {
  return byNumber(reference.organizations).get(number) ?? null;
}

/** All names that an organisation of the reference data goes by. */
export function namesOfOrganization({ name, aliases, abbreviation }: KnownOrganization): string[] {
  return [name, ...aliases, ...(abbreviation === null ? [] : [abbreviation])];
}

/** A mention of an organisation under a printed name, with what the reference data knows of it. */
export function mentionOf(
  printed: string,
  known: KnownOrganization | null,
  guess?: OrganizationKind,
): OrganizationMention {
  const kind = known?.kind ?? guess ?? kindByName(printed);
  const own = known === null || known.name === printed ? undefined : namesOfOrganization(known);
  const lower = own === undefined ? '' : printed.toLowerCase();
  const name = own?.find((one) => one.toLowerCase() === lower) ?? standingAlone(printed);
  return {
    label: 'Organization',
    name,
    ...(kind === undefined ? {} : { kind }),
    ...(known === null ? {} : { id: known.id }),
  };
}

function namesOf(reference: Reference): ReadonlyMap<string, KnownOrganization> {
  let names = byReference.get(reference);
  if (names === undefined) {
    names = new Map(
      reference.organizations.flatMap((organization) =>
        namesOfOrganization(organization).map((name) => [name.toLowerCase(), organization] as const),
      ),
    );
    byReference.set(reference, names);
  }
  return names;
}
