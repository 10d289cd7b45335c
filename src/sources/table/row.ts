import type { Problem } from '../../facts/fact.ts';

/** One row of a table, as it is printed. */
export interface TableRow {
  /** The line of the file where it begins, or the sheet's own row number; counted from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
  /** What evidence quotes: the row as it stands in the file; of a workbook, its cells with tabs between them. */
  readonly text: string;
  /** Offset of `text` in the document's text, in UTF-16 code units; null in a workbook, which has no text. */
  readonly start: number | null;
  /** What is amiss in its cells, before anybody asks what they mean. */
  readonly problems?: readonly Problem[];
}

/** One cell: what it says, and where in the row's text that is printed. */
export interface Cell {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}
