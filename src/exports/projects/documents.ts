import { type DocumentNode, parse } from 'graphql';

/** Lists of a project that may be longer than a page, and what is asked of each. */
const lists = {
  owners: 'unit node { id name kind organizationNumber }',
  partners: 'role node { id name kind organizationNumber }',
  municipalities: 'role node { id code name county { id code name } }',
  coveredAreas: `role node {
    type: __typename id
    ... on County { code name } ... on Subregion { code name } ... on NutsRegion { code name } ... on Country { code name }
  }`,
  targetGroups: 'kind node { id name ageFrom ageTo characteristics }',
  sources: 'node { id title publisher url }',
} as const;

export type ListName = keyof typeof lists;

export const listNames = Object.keys(lists) as readonly ListName[];

/** As many as the API gives at a time. */
const page = 'pageInfo { hasNextPage endCursor }';

/** A page of projects with all that is exported of them. Contact persons are not asked for, whoever asks. */
export const projectsDocument: DocumentNode = parse(`
query ExportedProjects($filter: ProjectFilter, $orderBy: [ProjectOrder!], $after: String) {
  projects(filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
    nodes {
      id number name aliases summary status startDate endDate durationMonths
      plannedParticipants totalBudget grantedSupport cofinancingRate countryCode region nutsCode themes
      fund { code name } programme { code name } programmeArea { code name } specificObjective { code name } interventionField { code name }
      sdgs { number name }
      ${listNames.map((name) => `${name}(first: 100) { edges { ${lists[name]} } ${page} }`).join('\n')}
    }
    ${page}
  }
}`);

/** The next page of one of a project's lists. */
export function listDocument(name: ListName): DocumentNode {
  return parse(`
query ExportedList($id: ID!, $after: String) {
  node(id: $id) { ... on Project { list: ${name}(first: 100, after: $after) { edges { ${lists[name]} } ${page} } } }
}`);
}
