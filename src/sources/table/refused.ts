/** A table that is not read, in one sentence for a person. */
export class RefusedTable extends Error {
  override readonly name = 'RefusedTable';
  /** Stable: NOT_UTF8, NOT_TEXT, ROW_TOO_LONG, TOO_MANY_CELLS … */
  readonly code: string;
  /** The row it was found at; null where it is no row's. */
  readonly row: number | null;

  constructor(code: string, message: string, row: number | null = null) {
    super(message);
    this.code = code;
    this.row = row;
  }
}
