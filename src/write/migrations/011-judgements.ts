/** What the rules think of who is who, found by whom it is about. */
export const statements: readonly string[] = [
  'CREATE CONSTRAINT Judgement_id IF NOT EXISTS FOR (thing:Judgement) REQUIRE thing.id IS UNIQUE',
  'CREATE INDEX Judgement_one_range IF NOT EXISTS FOR (thing:Judgement) ON (thing.one)',
  'CREATE INDEX Judgement_other_range IF NOT EXISTS FOR (thing:Judgement) ON (thing.other)',
];
