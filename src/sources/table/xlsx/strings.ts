import { RefusedTable } from '../refused.ts';
import type { Archive } from './archive.ts';
import { readXml } from './xml.ts';

/** What the texts that sheets share may take of memory, in UTF-16 code units: a register of a hundred thousand rows has less. */
const MOST_CHARACTERS = 64 * 1024 ** 2;

/** Of the part that holds them, in UTF-16 code units: a short text may keep the whole piece alive in which it was read. */
const LONGEST_PART = 192 * 1024 ** 2;

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
        throw tooMuch(MOST_CHARACTERS);
      }
    },
  };
  let read = 0;
  for await (const length of readXml(await archive.read(part), handler)) {
    read += length;
    if (read > LONGEST_PART) throw tooMuch(LONGEST_PART);
  }
  return strings;
}

function tooMuch(most: number): RefusedTable {
  const message = `Cells with at most ${most} characters of text were expected; this workbook has more: save it as CSV.`;
  return new RefusedTable('TOO_MUCH_TEXT', message);
}

/** NUL and half of a pair: no text has them. */
const NO_CHARACTER = /[\0\p{Surrogate}]/gu;

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
      const taken = text
        .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        .replace(NO_CHARACTER, '');
      text = '';
      return taken;
    },
  };
}
