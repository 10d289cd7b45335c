import type { TableRow } from '../row.ts';
import { openArchive } from './archive.ts';
import type { CellContext } from './cell.ts';
import { rowsOfSheet } from './sheet.ts';
import { sharedStrings } from './strings.ts';
import { numberStyles } from './styles.ts';
import { readWorkbook } from './workbook.ts';

/** The sheets of a workbook, each as its rows, which can be read again and again. */
export type Sheets = readonly (() => AsyncGenerator<TableRow>)[];

/** @throws RefusedTable when it is no workbook that can be read. */
export async function openWorkbook(path: string): Promise<Sheets> {
  const archive = await openArchive(path);
  try {
    const workbook = await readWorkbook(archive);
    const context: CellContext = {
      strings: await sharedStrings(archive, workbook.strings),
      styles: await numberStyles(archive, workbook.styles),
      from1904: workbook.from1904,
    };
    return workbook.sheets.map((part) => () => rowsIn(path, part, context));
  } finally {
    archive.close();
  }
}

async function* rowsIn(path: string, part: string, context: CellContext): AsyncGenerator<TableRow> {
  const archive = await openArchive(path);
  try {
    yield* rowsOfSheet(archive, part, context);
  } finally {
    archive.close();
  }
}
