import type { Fact, Problem } from '../../facts/fact.ts';
import type { ProjectMention } from '../../facts/mention.ts';
import type { Reference } from '../../reference/reference.ts';
import { type Quoted, quote } from '../quote.ts';
import { municipality, partner, type Stated, sdg, targetGroup, type WrongItem } from './own-items.ts';
import { cellAt } from './register.ts';
import type { Cell, TableRow } from './row.ts';

/** Columns that any register may carry beside its own: what registers do not tell, in a form that a spreadsheet can hold. */
export interface OwnColumns {
  /** What a row has in them. */
  readonly cells: (row: TableRow) => readonly Cell[];
  readonly read: (row: TableRow, project: ProjectMention, quoted: Quoted) => OwnFacts;
}

interface OwnFacts {
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
}

/** Items of a cell are divided by "|", the parts of one by ";". */
const COLUMNS: readonly (readonly [name: string, stated: Stated])[] = [
  ['Samverkan_Partners', partner],
  ['Samverkan_Municipalities', municipality],
  ['Samverkan_Target_Groups', targetGroup],
  ['Samverkan_Sdgs', sdg],
];
const BY_KEY: ReadonlyMap<string, Stated> = new Map(COLUMNS.map(([name, stated]) => [key(name), stated]));

/** What the columns of our own are called. */
export const OWN_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/** Whether a column is one of our own. */
export function isOwnColumn(header: string): boolean {
  return BY_KEY.has(key(header));
}

/** The columns of our own under a header. */
export function ownColumns(header: readonly string[], reference: Reference): OwnColumns {
  const columns = header.flatMap((printed, at) => {
    const stated = BY_KEY.get(key(printed));
    return stated === undefined ? [] : [{ at, stated }];
  });
  return {
    cells: (row) => columns.map(({ at }) => cellAt(row, at)),
    read: (row, project, quoted) => {
      const facts: Fact[] = [];
      const problems: Problem[] = [];
      for (const { at, stated } of columns) {
        const cell = cellAt(row, at);
        if (cell.value.trim() === '') continue;
        const items = itemsOf(cell, quoted);
        for (const [index, item] of items.entries()) {
          const found = stated(
            item.item.split(';').map((part) => part.trim()),
            project,
            (parts) => quote(quoted, placeOf(item, parts)),
            reference,
          );
          if (!('expected' in found)) facts.push(found);
          else {
            if (found.kept !== undefined) facts.push(found.kept);
            const { code, message } = problemOf(found, items.length === 1 ? null : index + 1);
            problems.push({ code, message, line: row.number, column: at + 1 });
          }
        }
      }
      return { facts, problems };
    },
  };
}

interface PlacedItem {
  readonly item: string;
  readonly start: number;
  readonly end: number;
}

/** The items of a cell, each with its own place; all with the cell's where quotes are doubled in it, so that places have moved. */
function itemsOf({ value, start, end }: Cell, { text }: Quoted): readonly PlacedItem[] {
  const isAsPrinted = end - start === value.length && text.startsWith(value, start);
  let at = start;
  return value.split('|').map((item) => {
    const from = at;
    at += item.length + 1;
    return { item, ...(isAsPrinted ? { start: from, end: from + item.length } : { start, end }) };
  });
}

/** Where an item stands, or its first parts; all of it where its place is the cell's. */
function placeOf({ item, start, end }: PlacedItem, parts?: number): { start: number; end: number } {
  if (parts === undefined || end - start !== item.length) return { start, end };
  return { start, end: start + item.split(';', parts).join(';').length };
}

/** @param item which of the cell's items it is, counted from 1; null where there is no other. */
function problemOf(
  { expected, came, kept }: WrongItem,
  item: number | null,
): Pick<Problem, 'code' | 'message'> {
  const begin = item === null ? 'Expected' : `Item ${item}: expected`;
  return kept === undefined
    ? { code: 'INVALID_VALUE', message: `${begin} ${expected}; ${came}. It is left out.` }
    : { code: 'ORGANIZATION_NUMBER', message: `${begin} ${expected}; ${came}. The rest of it is read.` };
}

function key(printed: string): string {
  return printed.trim().toLowerCase();
}
