import type { Label } from './labels.ts';

/** What a document prints for one labelled matter of a project, or of a call: a line of a page, a cell of a table. */
export interface Field<L extends string = Label> {
  readonly label: L;
  /** Empty where the document leaves it so. */
  readonly value: string;
  /** Where the value stands in the text that facts quote, or the label where there is no value. */
  readonly start: number;
  readonly end: number;
  /** The line or row, counted from 1, and where in it the value begins, for whoever looks for a problem. */
  readonly line: number;
  readonly column: number;
}
