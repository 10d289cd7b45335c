import type { KnownOrganization } from '../../reference/reference.ts';
import type { TakeApart } from '../judge/name-parts.ts';
import { organizationProperties, referenceCandidate } from '../organizations/candidate.ts';
import type { Relationship, Thing, ThingRef } from '../thing.ts';
import { codeRef } from './code-ref.ts';
import { relationship } from './plain.ts';

/** Whether it is in the graph before a document speaks of it: because it governs a municipality, or has some for members. */
export function belongs({ governs, members }: KnownOrganization): boolean {
  return governs !== null || members.length > 0;
}

/** An organisation that reference data knows, under all its names there and those that documents have given it. */
export function organizationThing(
  organization: KnownOrganization,
  stored: readonly string[],
  takeApart: TakeApart,
): Thing {
  const candidate = referenceCandidate(organization);
  for (const name of stored) candidate.names.add(name);
  return {
    label: 'Organization',
    id: organization.id,
    properties: organizationProperties(candidate, takeApart),
  };
}

/** What it governs, and who its members are. */
export function organizationRelationships({
  id,
  governs,
  members,
}: KnownOrganization): readonly Relationship[] {
  const organization: ThingRef = { label: 'Organization', id };
  return [
    ...(governs === null ? [] : [relationship('GOVERNS', organization, codeRef('Municipality', governs))]),
    ...members.map((code) => relationship('MEMBER_OF', codeRef('Municipality', code), organization)),
  ];
}
