/** Every kind of thing is found by its id; where the world has a key of its own, by that too. */
const byId = [
  'Project',
  'Organization',
  'Municipality',
  'County',
  'NutsRegion',
  'Subregion',
  'Country',
  'TargetGroup',
  'Fund',
  'Programme',
  'ProgrammeArea',
  'SpecificObjective',
  'InterventionField',
  'Sdg',
  'Subproject',
  'Activity',
  'Objective',
  'Result',
  'Contact',
  'SourceDocument',
  'Evidence',
];

const byKey: readonly (readonly [label: string, property: string])[] = [
  ['Project', 'number'],
  ['Municipality', 'code'],
  ['County', 'code'],
  ['NutsRegion', 'code'],
  ['Subregion', 'code'],
  ['Country', 'code'],
  ['Fund', 'code'],
  ['Programme', 'code'],
  ['Sdg', 'number'],
  ['Migration', 'number'],
  ['Loaded', 'name'],
  ['Lock', 'name'],
];

export const statements: readonly string[] = [
  ...byId.map((label) => constraint(label, 'id')),
  ...byKey.map(([label, property]) => constraint(label, property)),
];

function constraint(label: string, property: string): string {
  const name = `${label}_${property}`;
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (thing:${label}) REQUIRE thing.${property} IS UNIQUE`;
}
