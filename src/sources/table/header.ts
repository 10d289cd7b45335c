import type { Problem } from '../../facts/fact.ts';
import { nearest } from './nearest.ts';
import { isOwnColumn, OWN_COLUMNS } from './own-columns.ts';
import { RefusedTable } from './refused.ts';
import type { Register } from './register.ts';
import type { TableRow } from './row.ts';

/** How many columns one message lists. */
const MOST_LISTED = 20;
/** Fewer columns with known names are chance. */
const FEWEST_KNOWN = 3;

/** The columns of a table as their headers are printed; of one that is there twice the first alone, so that nobody reads the others. */
export function columnsOf({ cells }: TableRow): readonly string[] {
  const isFirst = firstOfEach();
  return cells.map(({ value }) => (isFirst(value) ? value : ''));
}

/** What is wrong in a header of a register: columns that are not known, and those that are there twice. */
export function headerProblems(
  { cells, number }: TableRow,
  register: Register,
  strange: readonly string[],
): readonly Problem[] {
  const unknown = strange.filter((printed) => !isOwnColumn(printed));
  const isFirst = firstOfEach();
  const more = cells.map(({ value }) => value.trim()).filter((name) => name !== '' && !isFirst(name));
  const twice = [...new Set(more)];
  const problem = (code: string, message: string): Problem => ({ code, message, line: number, column: null });
  return [
    ...(unknown.length === 0
      ? []
      : [
          problem(
            'UNKNOWN_COLUMN',
            `Columns that are known were expected; ${listed(unknown, meant(register))} not read.`,
          ),
        ]),
    ...(twice.length === 0
      ? []
      : [
          problem(
            'REPEATED_COLUMN',
            `Each column once was expected; ${listed(twice)} there more than once: the first is read.`,
          ),
        ]),
  ];
}

/**
 * Why a table is not read under a header, for a person who meant it to be one of these kinds.
 *
 * @param isNamed whether its sender said so; else null where the header is not much like any of them.
 */
export function strangeHeader(
  header: TableRow,
  registers: readonly Register[],
  isNamed: boolean,
): RefusedTable | null {
  const columns = columnsOf(header).filter((printed) => printed.trim() !== '' && !isOwnColumn(printed));
  const lacks = registers
    .map((register) => ({ register, lack: register.lackOf(columns) }))
    .toSorted((one, other) => one.lack.unknown.length - other.lack.unknown.length);
  const [closest] = lacks;
  if (closest === undefined) return null;
  const {
    register,
    lack: { missing, unknown },
  } = closest;
  const known = columns.length - unknown.length;
  if (!isNamed && (known < FEWEST_KNOWN || known <= unknown.length)) return null;
  const strange =
    unknown.length === 0 || unknown.length > known ? '' : `; ${listed(unknown, meant(register))} not known`;
  const message = `A header of ${register.description} was expected; ${listed(missing)} missing${strange}.`;
  return new RefusedTable('UNKNOWN_LAYOUT', message, header.number);
}

/** A problem of a cell, with what its column is called. */
export function withColumn(problem: Problem, { cells }: TableRow): Problem {
  const { column, message } = problem;
  const name = column === null ? '' : (cells[column - 1]?.value.trim() ?? '');
  return name === '' ? problem : { ...problem, message: `${quoted(name)}: ${message}` };
}

/** What a row has behind the last column: most often a delimiter in a text without quotes moved all that follows. */
export function cellsBeyond({ cells, number }: TableRow, width: number): readonly Problem[] {
  if (!cells.slice(width).some(({ value }) => value.trim() !== '')) return [];
  const message = `At most ${width} cells were expected, as the header has; ${cells.length} came. Is a delimiter in a text without quotes?`;
  return [{ code: 'CELLS_BEYOND_HEADER', message, line: number, column: null }];
}

/** Tells of one name after the other whether it is there for the first time, in whatever case. */
function firstOfEach(): (name: string) => boolean {
  const seen = new Set<string>();
  return (name) => seen.size < seen.add(name.trim().toLowerCase()).size;
}

/** A column that is not known, with the one that it is likely to be. */
function meant({ columns }: Register): (printed: string) => string {
  return (printed) => {
    const name = nearest(printed, [...OWN_COLUMNS, ...columns]);
    return name === null ? quoted(printed) : `${quoted(printed)} (did you mean ${quoted(name)}?)`;
  };
}

function listed(names: readonly string[], shown: (name: string) => string = quoted): string {
  const all = names.slice(0, MOST_LISTED).map(shown).join(', ');
  return `${all} ${names.length === 1 ? 'is' : 'are'}`;
}

function quoted(name: string): string {
  return JSON.stringify(name.trim().slice(0, 60));
}
