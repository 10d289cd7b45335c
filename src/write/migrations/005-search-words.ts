const searchable =
  'Project|Organization|Municipality|County|Subregion|TargetGroup|ProgrammeArea|SpecificObjective|Activity';

/**
 * The same text a third time, as it is written: the Swedish index holds stems, in which a beginning longer than the stem is not found,
 * and the folded one cannot tell å from a. The order of the properties tells the three indexes apart, as Neo4j asks for.
 */
export const statements: readonly string[] = [
  `CREATE FULLTEXT INDEX searchWords IF NOT EXISTS FOR (thing:${searchable}) ON EACH [thing.number, thing.name, thing.aliases, thing.summary] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-no-stop-words'}}`,
];
