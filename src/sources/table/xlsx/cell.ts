import type { NumberStyle } from './styles.ts';

/** A cell as the sheet has it. */
export interface RawCell {
  /** n, s, str, inlineStr, b, e or d (ECMA-376, 18.18.11). */
  readonly type: string;
  /** Which of the workbook's styles. */
  readonly style: number;
  value: string | null;
  hasFormula: boolean;
}

/** What the cells of a workbook share. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly from1904: boolean;
}

/** What a cell says, as a CSV file would have it, and what is to be told of it. */
export interface CellText {
  readonly text: string;
  readonly problem: { readonly code: string; readonly message: string } | null;
}

export function cellText(cell: RawCell, context: CellContext): CellText {
  const { type, value, hasFormula } = cell;
  if (hasFormula && (value === null || value === '')) {
    return told('', 'FORMULA', 'A value was expected; a formula without one came. The cell is left out.');
  }
  if (value === null || value === '') return told('');
  if (type === 'e')
    return told('', 'ERROR_CELL', `A value was expected; ${value.slice(0, 20)} came. The cell is left out.`);
  const text = textOf(cell, value, context);
  if (text === null) {
    return told(
      '',
      'INVALID_CELL',
      'A value that a cell can hold was expected; another came. The cell is left out.',
    );
  }
  if (hasFormula)
    return told(
      text,
      'FORMULA',
      'A value was expected; a formula came. What it said when the workbook was saved is taken.',
    );
  return told(text);
}

function told(text: string, code?: string, message?: string): CellText {
  return { text, problem: code === undefined || message === undefined ? null : { code, message } };
}

/** Null where the value is none of its type. */
function textOf(
  { type, style }: RawCell,
  value: string,
  { strings, styles, from1904 }: CellContext,
): string | null {
  if (type === 's') return /^\d+$/.test(value) ? (strings[Number(value)] ?? null) : null;
  if (type === 'str' || type === 'inlineStr') return value;
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.slice(0, 10);
  const number = Number(value);
  if (!Number.isFinite(number)) return null;
  switch (styles[style] ?? 'number') {
    case 'date':
      return dayOf(number, from1904);
    case 'percent':
      return `${decimal(number * 100)} %`;
    default:
      return decimal(number);
  }
}

/** Without the digits that a number in binary has too many: 0.1 + 0.2 is 0.3; an amount has two behind the point. */
function decimal(number: number): string {
  const rounded = Math.abs(number) >= 1 ? Math.round(number * 100) / 100 : Number(number.toPrecision(12));
  return Math.abs(rounded) >= 1e21 || (rounded !== 0 && Math.abs(rounded) < 1e-6)
    ? rounded.toFixed(20)
    : String(rounded);
}

const DAY = 86_400_000;

/** The ISO date of a day's number; the time of day is left out. 1900 was no leap year, but spreadsheets count its 29 February. */
function dayOf(serial: number, from1904: boolean): string | null {
  if (serial < 0 || serial > 2_958_465) return null;
  const day = Math.floor(serial);
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(first + day * DAY).toISOString().slice(0, 10);
}
