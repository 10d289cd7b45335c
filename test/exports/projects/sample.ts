import type { Connection, Project } from '../../../src/exports/projects/project.ts';

export function connection<Edge>(...edges: readonly Edge[]): Connection<Edge> {
  return { edges, pageInfo: { hasNextPage: false, endCursor: null } };
}

const bare: Project = {
  ...{ id: 'project:0', number: null, name: 'Utan allt', aliases: [], summary: null, status: null },
  ...{ startDate: null, endDate: null, durationMonths: null, plannedParticipants: null },
  ...{ totalBudget: null, grantedSupport: null, cofinancingRate: null, countryCode: null },
  ...{ region: null, nutsCode: null, themes: [], fund: null, programme: null, programmeArea: null },
  ...{ specificObjective: null, interventionField: null, sdgs: [], owners: connection() },
  ...{ partners: connection(), municipalities: connection(), coveredAreas: connection() },
  ...{ targetGroups: connection(), sources: connection() },
};

/** A project of which nothing is known but what is said here. */
export function project(known: Partial<Project> = {}): Project {
  return { ...bare, ...known };
}

const organization = (id: string, name: string) => ({
  ...{ id: `organization:${id}`, name, kind: 'COMPANY', organizationNumber: null },
});

/** A project of which much is known. */
export const kompassen: Project = project({
  ...{ id: 'project:2030/00001', number: '2030/00001', name: '=Kompassen', aliases: ['Kompass'] },
  ...{ startDate: '2030-01-01', endDate: '2031-12-31', totalBudget: 1_500_000, grantedSupport: 750_000 },
  ...{ cofinancingRate: 0.5, fund: { code: 'ESF', name: 'Europeiska socialfonden' } },
  programme: { code: '2014SE05M9OP001', name: null },
  sdgs: [{ number: 4, name: 'God utbildning' }],
  owners: connection({
    unit: 'Enheten',
    node: { ...organization('a', 'Ägaren'), organizationNumber: '2120001355' },
  }),
  partners: connection(
    { role: 'REFERENCE_GROUP', node: organization('b', 'Föreningen') },
    { role: 'FINANCIER', node: organization('c', 'Stiftelsen') },
  ),
  municipalities: connection({
    role: 'PARTICIPANT',
    node: {
      ...{ id: 'municipality:1440', code: '1440', name: 'Ale' },
      county: { id: 'county:14', code: '14', name: 'Västra Götalands län' },
    },
  }),
  coveredAreas: connection(
    { role: 'COVERED', node: { id: 'county:13', type: 'County', code: '13', name: 'Hallands län' } },
    { role: 'FOLLOWER', node: { id: 'county:12', type: 'County', code: '12', name: 'Skåne län' } },
  ),
  targetGroups: connection({
    kind: 'PARTICIPANTS',
    node: {
      ...{ id: 'target-group:1', name: 'Unga 16–24 år', ageFrom: 16, ageTo: 24 },
      characteristics: ['YOUNG'],
    },
  }),
  sources: connection({
    node: { id: 'document:1', title: 'Sidan', publisher: 'Ägaren', url: 'https://example.org/kompassen' },
  }),
});
