/** A file to be: what it is called, and its text as it comes. */
export interface Export {
  /** "samverkan-projects-2024-03-05.csv". */
  readonly fileName: string;
  /** "text/csv; charset=utf-8". */
  readonly mediaType: string;
  /** Nothing is asked before the first piece is; the first piece comes after the first answer. Pieces are not empty. */
  readonly text: AsyncIterable<string>;
}
