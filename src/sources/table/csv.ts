import { createReadStream } from 'node:fs';
import { standingAlone } from '../../facts/standing-alone.ts';
import { decoderOf, type Encoding } from '../bytes/encoding.ts';
import { RefusedTable } from './refused.ts';
import type { Cell, TableRow } from './row.ts';

/** No register's row is longer; what is has a quote that nobody closed. In UTF-16 code units. */
const LONGEST_ROW = 1_000_000;
const MOST_CELLS = 1_000;

/** A row whose quotes are wrong, so that nobody knows which cells it has. */
export interface MalformedRow {
  readonly number: number;
  readonly malformed: string;
}

/**
 * Reads the rows of a CSV file, as it streams: memory does not grow with the file. Quoted cells may hold line breaks and
 * doubled quotes; empty lines are left out. The libraries that read CSV do not tell where a cell stands, and lose
 * the rows behind a wrong quote; this one goes on with the next line.
 *
 * @throws RefusedTable when the bytes are no text in the encoding, or a row is too long or has too many cells.
 */
export async function* rowsOfCsv(
  path: string,
  delimiter: string,
  encoding: Encoding = 'utf-8',
): AsyncGenerator<TableRow | MalformedRow> {
  const decode = decoderOf(encoding);
  let text = '';
  let offset = 0;
  let number = 1;
  const decoded = (chunk?: Uint8Array) => {
    try {
      return decode(chunk);
    } catch {
      const message =
        'Text in UTF-8 was expected (UTF-16 and Windows-1252 are read, too); this is none: save it as UTF-8.';
      throw new RefusedTable('NOT_UTF8', message, number);
    }
  };
  function* complete(last: boolean): Generator<TableRow | MalformedRow> {
    let from = 0;
    while (from < text.length) {
      const record = recordAt(text, from, delimiter, last);
      if (record === null) break;
      if ('malformed' in record) yield { number, malformed: record.malformed };
      else if (record.cells.length > MOST_CELLS) {
        throw new RefusedTable(
          'TOO_MANY_CELLS',
          `At most ${MOST_CELLS} cells in a row were expected; ${record.cells.length} came.`,
          number,
        );
      } else if (record.cells.some(({ start, end }) => start < end)) {
        const printed = standingAlone(text.slice(from, record.end));
        const cells = record.cells.map((place) => cellOf(place, printed));
        yield { number, cells, text: printed, start: offset + from };
      }
      number += lineBreaks(text, from, record.next);
      from = record.next;
    }
    offset += from;
    text = text.slice(from);
  }
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const came = decoded(chunk as Uint8Array);
    if (came.includes('\0')) {
      throw new RefusedTable('NOT_TEXT', 'Text was expected; a NUL byte came, as in a binary file.', number);
    }
    text += came;
    yield* complete(false);
    if (text.length > LONGEST_ROW) {
      throw new RefusedTable(
        'ROW_TOO_LONG',
        `A row of at most ${LONGEST_ROW} characters was expected; this one is longer, or a quote in it is never closed.`,
        number,
      );
    }
  }
  text += decoded();
  yield* complete(true);
}

type Found = { readonly end: number; readonly next: number } & (
  | { readonly cells: readonly FoundCell[] }
  | { readonly malformed: string }
);

/** The record that begins at `from`; null where its end has not come yet. `last` tells that nothing more will. */
function recordAt(text: string, from: number, delimiter: string, last: boolean): Found | null {
  const cells: FoundCell[] = [];
  let at = from;
  for (;;) {
    const quoted = text[at] === '"';
    const cell = quoted ? quotedCell(text, at, from) : plainCell(text, at, from, delimiter);
    if (cell === null) {
      return last ? { ...lineEnd(text, from), malformed: 'a quote that is never closed' } : null;
    }
    at = cell.next;
    if (at >= text.length && !last) return null;
    cells.push(cell);
    const mark = text[at];
    if (mark === delimiter) at += 1;
    else if (mark === undefined || mark === '\n' || mark === '\r') {
      // A line break may be cut in two by the end of a chunk.
      if (mark === '\r' && at + 1 >= text.length && !last) return null;
      return { cells, end: at, next: at + (mark === '\r' && text[at + 1] === '\n' ? 2 : 1) };
    } else {
      const end = lineEnd(text, at);
      if (end.next > text.length && !last) return null;
      return { ...end, malformed: `${JSON.stringify(mark)} behind a closing quote` };
    }
  }
}

/** Where a cell stands; all offsets but `next` are counted from the beginning of the row. */
interface FoundCell {
  readonly start: number;
  readonly end: number;
  /** Whether quotes in it are printed twice. */
  readonly isDoubled: boolean;
  readonly next: number;
}

function quotedCell(text: string, at: number, row: number): FoundCell | null {
  let end = text.indexOf('"', at + 1);
  let isDoubled = false;
  while (end >= 0 && text[end + 1] === '"') {
    isDoubled = true;
    end = text.indexOf('"', end + 2);
  }
  return end < 0 ? null : { start: at + 1 - row, end: end - row, isDoubled, next: end + 1 };
}

function plainCell(text: string, at: number, row: number, delimiter: string): FoundCell {
  const mark = delimiter.charCodeAt(0);
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === mark || code === 10 || code === 13) break;
    end += 1;
  }
  return { start: at - row, end: end - row, isDoubled: false, next: end };
}

function cellOf({ start, end, isDoubled }: FoundCell, row: string): Cell {
  const printed = row.slice(start, end);
  return { value: isDoubled ? printed.replaceAll('""', '"') : printed, start, end };
}

function lineEnd(text: string, from: number): { readonly end: number; readonly next: number } {
  const end = text.indexOf('\n', from);
  return end < 0 ? { end: text.length, next: text.length + 1 } : { end, next: end + 1 };
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}
