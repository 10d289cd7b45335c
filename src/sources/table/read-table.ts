import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Problem, SourceDocument, SourceKind } from '../../facts/fact.ts';
import type { OrganizationMention } from '../../facts/mention.ts';
import type { Reference } from '../../reference/reference.ts';
import { type Encoding, encodingNotice, encodingOfFile } from '../bytes/encoding.ts';
import { headOf } from '../bytes/head.ts';
import { type MalformedRow, rowsOfCsv } from './csv.ts';
import { cellsBeyond, columnsOf, headerProblems, strangeHeader, withColumn } from './header.ts';
import { numberedOrganizations } from './numbered.ts';
import { type ReadRow, readOperation } from './operation.ts';
import { ownColumns } from './own-columns.ts';
import { RefusedTable } from './refused.ts';
import type { Register, RowReader } from './register.ts';
import { REGISTERS } from './registers.ts';
import type { TableRow } from './row.ts';
import { openWorkbook } from './xlsx/open.ts';

/** A table that can be read: what it is, and its rows as they stream. */
export interface Table {
  readonly source: SourceDocument;
  /** Rows below the header, malformed ones too. */
  readonly rowCount: number;
  /** What is wrong with the table as a whole. */
  readonly problems: readonly Problem[];
  /** The organisations that any row prints with a number. Reads the table through. */
  readonly numbered: () => Promise<readonly OrganizationMention[]>;
  /** Reads the rows, each time from the first; those alone whose numbers are wanted. */
  readonly rows: (isWanted?: (number: number) => boolean) => AsyncGenerator<ReadRow>;
}

/** How far into a file its header is looked for. */
const HEAD = 65_536;

/** How a zip archive begins, and how the older container of Microsoft's does, whose bytes are no UTF-8. */
const ZIP = 'PK\u0003\u0004';
const OLE = '\ufffd\ufffd\u0011\u0871\u001a';

/** Rows above a sheet's header. */
const MOST_TITLES = 20;

/**
 * Opens a file as a table of operations.
 *
 * All of it is looked through before anything is handed on, so that a table that breaks off in the middle changes nothing.
 *
 * @param kind what its sender says that it is; recognised where that is not told.
 * @returns null where it is no such table.
 * @throws RefusedTable where it is one that cannot be read, or lacks columns that its kind must have.
 */
export async function openTable(
  path: string,
  retrievedAt: string | null,
  reference: Reference,
  kind?: SourceKind,
): Promise<Table | null> {
  const registers = REGISTERS.filter((register) => kind === undefined || register.kind === kind);
  const rowsIn = registers.length === 0 ? null : await rowsOf(path, registers);
  if (rowsIn === null) return null;
  const { register, reader, header, rows } = rowsIn;
  const own = ownColumns(columnsOf(header), reference);
  const rowsBelow = async function* () {
    for await (const row of rows()) if (row.number > header.number) yield row;
  };
  let rowCount = 0;
  for await (const _ of rowsBelow()) rowCount += 1;
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path)) digest.update(chunk as Uint8Array);
  const wellFormed = async function* () {
    for await (const row of rowsBelow()) if (!('malformed' in row)) yield row;
  };
  const width = header.cells.length;
  const underHeader = (row: TableRow): ReadRow => {
    const read = readOperation(row, reader, own, reference);
    if (read.problems.length === 0 && row.cells.length <= width) return read;
    const problems = read.problems.map((problem) => withColumn(problem, header));
    return { ...read, problems: [...problems, ...cellsBeyond(row, width)] };
  };
  return {
    source: {
      id: `document:${digest.digest('hex').slice(0, 32)}`,
      kind: register.kind,
      title: basename(path),
      publisher: register.publisher,
      url: null,
      retrievedAt,
    },
    rowCount,
    problems: [
      ...encodingNotice(rowsIn.encoding ?? 'utf-8'),
      ...headerProblems(header, register, reader.unknownColumns),
    ],
    numbered: () => numberedOrganizations(wellFormed(), reader, own, reference),
    rows: async function* (isWanted = () => true) {
      for await (const row of rowsBelow()) {
        if (!isWanted(row.number)) continue;
        yield 'malformed' in row ? malformed(row) : underHeader(row);
      }
    },
  };
}

