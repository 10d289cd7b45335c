/** Calls for proposals, by their keys. */
export const statements: readonly string[] = ['id', 'number'].map(
  (property) =>
    `CREATE CONSTRAINT Call_${property} IF NOT EXISTS FOR (thing:Call) REQUIRE thing.${property} IS UNIQUE`,
);
