import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Properties, Stored } from '../../entities/thing.ts';
import { RefusedTable } from '../../sources/table/refused.ts';

/** Between the items of a list; no text has it. */
const LIST = '\u001f';

/** So much text is gathered before it goes to the disk, in UTF-16 code units. */
const PIECE = 1 << 18;

/** Nodes and relationships as files for Neo4j's own importer. */
export interface ImportTables {
  node(labels: readonly string[], id: string, properties: Properties): void;
  relationship(type: string, start: string, end: string, properties: Properties): void;
  /** Ends the files. @returns what the importer is called with. */
  close(): readonly string[];
  /** Lists without items, which the importer cannot tell from nothing: nodes that lack the property have them. */
  emptyLists(): readonly { readonly label: string; readonly property: string }[];
}

/** Opens files in an empty folder. They are closed by `close` only. */
export function openImportTables(folder: string): ImportTables {
  const tables = new Map<string, Table>();
  const lists = new Map<string, { isEmpty: boolean; isMissing: boolean }>();
  const tableFor = (kind: Table['kind'], names: string, properties: Properties): Table => {
    const columns = Object.keys(properties);
    const shape = `${kind} ${names} ${columns.join(' ')}`;
    // A column has one type, as the importer wants it: a fraction among whole numbers begins another table.
    for (let nth = 0; ; nth += 1) {
      const key = `${shape} ${nth}`;
      const table = tables.get(key) ?? openTable(join(folder, `${tables.size + 1}`), kind, names, columns);
      tables.set(key, table);
      if (table.takes(properties)) return table;
    }
  };
  const noteLists = (label: string, properties: Properties) => {
    for (const [property, value] of Object.entries(properties)) {
      const isList = Array.isArray(value);
      if (!isList && value !== null) continue;
      const key = `${label}.${property}`;
      const noted = lists.get(key) ?? { isEmpty: false, isMissing: false };
      noted.isEmpty ||= isList && value.length === 0;
      noted.isMissing ||= !isList;
      lists.set(key, noted);
    }
  };
  return {
    node(labels, id, properties) {
      noteLists(labels[0] as string, properties);
      tableFor('nodes', labels.join(':'), properties).write([text(id)], properties);
    },
    relationship(type, start, end, properties) {
      tableFor('relationships', type, properties).write([text(start), text(end)], properties);
    },
    close: () => [...tables.values()].map((table) => table.close()),
    emptyLists: () =>
      [...lists].flatMap(([key, { isEmpty, isMissing }]) => {
        if (isEmpty && isMissing) throw new Error(`${key}: an empty list beside nothing at all`);
        const [label, property] = key.split('.') as [string, string];
        return isEmpty ? [{ label, property }] : [];
      }),
  };
}

interface Table {
  readonly kind: 'nodes' | 'relationships';
  /** Whether every value has the type of its column. */
  takes(properties: Properties): boolean;
  /** @param first what stands before the properties: the id, or both ends. */
  write(first: readonly string[], properties: Properties): void;
  close(): string;
}

function openTable(path: string, kind: Table['kind'], names: string, columns: readonly string[]): Table {
  const file = openSync(`${path}.csv`, 'w', 0o600);
  const types = new Map<string, string>();
  let rows = '';
  return {
    kind,
    takes: (properties) =>
      columns.every((column) => {
        const type = typeOf(properties[column] ?? null);
        return type === null || type === (types.get(column) ?? type);
      }),
    write(first, properties) {
      const cells = columns.map((column) => {
        const value = properties[column] ?? null;
        const type = typeOf(value);
        if (type !== null) types.set(column, type);
        return cell(value);
      });
      rows += `${[...first, ...cells].join(',')}\n`;
      if (rows.length < PIECE) return;
      writeSync(file, rows);
      rows = '';
    },
    close() {
      writeSync(file, rows);
      closeSync(file);
      const typed = columns.map((column) => `${column}:${types.get(column) ?? 'string'}`);
      const ends = kind === 'nodes' ? ['id:ID'] : [':START_ID', ':END_ID'];
      writeFileSync(`${path}-header.csv`, `${[...ends, ...typed].join(',')}\n`, { mode: 0o600 });
      return `--${kind}=${names}=${path}-header.csv,${path}.csv`;
    },
  };
}

/** The importer's name for a type; null where there is no value that would tell. */
function typeOf(value: Stored): string | null {
  if (value === null) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : `${typeOf(value[0] as Stored)}[]`;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'long' : 'double';
  if (typeof value !== 'object') return typeof value;
  return 'isoDate' in value ? 'date' : 'datetime';
}

function cell(value: Stored): string {
  if (value === null) return '';
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return list(value);
  if (typeof value !== 'object') return String(value);
  return 'isoDate' in value ? value.isoDate : (value as { readonly isoMoment: string }).isoMoment;
}

function list(items: readonly (string | number)[]): string {
  if (items.length === 0) return '';
  const told = items.map(String);
  if (told.some((item) => item.includes(LIST))) {
    const message =
      'Text without the control character U+001F was expected; with it, import the table without --bulk.';
    throw new RefusedTable('NOT_TEXT', message);
  }
  return text(told.join(LIST));
}

function text(value: string): string {
  return `"${value.includes('"') ? value.replaceAll('"', '""') : value}"`;
}

/** How the importer is told to read the tables. */
export const reading: readonly string[] = [
  '--array-delimiter=U+001F',
  '--multiline-fields=true',
  '--id-type=string',
];
