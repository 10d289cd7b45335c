import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Sorting } from '../state/state.ts';
import { formatNumber, type Texts } from '../texts/texts.ts';
import { type Column, sortRows } from './columns.ts';

interface SortableTableProps<Row> {
  readonly text: Texts;
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting) => void;
  /** What stands in a cell of words. */
  readonly cell: (row: Row, column: Column<Row>) => ComponentChildren;
  /** A button at the end of a row. */
  readonly action?: (row: Row) => ComponentChildren;
  /** The key of the row that is chosen. */
  readonly chosen: string | null;
}

/** So many rows are shown, and so many more each time they are asked for: a page of thousands is slow to read and to draw. */
const page = 100;

/** A table whose rows are sorted by a click on a column's name. */
export function SortableTable<Row>(props: SortableTableProps<Row>) {
  const { text, caption, rows, columns, keyOf, sorting, onSort, cell, action, chosen } = props;
  const [most, setMost] = useState(page);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows begin at their first page.
  useEffect(() => setMost(page), [rows]);
  const sorted = sortRows(rows, columns, sorting, text.locale);
  return (
    <>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, isNumber }) => {
              const isSorted = sorting?.column === key;
              const isDescending = isSorted && sorting.descending;
              return (
                <th
                  key={key}
                  scope="col"
                  class={isNumber ? 'number' : undefined}
                  aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    // Of figures the greatest are looked for, of names the first.
                    onClick={() => onSort({ column: key, descending: isSorted ? !isDescending : isNumber })}
                  >
                    {title}
                    <span class="arrow" aria-hidden="true">
                      {isSorted ? (isDescending ? '↓' : '↑') : ''}
                    </span>
                  </button>
                </th>
              );
            })}
            {action !== undefined && (
              <th scope="col">
                <span class="unseen">{text.table.action}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, most).map((row) => (
            <tr key={keyOf(row)} data-chosen={keyOf(row) === chosen ? '' : undefined}>
              {columns.map((column) =>
                column.isNumber ? (
                  <td key={column.key} class="number">
                    {column.textIn(row)}
                  </td>
                ) : (
                  <td key={column.key}>{cell(row, column)}</td>
                ),
              )}
              {action !== undefined && <td class="number">{action(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > most && (
        <button type="button" class="button more" onClick={() => setMost(most + page)}>
          {text.table.more(formatNumber(text, sorted.length - most))}
        </button>
      )}
    </>
  );
}
