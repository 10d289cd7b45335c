import { RefusedTable } from '../refused.ts';
import type { Archive } from './archive.ts';
import { readXml } from './xml.ts';

/** What the texts that sheets share may take of memory, in UTF-16 code units: a register of a hundred thousand rows has less. */
const MOST_CHARACTERS = 64 * 1024 ** 2;

/** Spreadsheets hold 32,767; in UTF-16 code units. */
const LONGEST_CELL = 1_000_000;

/** The texts that the cells of a workbook share, in their order. */
export async function sharedStrings(archive: Archive, part: string | null): Promise<readonly string[]> {
  if (part === null) return [];
  const strings: string[] = [];
  const reader = textReader();
  let characters = 0;
  const handler = {
    open: reader.open,
    text: reader.text,
    close(name: string) {
      reader.close(name);
      if (name !== 'si') return;
      const text = reader.take();
      characters += text.length;
      strings.push(text);
      // An empty text takes memory, too.
      if (characters + strings.length * 16 > MOST_CHARACTERS) {
        const message = `Cells with at most ${MOST_CHARACTERS} characters of text were expected; this workbook has more: save it as CSV.`;
        throw new RefusedTable('TOO_MUCH_TEXT', message);
      }
    },
  };
  for await (const _ of readXml(await archive.read(part), handler));
  return strings;
}

/** Gathers the text of a cell: all its runs, without the phonetic ones. */
export function textReader() {
  let text = '';
  let inText = false;
  let phonetic = 0;
  return {
    open(name: string) {
      if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    text(part: string) {
      if (!inText) return;
      text += part;
      if (text.length > LONGEST_CELL) {
        const message = `A cell of at most ${LONGEST_CELL} characters was expected; one is longer.`;
        throw new RefusedTable('ROW_TOO_LONG', message);
      }
    },
    close(name: string) {
      if (name === 'rPh') phonetic -= 1;
      else if (name === 't') inText = false;
    },
    take(): string {
      // "_x000D_" is how a workbook writes a character that XML cannot hold.
      const taken = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      text = '';
      return taken;
    },
  };
}
