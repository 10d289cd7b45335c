import type { Reference } from '../../reference/reference.ts';
import { referenceOrganizations } from '../organizations/reference-organizations.ts';
import type { Relationship, Thing } from '../thing.ts';
import { codeRelationships, codes } from './codes.ts';
import { belongs, organizationRelationships, organizationThing } from './organizations.ts';
import { placeRelationships, places } from './places.ts';

/** Reference data as the graph has it. */
export interface ReferenceThings {
  readonly nodes: readonly Thing[];
  readonly relationships: readonly Relationship[];
}

/**
 * The places, code lists, municipal authorities and associations of the reference data. Other organisations that it knows
 * come into the graph when a document speaks of them.
 *
 * @param stored the names that organisations have in the graph, by id: documents add to them.
 */
export function referenceThings(
  reference: Reference,
  stored: ReadonlyMap<string, readonly string[]> = new Map(),
): ReferenceThings {
  const organizations = reference.organizations.filter(belongs);
  const { takeApart } = referenceOrganizations(reference);
  return {
    nodes: [
      ...places(reference),
      ...codes(reference),
      ...organizations.map((organization) =>
        organizationThing(organization, stored.get(organization.id) ?? [], takeApart),
      ),
    ],
    relationships: [
      ...placeRelationships(reference),
      ...codeRelationships(reference),
      ...organizations.flatMap(organizationRelationships),
    ],
  };
}
