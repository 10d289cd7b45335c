import type { Problem, SourceKind } from '../../facts/fact.ts';
import type { Field } from '../operation/field.ts';
import type { Cell, TableRow } from './row.ts';

/** A kind of table with one project ("operation") a row: how it is recognised and what its columns are. */
export interface Register {
  readonly kind: SourceKind;
  readonly publisher: string;
  /** For a person who sends a table of no kind: what this kind is. */
  readonly description: string;
  /** What its columns are called; the case does not matter. */
  readonly columns: readonly string[];
  /** How rows under this header are read; null where it is no header of this kind. */
  readonly under: (header: readonly string[]) => RowReader | null;
  /** Why a header is none of this kind. */
  readonly lackOf: (header: readonly string[]) => Lack;
}

/** What keeps a header from being one of a kind. */
export interface Lack {
  /** Columns without which no row is read, as a person would head them. */
  readonly missing: readonly string[];
  /** Columns that no table of this kind has, as they are printed. */
  readonly unknown: readonly string[];
}

export interface RowReader {
  readonly fieldsOf: (row: TableRow) => RowFields;
  /** Columns that no kind of table has, as their headers are printed. */
  readonly unknownColumns: readonly string[];
}

/** What one row says, column by column. */
export interface RowFields {
  readonly fields: readonly Field[];
  /** Names beside the one that is a field: in other languages. */
  readonly aliases: readonly Cell[];
  readonly summary: Cell | null;
  /** Whether the summary is in Swedish, which the rules that read prose know. */
  readonly swedish: boolean;
  readonly problems: readonly Problem[];
}

const NO_CELL: Cell = Object.freeze({ value: '', start: 0, end: 0 });

/** The cell of a column; an empty one where the row ends before it. */
export function cellAt({ cells }: TableRow, column: number): Cell {
  return cells[column] ?? NO_CELL;
}

/** A cell as the field that its column is about; `value` where it is not the cell's own text. */
export function fieldOf(
  label: Field['label'],
  row: TableRow,
  column: number,
  value: (printed: string) => string = (printed) => printed,
): Field {
  const cell = cellAt(row, column);
  return {
    label,
    value: value(cell.value.trim()),
    start: cell.start,
    end: cell.end,
    line: row.number,
    column: column + 1,
  };
}