interface RegisterRows {
  readonly register: Register;
  readonly reader: RowReader;
  readonly header: TableRow;
  readonly rows: () => AsyncGenerator<TableRow | MalformedRow>;
  /** Of its text; null in a workbook, which tells itself. */
  readonly encoding: Encoding | null;
}

async function rowsOf(path: string, registers: readonly Register[]): Promise<RegisterRows | null> {
  const head = await headOf(path, HEAD);
  if (head.startsWith(OLE)) {
    throw new RefusedTable(
      'NO_WORKBOOK',
      'A workbook (.xlsx) or CSV was expected; this is an older one (.xls), or it has a password. Save it as .xlsx or CSV.',
    );
  }
  return head.startsWith(ZIP) ? await inWorkbook(path, registers) : await inCsv(path, registers);
}

async function inCsv(path: string, registers: readonly Register[]): Promise<RegisterRows | null> {
  // What is in none of them is read up to there, so that the row can be told.
  const encoding = (await encodingOfFile(path)) ?? 'utf-8';
  const head = await headOf(path, HEAD, encoding);
  const headers: TableRow[] = [];
  for (const delimiter of [',', ';', '\t']) {
    if (!(head.split('\n', 1)[0] ?? '').includes(delimiter)) continue;
    const rows = () => rowsOfCsv(path, delimiter, encoding);
    const header = await firstRow(rows());
    const found = header === null ? null : registerUnder(header, registers);
    if (header === null) continue;
    if (found !== null) return { ...found, header, rows, encoding };
    headers.push(header);
  }
  const [widest] = headers.toSorted((one, other) => other.cells.length - one.cells.length);
  const isNamed = registers.length < REGISTERS.length;
  const refused = widest === undefined ? null : strangeHeader(widest, registers, isNamed);
  if (refused !== null) throw refused;
  return null;
}

/** The first sheet with a header of a register; titles may stand above it. */
async function inWorkbook(path: string, registers: readonly Register[]): Promise<RegisterRows> {
  let refused: RefusedTable | null = null;
  for (const rows of await openWorkbook(path)) {
    let above = 0;
    for await (const header of rows()) {
      const found = registerUnder(header, registers);
      if (found !== null) return { ...found, header, rows, encoding: null };
      refused ??= strangeHeader(header, registers, false);
      above += 1;
      if (above > MOST_TITLES) break;
    }
  }
  const message = `A sheet with ${registers.map(({ description }) => description).join(' or ')} was expected; this workbook has none.`;
  throw refused ?? new RefusedTable('UNKNOWN_LAYOUT', message);
}

function registerUnder(
  header: TableRow,
  registers: readonly Register[],
): Pick<RegisterRows, 'register' | 'reader'> | null {
  const columns = columnsOf(header);
  for (const register of registers) {
    const reader = register.under(columns);
    if (reader !== null) return { register, reader };
  }
  return null;
}

async function firstRow(rows: AsyncGenerator<TableRow | MalformedRow>): Promise<TableRow | null> {
  try {
    for await (const row of rows) return 'malformed' in row ? null : row;
  } catch (error) {
    // What is wrong in the first row tells that this is no table; what comes later, that it is a bad one.
    if (!(error instanceof RefusedTable)) throw error;
  }
  return null;
}

function malformed({ number, malformed }: MalformedRow): ReadRow {
  const message = `A row with its quotes in pairs was expected; there is ${malformed}. The row is left out.`;
  return {
    number,
    facts: [],
    problems: [{ code: 'MALFORMED_ROW', message, line: number, column: null }],
    maskedNames: [],
  };
}
