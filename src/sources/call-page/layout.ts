import type { Problem } from '../../facts/fact.ts';
import { isNoValue } from '../../facts/no-value.ts';
import type { Field } from '../operation/field.ts';
import { looksLikeLabel } from '../operation/vocabulary.ts';
import { columnOf, type Line, type Page } from '../page.ts';
import { type CallLabel, callLabelOf, isOfCallsOnly } from './labels.ts';

/** What stands under one of the labels whose value is a text. */
export interface Section {
  readonly label: CallLabel;
  /** The label's own line; null where the text begins on it, or where no label is above. */
  readonly heading: Line | null;
  readonly lines: readonly Line[];
}

/** A call's page divided into what it is made of. */
export interface CallLayout {
  readonly title: Line | null;
  /** Labels with the one value behind them. */
  readonly fields: readonly Field<CallLabel>[];
  /** Labels whose value is the text below them. */
  readonly sections: readonly Section[];
  /** Sentences below labels whose value is no text ("Utlysningsperiod"), and what stands below no label. */
  readonly prose: readonly Section[];
  readonly problems: readonly Problem[];
}

/** Labels whose value goes on to the next label or heading. */
const TEXTS: ReadonlySet<CallLabel> = new Set(['targetGroup', 'applicants', 'summary']);
/** Below whose value more of it may follow. */
const PERSONS: ReadonlySet<CallLabel> = new Set(['contactName', 'contactEmail']);
/** Labels with a value on each of the lines below. */
const LISTS: ReadonlySet<CallLabel> = new Set(['region', 'announcer']);
const LONGEST_VALUE = 300;
const BULLET = /^[•·▪◦*–-] ?(?=\S)/u;
/** What stands about a page and is no title. */
const NO_TITLE =
  /^(?:(?:utlysningen (?:är )?)?(?:öppen|stängd|pågående|kommande|avslutad|planerad)(?: utlysning)?|utlysning(?:ar)?|publicerad.*|senast .*|lyssna|dela|skriv ut|start|sök|meny|hem|logotyp.*|.*\d{4}-\d\d-\d\d.*|.*cookies.*)$/iu;

/** Divides a page into its title, labelled values and texts. A label that is followed at once by another has no value. */
export function layOutCall({ text, lines }: Page): CallLayout {
  const fields: Field<CallLabel>[] = [];
  const sections: { label: CallLabel; heading: Line | null; lines: Line[] }[] = [];
  const prose: { label: CallLabel; heading: Line | null; lines: Line[] }[] = [];
  const problems: Problem[] = [];
  const first = firstLabel(lines);
  let under: CallLabel = 'NOT_KEPT';
  const field = (label: CallLabel, line: Line, words: string, start: number) =>
    fields.push({
      ...{ label, value: words.replace(BULLET, ''), start, end: line.end, line: line.number },
      column: columnOf(text, start),
    });
  for (let at = Math.max(first, 0); at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const found = callLabelOf(line.text);
    if (found !== null && (found.rest.length <= LONGEST_VALUE || TEXTS.has(found.label))) {
      under = found.label;
      if (TEXTS.has(under)) {
        const bare = found.rest === '';
        sections.push({ label: under, heading: bare ? line : null, lines: bare ? [] : [line] });
      } else if (found.rest !== '') field(under, line, found.rest, line.end - found.rest.length);
      else {
        const next = lines[at + 1];
        const isValue = next !== undefined && callLabelOf(next.text) === null && !isSentence(next.text);
        if (!isValue || next.text.length > LONGEST_VALUE || looksLikeLabel(next.text)) {
          if (next === undefined || callLabelOf(next.text) !== null) field(under, line, '', line.start);
          continue;
        }
        field(under, next, next.text, next.start);
        at += 1;
      }
      continue;
    }
    if (isHeading(line, lines[at + 1])) under = 'NOT_KEPT';
    else if (TEXTS.has(under)) sections.at(-1)?.lines.push(line);
    else if (PERSONS.has(under) && !isSentence(line.text) && strangeLabel(line) === null)
      sections.push({ label: under, heading: null, lines: [line] });
    else if (LISTS.has(under) && !line.afterBlank && !isSentence(line.text))
      field(under, line, line.text, line.start);
    else {
      const strange = prose.length === 0 ? strangeLabel(line) : null;
      if (strange !== null) {
        const message = `A known label was expected; "${strange}:" came.`;
        problems.push({ code: 'UNKNOWN_LABEL', message, line: line.number, column: 1 });
        under = 'NOT_KEPT';
        const next = lines[at + 1];
        if (looksLikeLabel(line.text) && next !== undefined && callLabelOf(next.text) === null) at += 1;
      } else prose.push({ label: under, heading: null, lines: [line] });
    }
  }
  const intro = lines.slice(0, Math.max(first, 0)).filter(({ text: words }) => isSentence(words));
  return {
    title: titleIn(lines.slice(0, Math.max(first, 0))),
    fields,
    sections,
    prose: [{ label: 'NOT_KEPT', heading: null, lines: intro }, ...prose],
    problems,
  };
}

/** The first label that has another one within the next lines, "Kontakt" in a menu has none; else the first that only calls have. */
function firstLabel(lines: readonly Line[]): number {
  const first = lines.findIndex(
    ({ text }, at) =>
      callLabelOf(text) !== null &&
      lines.slice(at + 1, at + 5).some((next) => callLabelOf(next.text) !== null),
  );
  if (first >= 0) return first;
  return lines.findIndex(({ text }) => {
    const found = callLabelOf(text);
    return found !== null && isOfCallsOnly(text, found);
  });
}

function titleIn(above: readonly Line[]): Line | null {
  return (
    above.findLast(
      ({ text }) =>
        text.length <= 200 &&
        /\p{L}{3}/u.test(text) &&
        !/[.:]$/u.test(text) &&
        !BULLET.test(text) &&
        !isNoValue(text) &&
        !NO_TITLE.test(text),
    ) ?? null
  );
}

/** The label of a line "Xyz: …" that is no known one. */
function strangeLabel({ text }: Line): string | null {
  if (text.length > LONGEST_VALUE) return null;
  return /^(\p{Lu}[^.!?;:@\d]{0,40}):(?: \S|$)/u.exec(text)?.[1] ?? null;
}

/** Five words or more that end as a sentence does. */
function isSentence(words: string): boolean {
  return /[.!?]$/u.test(words) && words.split(' ').length >= 5;
}

/** A short line behind a blank one that does not end as a sentence does, above words that do or that are a list. */
function isHeading({ text, afterBlank }: Line, next: Line | undefined): boolean {
  return (
    afterBlank &&
    text.length <= 70 &&
    /^\p{Lu}[^.!,;:@\d]*\??$/u.test(text) &&
    next !== undefined &&
    (isSentence(next.text) || BULLET.test(next.text))
  );
}
