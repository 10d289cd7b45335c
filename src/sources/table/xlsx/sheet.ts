import type { Problem } from '../../../facts/fact.ts';
import { RefusedTable } from '../refused.ts';
import type { Cell, TableRow } from '../row.ts';
import { type Archive, damaged } from './archive.ts';
import { type CellContext, cellText, type RawCell } from './cell.ts';
import { textReader } from './strings.ts';
import { readXml } from './xml.ts';

/** As in CSV. */
const MOST_CELLS = 1_000;
const LONGEST_ROW = 1_000_000;
/** No sheet has more rows, nor a row more cells, empty ones among them (ECMA-376 leaves it open; spreadsheets do not). */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** What may stand around the rows, in UTF-16 code units: widths of columns, views. */
const LONGEST_PREFACE = 4_000_000;

/** Reads the rows of a sheet as they stream; empty ones are left out. Evidence quotes a row as its cells with tabs between them. */
export async function* rowsOfSheet(
  archive: Archive,
  part: string,
  context: CellContext,
): AsyncGenerator<TableRow> {
  let rows: TableRow[] = [];
  let number = 0;
  let values: string[] = [];
  let problems: Problem[] = [];
  let cell: { column: number; raw: RawCell } | null = null;
  let inside: 'v' | 'f' | null = null;
  let length = 0;
  let next = 0;
  let isOver = false;
  const inline = textReader();

  const handler = {
    open(name: string, { r, t, s }: Readonly<Record<string, string>>) {
      if (isOver) return;
      if (name === 'row') {
        const printed = r === undefined ? number + 1 : Number(r);
        if (!Number.isSafeInteger(printed) || printed <= number) {
          throw damaged(`row ${JSON.stringify(String(r).slice(0, 20))} comes behind row ${number}`);
        }
        if (printed > MOST_ROWS) throw damaged(`row ${printed} is beyond the last that a sheet has`);
        number = printed;
        [values, problems, length, next] = [[], [], 0, 0];
      } else if (name === 'c') {
        const column = r === undefined ? next : columnOf(r);
        next = column + 1;
        if (next > MOST_COLUMNS) throw tooLong(number);
        cell = { column, raw: { type: t ?? 'n', style: Number(s ?? 0), value: null, hasFormula: false } };
      } else if (cell !== null && (name === 'v' || name === 'f')) {
        inside = name;
        if (name === 'v') cell.raw.value = '';
        else cell.raw.hasFormula = true;
      } else if (cell !== null) inline.open(name);
    },
    text(text: string) {
      if (cell === null) return;
      if (inside === 'v') cell.raw.value += text;
      else if (inside === null) inline.text(text);
    },
    close(name: string) {
      if (name === 'sheetData') isOver = true;
      else if (name === 'v' || name === 'f') inside = null;
      else if (name === 'c' && cell !== null) {
        const { column, raw } = cell;
        if (raw.type === 'inlineStr') raw.value = inline.take();
        const read = cellText(raw, context);
        cell = null;
        if (read.text === '' && read.problem === null) return;
        length += read.text.length;
        if (column >= MOST_CELLS || length > LONGEST_ROW) throw tooLong(number);
        while (values.length < column) values.push('');
        values[column] = read.text;
        if (read.problem !== null && problems.length < MOST_CELLS) {
          const { code, message } = read.problem;
          problems.push({ code, message, line: number, column: column + 1 });
        }
      } else if (name === 'row') {
        if (values.some((value) => value !== '')) rows.push(rowOf(number, values, problems));
      } else inline.close(name);
    },
  };
  let before = 0;
  for await (const length of readXml(await archive.read(part), handler)) {
    const ready = rows;
    rows = [];
    yield* ready;
    // What stands behind the rows says nothing, and is read to the end: only there it shows whether the part is whole.
    if (isOver) continue;
    if (number === 0) before += length;
    if (before > LONGEST_PREFACE) throw damaged('no row comes where rows were expected');
  }
}

function tooLong(row: number): RefusedTable {
  const message = `A row of at most ${MOST_CELLS} cells and ${LONGEST_ROW} characters was expected; this one has more.`;
  return new RefusedTable('ROW_TOO_LONG', message, row);
}

function rowOf(number: number, values: readonly string[], problems: readonly Problem[]): TableRow {
  const cells: Cell[] = [];
  let text = '';
  for (const value of values) {
    if (cells.length > 0) text += '\t';
    cells.push({ value, start: text.length, end: text.length + value.length });
    text += value;
  }
  return { number, cells, text, start: null, ...(problems.length === 0 ? {} : { problems }) };
}

/** "A1" is 0, "AB7" is 27; a reference that is none is refused, as nobody knows whose cell it is. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}(?=\d+$)/.exec(reference)?.[0];
  if (letters === undefined) throw damaged(`${JSON.stringify(reference.slice(0, 20))} is no cell`);
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
