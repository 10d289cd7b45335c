/** One line of a page that is not blank. */
export interface Line {
  /** The line's words, with single ordinary spaces, none at the ends. */
  readonly text: string;
  /** Offsets of the first character that is no space and just after the last, in the page's text. */
  readonly start: number;
  readonly end: number;
  /** Counts from 1, blank lines too. */
  readonly number: number;
  /** Whether at least one blank line stands before it. */
  readonly afterBlank: boolean;
}

/** A page as text: what facts quote and point into. */
export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  /** The address that the page gives for itself. */
  readonly url: string | null;
  /** When the page was fetched or changed, as it says itself, in ISO 8601: the latest moment before which it cannot have been fetched. */
  readonly retrievedAt: string | null;
  /** The line from which on nothing is read, because the page is too long; null where all of it is. */
  readonly cutAt: number | null;
}

/** The words of lines, with a blank line between paragraphs. */
export function wordsOf(lines: readonly Line[]): string {
  return lines.map(({ text, afterBlank }, at) => (afterBlank && at > 0 ? `\n${text}` : text)).join('\n');
}

/** Project pages have some thousand characters; more than this is read of none. */
export const LONGEST_PAGE = 250_000;

/** Divides text into its lines. `more` tells that the page goes on behind the text. */
export function pageOf(whole: string, url: string | null = null, more = false): Page {
  const text = whole.slice(0, LONGEST_PAGE);
  const lines: Line[] = [];
  let number = 0;
  let blank = true;
  let from = 0;
  for (const ending of text.matchAll(/\r\n|[\n\r\u2028\u2029]|$/g)) {
    number += 1;
    const raw = text.slice(from, ending.index);
    const printed = raw.trim();
    if (printed === '') blank = true;
    else {
      const start = from + raw.indexOf(printed);
      const words = printed.replace(/[\s\u200b]+/gu, ' ');
      lines.push({ text: words, start, end: start + printed.length, number, afterBlank: blank });
      blank = false;
    }
    from = ending.index + ending[0].length;
  }
  return { text, lines, url, retrievedAt: null, cutAt: more || whole.length > text.length ? number : null };
}

/** Where in its line an offset is, counted from 1. */
export function columnOf(text: string, offset: number): number {
  return offset - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
}

const BULLET = /^[•·▪◦*–-] ?(?=\S)/u;

/** Whether a line begins with a bullet. */
export function isListItem({ text }: Pick<Line, 'text'>): boolean {
  return BULLET.test(text);
}

/** The text of a list item, or null where a line is none. */
export function bulletText(line: Pick<Line, 'text'>): string | null {
  return isListItem(line) ? line.text.replace(BULLET, '') : null;
}
