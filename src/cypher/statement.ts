/** A Cypher statement as the driver takes it: text without values, and the values as parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}
