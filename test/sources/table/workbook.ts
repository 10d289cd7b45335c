import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

/** What a cell of a sheet holds: a text, or the XML of the cell itself. */
export type SheetCell = string | { readonly attributes?: string; readonly xml: string };

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] as string);

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

/** The parts of a workbook with one sheet; texts are shared. */
export function partsOf(
  rows: readonly (readonly SheetCell[])[],
  { styles = '', from1904 = false }: { readonly styles?: string; readonly from1904?: boolean } = {},
): Record<string, string> {
  const strings: string[] = [];
  const cell = (value: SheetCell, at: string) => {
    if (typeof value !== 'string') return `<c r="${at}" ${value.attributes ?? ''}>${value.xml}</c>`;
    if (value === '') return '';
    strings.push(value);
    return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const sheet = rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((value, column) => cell(value, `${letters(column)}${row + 1}`)).join('')}</row>`,
    )
    .join('');
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  return {
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Insatser" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('r3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
  };
}

/** Writes parts as a zip archive; returns its path. */
export async function archiveOf(
  path: string,
  parts: Readonly<Record<string, string>>,
  options: { readonly compress?: boolean } = {},
): Promise<string> {
  const zip = new yazl.ZipFile();
  for (const [part, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), part, options);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}
