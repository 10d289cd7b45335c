/** Decisions of persons, found by what they are about. */
export const statements: readonly string[] = [
  'CREATE CONSTRAINT Decision_id IF NOT EXISTS FOR (thing:Decision) REQUIRE thing.id IS UNIQUE',
  'CREATE INDEX Decision_kind_range IF NOT EXISTS FOR (thing:Decision) ON (thing.kind)',
];
