import type { OrganizationKind } from '../../facts/mention.ts';
import type { KnownOrganization, Reference } from '../../reference/reference.ts';
import { type TakeApart, takerApart } from '../judge/name-parts.ts';
import { isGeneric, nameKey } from '../name.ts';

/** The organisations of the reference data, found by id, number or any spelling of any of their names. */
export interface ReferenceOrganizations {
  byId(id: string): KnownOrganization | undefined;
  byNumber(number: string): KnownOrganization | undefined;
  /** `kind` null finds an organisation of any kind; a name that several carry finds none. */
  byName(name: string, kind: OrganizationKind | null): KnownOrganization | undefined;
  /** Takes a name apart, by the places that reference data knows. */
  readonly takeApart: TakeApart;
}

const indexed = new WeakMap<Reference, ReferenceOrganizations>();

/** The index over `reference`, built once for each. */
export function referenceOrganizations(reference: Reference): ReferenceOrganizations {
  let index = indexed.get(reference);
  if (index === undefined) {
    index = build(reference.organizations, placesIn(reference));
    indexed.set(reference, index);
  }
  return index;
}

/** Every name that reference data gives an organisation, the one it is best known by first. */
export function namesOf(organization: KnownOrganization): readonly string[] {
  const { name, aliases, abbreviation } = organization;
  return [name, ...aliases, ...(abbreviation === null ? [] : [abbreviation])];
}

/** The words of which the names of places are made. */
function placesIn({ municipalities, counties, subregions }: Reference): ReadonlySet<string> {
  const names = [...municipalities, ...counties, ...subregions].map(({ name }) => name);
  return new Set(names.flatMap((name) => nameKey(name).split(' ')).filter((word) => !isGeneric(word)));
}

function build(
  organizations: readonly KnownOrganization[],
  places: ReadonlySet<string>,
): ReferenceOrganizations {
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
    takeApart: takerApart(places),
    byName: (name, kind) => {
      const found = (names.get(nameKey(name)) ?? []).filter((one) => kind === null || one.kind === kind);
      return found.length === 1 ? found[0] : undefined;
    },
  } satisfies ReferenceOrganizations);
}
