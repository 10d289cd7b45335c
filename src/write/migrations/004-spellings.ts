/** By which an import finds the organisations and projects that a document may mean. */
export const statements: readonly string[] = [
  `CREATE FULLTEXT INDEX organizationSpellings IF NOT EXISTS FOR (thing:Organization) ON EACH [thing.matchKeys] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'keyword'}}`,
  `CREATE FULLTEXT INDEX projectNames IF NOT EXISTS FOR (thing:Project) ON EACH [thing.name, thing.aliases] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-no-stop-words'}}`,
];
