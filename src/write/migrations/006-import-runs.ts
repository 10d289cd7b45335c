export const statements: readonly string[] = [
  'CREATE CONSTRAINT ImportRun_id IF NOT EXISTS FOR (thing:ImportRun) REQUIRE thing.id IS UNIQUE',
];
