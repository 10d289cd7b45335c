import type { About } from '../about.ts';
import type { Area, Organization, Project, TargetGroup } from './project.ts';

/**
 * What the words mean. It stands in the file, so that nobody has to fetch schema.org's own; words that schema.org lacks are
 * ours.
 *
 * @see https://schema.org/Project
 */
export const context = {
  '@vocab': 'https://schema.org/',
  foundingDate: { '@type': 'Date' },
  dissolutionDate: { '@type': 'Date' },
  totalBudget: 'urn:samverkan:term:totalBudget',
  plannedParticipants: 'urn:samverkan:term:plannedParticipants',
  status: 'urn:samverkan:term:status',
} as const;

/** An IRI for a thing: its `id` in the API, which stays the same wherever the API is. */
export function iriOf(id: string): string {
  return `urn:samverkan:${encodeURIComponent(id).replaceAll('%3A', ':').replaceAll('%2F', '/')}`;
}

/** The file itself, as the first thing in it. */
export function datasetLd({ title, description, creator, date, source, license }: About) {
  return {
    '@type': 'Dataset',
    name: title,
    description,
    creator: { '@type': 'Organization', name: creator },
    dateCreated: date,
    creditText: source,
    license,
  };
}

/** A project with its roles, money, places and people. What is unknown is left out; contact persons are never in it. */
export function projectLd(project: Project): object {
  const { owners, partners, municipalities, coveredAreas, targetGroups, sources } = project;
  const financiers = partners.edges.filter(({ role }) => role === 'FINANCIER');
  const members = partners.edges.filter(({ role }) => role !== 'FINANCIER');
  return known({
    '@id': iriOf(project.id),
    '@type': 'Project',
    identifier:
      project.number === null
        ? null
        : { '@type': 'PropertyValue', propertyID: 'projektnummer', value: project.number },
    name: project.name,
    alternateName: project.aliases,
    description: project.summary,
    status: project.status,
    foundingDate: project.startDate,
    dissolutionDate: project.endDate,
    keywords: project.themes,
    plannedParticipants: project.plannedParticipants,
    totalBudget: amount(project.totalBudget),
    funding: grant(project),
    member: [
      ...owners.edges.map(({ unit, node }) =>
        known({ ...roleLd('OWNER', 'member', node), description: unit }),
      ),
      ...members.map(({ role, node }) => roleLd(role, 'member', node)),
    ],
    funder: financiers.map(({ role, node }) => roleLd(role, 'funder', node)),
    areaServed: [
      ...municipalities.edges.map(({ node }) =>
        known({
          ...areaLd(node),
          containedInPlace: node.county === null ? null : areaLd(node.county),
        }),
      ),
      ...coveredAreas.edges.filter(({ role }) => role !== 'FOLLOWER').map(({ node }) => areaLd(node)),
    ],
    audience: targetGroups.edges.map(({ node }) => audienceLd(node)),
    subjectOf: sources.edges.map(({ node: { id, title, publisher, url } }) =>
      known({
        '@id': iriOf(id),
        '@type': 'CreativeWork',
        name: title,
        url,
        publisher: publisher === null ? null : { '@type': 'Organization', name: publisher },
      }),
    ),
  });
}

function grant({ grantedSupport, fund, programme }: Project): object | null {
  if (grantedSupport === null && fund === null) return null;
  return known({
    '@type': 'MonetaryGrant',
    name: programme === null ? null : (programme.name ?? programme.code),
    identifier: programme?.code ?? null,
    amount: amount(grantedSupport),
    funder:
      fund === null
        ? null
        : { '@type': 'Organization', name: fund.name ?? fund.code, alternateName: fund.code },
  });
}

/** A role has the property that it qualifies once more, as schema.org describes it. */
function roleLd(roleName: string, property: 'member' | 'funder', organization: Organization): object {
  return { '@type': 'OrganizationRole', roleName, [property]: organizationLd(organization) };
}

function organizationLd({ id, name, organizationNumber }: Organization): object {
  return known({
    '@id': iriOf(id),
    '@type': 'Organization',
    name,
    identifier:
      organizationNumber === null
        ? null
        : { '@type': 'PropertyValue', propertyID: 'organisationsnummer', value: organizationNumber },
  });
}

function areaLd({ id, code, name }: Pick<Area, 'id' | 'code' | 'name'>): object {
  return { '@id': iriOf(id), '@type': 'AdministrativeArea', name, identifier: code };
}

function audienceLd({ id, name, ageFrom, ageTo, characteristics }: TargetGroup): object {
  return known({
    '@id': iriOf(id),
    '@type': 'PeopleAudience',
    name,
    suggestedMinAge: ageFrom,
    suggestedMaxAge: ageTo,
    audienceType: characteristics,
  });
}

function amount(value: number | null): object | null {
  return value === null ? null : { '@type': 'MonetaryAmount', value, currency: 'SEK' };
}

function known(thing: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
