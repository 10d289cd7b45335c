import type { OrganizationKind } from '../facts/fact.ts';
import type { KnownOrganization, Reference } from '../reference/reference.ts';
import { nameKey } from './name.ts';

/** The organisations of the reference data, found by id, number or any spelling of any of their names. */
export interface ReferenceOrganizations {
  byId(id: string): KnownOrganization | undefined;
  byNumber(number: string): KnownOrganization | undefined;
  /** `kind` null finds an organisation of any kind; a name that several carry finds none. */
  byName(name: string, kind: OrganizationKind | null): KnownOrganization | undefined;
}

const indexed = new WeakMap<Reference, ReferenceOrganizations>();

/** The index over `reference`, built once for each. */
export function referenceOrganizations(reference: Reference): ReferenceOrganizations {
  let index = indexed.get(reference);
  if (index === undefined) {
    index = build(reference.organizations);
    indexed.set(reference, index);
  }
  return index;
}

/** Every name that reference data gives an organisation, the one it is best known by first. */
export function namesOf(organization: KnownOrganization): readonly string[] {
  const { name, aliases, abbreviation } = organization;
  return [name, ...aliases, ...(abbreviation === null ? [] : [abbreviation])];
}

function build(organizations: readonly KnownOrganization[]): ReferenceOrganizations {
  const ids = new Map(organizations.map((organization) => [organization.id, organization]));
  const numbers = new Map(
    organizations.map((organization) => [organization.organizationNumber, organization]),
  );
  const names = new Map<string, KnownOrganization[]>();
  for (const organization of organizations) {
    for (const key of new Set(namesOf(organization).map(nameKey))) {
      names.set(key, [...(names.get(key) ?? []), organization]);
    }
  }
  return Object.freeze({
    byId: (id) => ids.get(id),
    byNumber: (number) => numbers.get(number),
    byName: (name, kind) => {
      const found = (names.get(nameKey(name)) ?? []).filter((one) => kind === null || one.kind === kind);
      return found.length === 1 ? found[0] : undefined;
    },
  } satisfies ReferenceOrganizations);
}
