/** A dump that does not fit the graph it shall go into, in one sentence. */
export class RefusedDump extends Error {
  override readonly name = 'RefusedDump';
  /** Where in its file; null where it is no line's. */
  readonly line: number | null;

  constructor(message: string, line: number | null = null) {
    super(message);
    this.line = line;
  }
}
