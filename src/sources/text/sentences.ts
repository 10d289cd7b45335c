import type { Line } from '../page.ts';

/** A sentence of prose. Its text has as many characters as the document's, every space and line break an ordinary space. */
export interface Sentence {
  readonly text: string;
  /** Offsets in the document. */
  readonly start: number;
  readonly end: number;
  /** Whether it opens its paragraph. */
  readonly opens: boolean;
  /** What the heading right above its paragraph announces: "Deltagande företag". */
  readonly heading?: string;
}

/** What is longer is divided: rules look at one sentence at a time, and their work grows with its length. */
const LONGEST = 2_000;
const BULLET = /^[•·▪◦*–-] ?(?=\S)/u;
/** An item of a list says no more than a name or two. */
const ITEM = /^\p{Lu}[^.!?:]{1,60}$/u;
const END = /[.!?…][”"’)]?\s+(?=[\p{Lu}\d“”"(•–-])/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:t\.?\s?ex|t\.\s?o\.\s?m|fr\.\s?o\.\s?m|bl\.?\s?a|dvs|d\.v\.s|kl|ca|nr|s\.?k|resp|inkl|exkl|f\.?d|jfr|st|\p{L})\.\s*$/iu;

/** A line that announces who comes next, in a list or in a paragraph. */
const ANNOUNCES =
  /^(?:(?:våra|projektets|övriga|lokala) )?(?:referensgrupp(?:en)?|expertgrupp(?:en)?|(?:med)?finansiärer|(?:projekt|samarbets|samverkans)?(?:part(?:er|ners?)|partner|aktörer)|(?:deltagande|medverkande|samverkande) \p{Ll}+|\p{L}+ som (?:är med|deltar|medverkar|ingår))(?: i projektet)?$|^(?:du|för dig|projektet är för dig|är du)(?: som)?$/iu;

/** Divides the lines of a text into sentences. A list under a line that ends with ":" or announces it is one sentence with that line. */
export function sentencesOf(text: string, lines: readonly Line[]): Sentence[] {
  const sentences: Sentence[] = [];
  let heading: string | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const announces = ANNOUNCES.test(line.text);
    let end = line.end;
    while (
      (announces || line.text.endsWith(':')) &&
      BULLET.test(lines[at + 1]?.text ?? '') &&
      (lines[at + 1] as Line).end - line.start < LONGEST
    ) {
      at += 1;
      end = (lines[at] as Line).end;
    }
    const items = end === line.end ? plainItems(lines, at) : [];
    const last = items.at(-1);
    if (last !== undefined) {
      at += items.length;
      end = last.end;
    }
    const raw = text.slice(line.start, end);
    const whole = flat(last === undefined ? raw : withCommas(raw, items, line.start));
    divide(announces ? withColon(whole, line) : whole, line.start, sentences, heading);
    heading = announces && end === line.end ? line.text : undefined;
  }
  return sentences;
}

/** The lines of a list without bullets: "Projektet bedrivs i:", and then a name on each line. */
function plainItems(lines: readonly Line[], at: number): readonly Line[] {
  const line = lines[at] as Line;
  const items: Line[] = [];
  const announces = ANNOUNCES.test(line.text);
  if (!announces && !line.text.endsWith(':')) return items;
  for (let next = lines[at + 1]; next !== undefined; next = lines[at + 1 + items.length]) {
    const goesOn = items.length === 0 || !next.afterBlank;
    if (!goesOn || !ITEM.test(next.text) || next.end - line.start >= LONGEST) break;
    items.push(next);
  }
  // One line may hold them all: "A, B och C".
  const row = announces && items.some(({ text }) => /,| och /u.test(text));
  return items.length > 1 || row ? items : [];
}

/** The break before each item but the first becomes a comma. */
function withCommas(raw: string, items: readonly Line[], offset: number): string {
  return items
    .slice(1)
    .reduce(
      (words, { start }) => `${words.slice(0, start - offset - 1)},${words.slice(start - offset)}`,
      raw,
    );
}

/** The break behind a heading becomes a colon. */
function withColon(whole: string, { text, start, end }: Line): string {
  return whole.length > text.length
    ? `${whole.slice(0, end - start)}:${whole.slice(end - start + 1)}`
    : whole;
}

/** The same number of characters on one line; a bullet becomes a comma. */
function flat(raw: string): string {
  return raw
    .replace(/[\n\r\u2028\u2029]\s*[•·▪◦*–-](?= ?\S)/gu, (mark) => `,${' '.repeat(mark.length - 1)}`)
    .replace(BULLET, (mark) => ' '.repeat(mark.length))
    .replace(/\s/gu, ' ');
}

function divide(line: string, offset: number, sentences: Sentence[], heading: string | undefined): void {
  let from = 0;
  const add = (to: number) => {
    for (let start = from; start < to; start += LONGEST) {
      const piece = line.slice(start, Math.min(to, start + LONGEST));
      const text = piece.trim();
      const lead = piece.indexOf(text);
      if (text !== '') {
        const at = offset + start + lead;
        const place = { start: at, end: at + text.length, opens: start === 0 };
        sentences.push({ text, ...place, ...(heading === undefined ? {} : { heading }) });
      }
    }
    from = to;
  };
  for (const match of line.matchAll(END)) {
    const to = match.index + match[0].length;
    if (!ABBREVIATION.test(line.slice(Math.max(from, to - match[0].length - 8), match.index + 1))) add(to);
  }
  add(line.length);
}
