const searchable =
  'Project|Organization|Municipality|County|Subregion|TargetGroup|ProgrammeArea|SpecificObjective|Activity';

/**
 * Two indexes over the same text: one that knows Swedish inflection and keeps å, ä and ö, one that folds them. Neo4j takes two
 * full-text indexes for two only when their properties come in another order.
 */
export const statements: readonly string[] = [
  fullText('search', searchable, ['name', 'aliases', 'number', 'summary'], 'swedish'),
  fullText('searchFolded', searchable, ['summary', 'number', 'aliases', 'name'], 'standard-folding'),
  fullText('organizationNames', 'Organization', ['nameKeys'], 'keyword'),
];

function fullText(name: string, labels: string, properties: readonly string[], analyzer: string): string {
  const fields = properties.map((property) => `thing.${property}`).join(', ');
  return `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (thing:${labels}) ON EACH [${fields}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${analyzer}'}}`;
}
