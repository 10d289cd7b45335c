/** A decision that cannot be made, with what was expected, in one sentence. Nothing is written then. */
export class CurationProblem extends Error {
  override readonly name = 'CurationProblem';
  /** Stable, in capitals: `NOT_FOUND`, `ALREADY_ONE`, `INVALID_VALUE` … */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
