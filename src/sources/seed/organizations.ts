import type { Fact, RelationFact } from '../../facts/fact.ts';
import type { OrganizationMention } from '../../facts/mention.ts';
import { organizationNumber } from '../../facts/organization-number.ts';
import type { Reference } from '../../reference/reference.ts';
import { knownOrganization } from '../known-organization.ts';
import { municipalityMention } from './places.ts';
import type { SeedReading } from './reading.ts';
import type { Seed } from './schema.ts';

type Owner = Seed['owners'][number];
type Partner = Seed['partners'][number];

/** Owners and partners with their units, roles, members and what they are part of. */
export function organizationFacts(reading: SeedReading): Fact[] {
  const { seed, project, reference, at } = reading;
  const owners = seed.owners.flatMap((owner, index): Fact[] => [
    {
      subject: mentionOf(owner, reference),
      relationship: 'OWNS',
      object: project,
      ...(owner.unit === undefined ? {} : { properties: { unit: owner.unit } }),
      evidence: at('owners', index),
    },
    ...circumstances(owner, ['owners', index], reading),
  ]);
  const partners = seed.partners.flatMap((partner, index): Fact[] => [
    {
      subject: mentionOf(partner, reference),
      relationship: 'PARTNERS_IN',
      object: project,
      properties: { role: partner.role },
      evidence: at('partners', index),
    },
    ...circumstances(partner, ['partners', index], reading),
  ]);
  return [...owners, ...partners];
}

/** What an organisation is part of, and who its members are. */
function circumstances(
  it: Owner | Partner,
  path: readonly [string, number],
  { project, reference, at }: SeedReading,
): RelationFact[] {
  const self = mentionOf(it, reference);
  const whole: RelationFact[] =
    it.partOf === undefined
      ? []
      : [
          {
            subject: self,
            relationship: 'PART_OF',
            object: named(it.partOf, reference),
            within: project,
            evidence: at(...path, 'partOf'),
          },
        ];
  const members = [
    ...(it.members?.organizations ?? []).map((name, index) => ({
      subject: named(name, reference),
      evidence: at(...path, 'members', 'organizations', index),
    })),
    ...(it.members?.municipalities ?? []).map((name, index) => ({
      subject: municipalityMention(name, reference),
      evidence: at(...path, 'members', 'municipalities', index),
    })),
  ];
  return [
    ...whole,
    ...members.map(
      (member): RelationFact => ({ ...member, relationship: 'MEMBER_OF', object: self, within: project }),
    ),
  ];
}

function mentionOf(it: Owner | Partner, reference: Reference): OrganizationMention {
  const aliases = [...it.aliases, ...(it.abbreviation === undefined ? [] : [it.abbreviation])];
  const number = organizationNumber(it.organizationNumber ?? '');
  const known = it.kind === 'GROUP' ? null : knownOrganization(it.name, reference);
  const kind = it.kind ?? known?.kind;
  return {
    label: 'Organization',
    name: it.name,
    ...(aliases.length === 0 ? {} : { aliases }),
    ...('value' in number ? { organizationNumber: number.value } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(known === null ? {} : { id: known.id }),
  };
}

/** An organisation of which the seed says no more than the name. */
function named(name: string, reference: Reference): OrganizationMention {
  const known = knownOrganization(name, reference);
  return { label: 'Organization', name, ...(known === null ? {} : { kind: known.kind, id: known.id }) };
}
