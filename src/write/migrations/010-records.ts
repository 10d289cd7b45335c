/**
 * What an organisation that a person decided about would be by itself. An import finds this, and not the organisation that it is shown as,
 * which has no `matchKeys`.
 */
export const statements: readonly string[] = [
  'CREATE CONSTRAINT OrganizationRecord_id IF NOT EXISTS FOR (thing:OrganizationRecord) REQUIRE thing.id IS UNIQUE',
  'CREATE INDEX OrganizationRecord_organizationNumber_range IF NOT EXISTS FOR (thing:OrganizationRecord) ON (thing.organizationNumber)',
  "CREATE FULLTEXT INDEX organizationRecords IF NOT EXISTS FOR (thing:Organization|OrganizationRecord) ON EACH [thing.matchKeys] OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}",
  'DROP INDEX organizationSpellings IF EXISTS',
];
