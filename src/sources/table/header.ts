import type { Problem } from '../../facts/fact.ts';
import type { TableRow } from './row.ts';

/** How many columns one message lists. */
const MOST_LISTED = 20;

/** The columns of a table as their headers are printed; of one that is there twice the first alone, so that nobody reads the others. */
export function columnsOf({ cells }: TableRow): readonly string[] {
  const isFirst = firstOfEach();
  return cells.map(({ value }) => (isFirst(value) ? value : ''));
}

/** What is amiss in a header: columns that are not known, and those that are there twice. */
export function headerProblems({ cells, number }: TableRow, unknown: readonly string[]): readonly Problem[] {
  const isFirst = firstOfEach();
  const more = cells.map(({ value }) => value.trim()).filter((name) => name !== '' && !isFirst(name));
  const twice = [...new Set(more)];
  const problem = (code: string, message: string): Problem => ({ code, message, line: number, column: null });
  return [
    ...(unknown.length === 0
      ? []
      : [problem('UNKNOWN_COLUMN', `Columns that are known were expected; ${listed(unknown)} not read.`)]),
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

/** A problem of a cell, with what its column is called. */
export function withColumn(problem: Problem, { cells }: TableRow): Problem {
  const { column, message } = problem;
  const name = column === null ? '' : (cells[column - 1]?.value.trim() ?? '');
  return name === '' ? problem : { ...problem, message: `${quoted(name)}: ${message}` };
}

/** Tells of one name after the other whether it is there for the first time, in whatever case. */
function firstOfEach(): (name: string) => boolean {
  const seen = new Set<string>();
  return (name) => seen.size < seen.add(name.trim().toLowerCase()).size;
}

function listed(names: readonly string[]): string {
  const all = names.slice(0, MOST_LISTED).map(quoted).join(', ');
  return `${all} ${names.length === 1 ? 'is' : 'are'}`;
}

function quoted(name: string): string {
  return JSON.stringify(name.trim().slice(0, 60));
}
