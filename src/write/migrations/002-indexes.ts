/** What filters and orders ask for. */
const ranges: readonly (readonly [label: string, property: string])[] = [
  ['Project', 'name'],
  ['Project', 'startDate'],
  ['Project', 'endDate'],
  ['Project', 'totalBudget'],
  ['Project', 'grantedSupport'],
  ['Project', 'plannedParticipants'],
  ['Organization', 'name'],
  ['Organization', 'organizationNumber'],
  ['Organization', 'kind'],
  ['Municipality', 'name'],
  ['TargetGroup', 'ageFrom'],
  ['TargetGroup', 'ageTo'],
  ['InterventionField', 'code'],
  ['SpecificObjective', 'code'],
  ['Activity', 'name'],
  ['Evidence', 'otherEnd'],
];

export const statements: readonly string[] = ranges.map(
  ([label, property]) =>
    `CREATE INDEX ${label}_${property}_range IF NOT EXISTS FOR (thing:${label}) ON (thing.${property})`,
);
