import { z } from 'zod';
import type { OrganizationKind } from '../facts/mention.ts';
import type { MunicipalityRow } from './places.ts';
import type { KnownOrganization } from './reference.ts';
import { slug } from './slug.ts';
import { MalformedReference, names, number, optional, readTable } from './table.ts';

/** What an organisation may be. A GROUP is none: it is known in one project only. */
export const KINDS = [
  'MUNICIPAL_AUTHORITY',
  'MUNICIPAL_FEDERATION',
  'COORDINATION_FEDERATION',
  'REGION',
  'AGENCY',
  'UNIVERSITY',
  'CIVIL_SOCIETY',
  'COMPANY',
  'SCHOOL',
  'UNIT',
] as const satisfies readonly OrganizationKind[];

const organizationRow = z.object({
  slug: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens expected'),
  name: z.string().min(1),
  abbreviation: optional,
  aliases: names,
  kind: z.enum(KINDS),
  organization_number: number,
  source: optional,
});

const memberRow = z.object({
  association: z.string().min(1),
  municipality: z.string().regex(/^\d{4}$/, 'four digits expected'),
  source: z.string(),
});

/** Well-known organisations with their members, and the authority of every municipality. */
export function readOrganizations(
  folder: string,
  municipalities: readonly MunicipalityRow[],
): KnownOrganization[] {
  const members = readTable(folder, 'associations.csv', memberRow);
  const wellKnown = readTable(folder, 'organizations.csv', organizationRow).map(
    (row): KnownOrganization => ({
      id: `organization:${row.slug}`,
      name: row.name,
      aliases: row.aliases,
      abbreviation: row.abbreviation,
      organizationNumber: row.organization_number,
      kind: row.kind,
      governs: null,
      members: members
        .filter((member) => member.association === row.slug)
        .map((member) => member.municipality),
      source: row.source,
    }),
  );
  for (const { association } of members) {
    if (wellKnown.some(({ id }) => id === `organization:${association}`)) continue;
    throw new MalformedReference(`associations.csv: ${association} is no slug of organizations.csv`);
  }
  const slugs = municipalities.map((row) => slug(row.authority));
  return [
    ...wellKnown,
    ...municipalities.map((row) => {
      const own = slug(row.authority);
      // Habo and Håbo fold to one slug: both then carry their code.
      const shared = slugs.indexOf(own) !== slugs.lastIndexOf(own);
      return authority(row, shared ? `${own}-${row.code}` : own);
    }),
  ];
}

/** "Göteborgs kommun" is known as "Göteborgs Stad": the everyday name is shown, both find it, the legal one makes the id. */
function authority(row: MunicipalityRow, own: string): KnownOrganization {
  return {
    id: `organization:${own}`,
    name: row.everyday_name ?? row.authority,
    aliases: row.everyday_name === null ? [] : [row.authority],
    abbreviation: null,
    organizationNumber: row.organization_number,
    kind: 'MUNICIPAL_AUTHORITY',
    governs: row.code,
    members: [],
    source: 'municipalities.csv',
  };
}
