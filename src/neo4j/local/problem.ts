/** Why the embedded database cannot be used, in one sentence that tells a person what to do about it. */
export class LocalNeo4jProblem extends Error {
  override readonly name = 'LocalNeo4jProblem';
}
