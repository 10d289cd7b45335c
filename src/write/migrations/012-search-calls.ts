const searchable =
  'Project|Organization|Municipality|County|Subregion|TargetGroup|ProgrammeArea|SpecificObjective|Activity|Call';

/** The indexes of a search once more, over calls for proposals, too: Neo4j cannot add a label to one that is there. */
export const statements: readonly string[] = [
  ...madeAnew('search', 'thing.name, thing.aliases, thing.number, thing.summary', 'swedish'),
  ...madeAnew('searchFolded', 'thing.summary, thing.number, thing.aliases, thing.name', 'standard-folding'),
  ...madeAnew(
    'searchWords',
    'thing.number, thing.name, thing.aliases, thing.summary',
    'standard-no-stop-words',
  ),
];

function madeAnew(name: string, properties: string, analyzer: string): readonly string[] {
  return [
    `DROP INDEX ${name} IF EXISTS`,
    `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (thing:${searchable}) ON EACH [${properties}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${analyzer}'}}`,
  ];
}
