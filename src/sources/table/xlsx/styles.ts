import type { Archive } from './archive.ts';
import { readXml } from './xml.ts';

/** What a number stands for by the way it is shown. */
export type NumberStyle = 'number' | 'date' | 'percent';

/** The styles of cells, in the order by which cells name them. */
export async function numberStyles(archive: Archive, part: string | null): Promise<readonly NumberStyle[]> {
  if (part === null) return [];
  const formats = new Map<string, string>();
  const styles: NumberStyle[] = [];
  let inCellFormats = false;
  const handler = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      const { numFmtId = '0', formatCode = '' } = attributes;
      if (name === 'numFmt') formats.set(numFmtId, formatCode);
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) styles.push(styleOf(Number(numFmtId), formats.get(numFmtId)));
    },
    close(name: string) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  };
  for await (const _ of readXml(await archive.read(part), handler));
  return styles;
}

/** By the number of a built-in format (ECMA-376, 18.8.30), or by the code of one of the workbook's own. */
function styleOf(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) {
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
      return 'date';
    return id === 9 || id === 10 ? 'percent' : 'number';
  }
  // Letters in quotes, behind a backslash or in brackets are no fields of a date: "[Red]", "[$-41D]", "kr".
  const fields = code.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./gi, '');
  if (/[ymdhs]/i.test(fields)) return 'date';
  return fields.includes('%') ? 'percent' : 'number';
}
