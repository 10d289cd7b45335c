/** The command cannot do what it was asked, for a reason that one sentence tells. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem';
}

/** Errors that say all there is to say: a stack would only hide it. */
const expected = new Set([
  'CommandProblem',
  'CurationProblem',
  'InvalidConfig',
  'LocalNeo4jProblem',
  'MalformedReference',
  'MalformedSeed',
]);

/** An error for the terminal: its sentence where it was foreseen, everything otherwise. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return expected.has(error.name) ? error.message : (error.stack ?? error.message);
}
