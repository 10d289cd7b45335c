/** How a table is written: for programs, or for Excel as it is set up in Sweden. */
export type Dialect = 'standard' | 'excel';

/**
 * Text that a spreadsheet would take for a formula, or run: also by the signs of full width, and after a line end.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\v\f\r\n＝＋－＠]/;

const QUOTED: Readonly<Record<Dialect, RegExp>> = { standard: /[",\r\n]/, excel: /[";\r\n]/ };

/** What stands before the first line: Excel takes a file without this mark for Windows-1252. */
export function csvBeginning(dialect: Dialect): string {
  return dialect === 'excel' ? '\ufeff' : '';
}

/** How a table's file name ends: both dialects may lie in one folder. */
export function csvEnding(ending: string, dialect: Dialect): string {
  return dialect === 'excel' ? ending.replace(/\.csv$/, '-excel.csv') : ending;
}

/**
 * One line of a table by RFC 4180, with its line end. Text that a spreadsheet would run begins with an apostrophe; numbers are
 * numbers, with a decimal comma for Excel. Null is an empty cell.
 */
export function csvLine(cells: readonly (string | number | boolean | null)[], dialect: Dialect): string {
  return `${cells.map((cell) => csvCell(cell, dialect)).join(dialect === 'excel' ? ';' : ',')}\r\n`;
}

function csvCell(cell: string | number | boolean | null, dialect: Dialect): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return dialect === 'excel' ? String(cell).replace('.', ',') : String(cell);
  if (typeof cell === 'boolean') return String(cell);
  // A NUL ends the cell, or the file, for many readers.
  const text = cell.replaceAll('\0', '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED[dialect].test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
