/** What imports did, and who is writing. Runs of before had no state. */
export const statements: readonly string[] = [
  'CREATE INDEX ImportRun_key_range IF NOT EXISTS FOR (thing:ImportRun) ON (thing.key)',
  'CREATE INDEX ImportRun_state_range IF NOT EXISTS FOR (thing:ImportRun) ON (thing.state)',
  'CREATE INDEX ImportRun_startedAt_range IF NOT EXISTS FOR (thing:ImportRun) ON (thing.startedAt)',
  'CREATE CONSTRAINT Lease_name IF NOT EXISTS FOR (thing:Lease) REQUIRE thing.name IS UNIQUE',
  `MATCH (run:ImportRun) WHERE run.state IS NULL
SET run.state = CASE WHEN run.finishedAt IS NULL THEN 'INTERRUPTED' ELSE 'FINISHED' END, run.kind = 'TABLE',
  run.startedBy = 'COMMAND_LINE', run.key = run.id, run.nodes = [], run.relationships = [], run.problems = []`,
];
