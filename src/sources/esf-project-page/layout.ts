import type { Problem } from '../../facts/fact.ts';
import { titleOf } from '../../facts/project-number.ts';
import type { Field } from '../operation/field.ts';
import { isPartyLabel, type Label, labelOf } from '../operation/labels.ts';
import { looksLikeLabel } from '../operation/vocabulary.ts';
import { columnOf, type Line, type Page } from '../page.ts';
import { headsProse, isList, LONGEST_LIST, listBelow } from './list-below.ts';

/** A page divided into what it is made of. */
export interface Layout {
  readonly title: { readonly number: string; readonly name: string; readonly line: Line } | null;
  readonly fields: readonly Field[];
  /** The lines of the prose, in order. */
  readonly prose: readonly Line[];
  /** Sentences that stand where a list was expected: "Medverkande: Ale kommun medverkar med …". */
  readonly told: readonly Line[];
  readonly problems: readonly Problem[];
}

const LONGEST_VALUE = 300;

/**
 * Divides a page into title, labelled fields and prose. A label's value follows on its line or on the next; a label that is followed
 * at once by another has none. What looks like a label and is not known, and a stray line between fields, are problems.
 */
export function layOut({ text, lines }: Page): Layout {
  const first = firstField(lines);
  const last = lastField(lines, first);
  const fields: Field[] = [];
  const prose: Line[] = [];
  const told: Line[] = [];
  const problems: Problem[] = [];
  let spaced = false;
  let summary = false;
  for (let at = first; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const found =
      at > last && (prose.length > 0 || headsProse(line)) ? null : fieldAt(lines, at, prose.length > 0);
    if (found?.label === 'summary') {
      summary = true;
      if (found.rest !== '') prose.push(line);
      continue;
    }
    if (found !== null && isPartyLabel(found.label)) {
      const below = listBelow(lines, at, { last, spaced });
      const inside = at < last && prose.length === 0;
      const listed = (found.rest === '' ? below : [behindLabel(line, found.rest), ...below]).filter(isList);
      if (listed.length > 0 || inside) {
        if (found.rest === '' && below[0]?.afterBlank === true) spaced = true;
        if (listed.length === 0) told.push(line, ...below);
        fields.push(...listed.map((one) => fieldOf(found.label, one, text)));
        at += below.length;
      } else prose.push(line);
      continue;
    }
    if (found !== null) {
      const value = found.rest === '' ? valueAfter(lines, at, { last, spaced }) : null;
      if (value?.afterBlank === true) spaced = true;
      if (value !== null) at += 1;
      const place = value ?? (found.rest === '' ? line : behindLabel(line, found.rest));
      fields.push({ ...fieldOf(found.label, place, text), value: value?.text ?? found.rest });
      continue;
    }
    // A label that is not known, between a labelled summary and other labels, is no part of the summary.
    const behindSummary = summary && at < last && isBareLabel(lines, at);
    const inBlock = behindSummary || (!summary && prose.length === 0 && (at < last || !line.afterBlank));
    const strange = inBlock ? /^(\p{Lu}[^.!?;:]{0,40}):(?: \S|$)/u.exec(line.text)?.[1] : undefined;
    if (strange !== undefined && line.text.length <= LONGEST_VALUE) {
      problems.push(problem('UNKNOWN_LABEL', `A known label was expected; "${strange}:" came.`, line));
      if (looksLikeLabel(line.text) && valueAfter(lines, at, { last, spaced }) !== null) at += 1;
    } else if (inBlock && at < last && !line.afterBlank && line.text.length <= LONGEST_VALUE) {
      problems.push(problem('UNEXPECTED_LINE', 'A label was expected; a line of another kind came.', line));
    } else prose.push(line);
  }
  return { title: titleIn(lines, first), fields, prose, told, problems };
}

function fieldOf(label: Label, { text: value, start, end, number: line }: Line, text: string): Field {
  return { label, value, start, end, line, column: columnOf(text, start) };
}

/** What stands behind a label on its line. */
function behindLabel(line: Line, rest: string): Line {
  return { ...line, text: rest, start: line.end - rest.length };
}

/** A line like "Kontaktväg:" with a line behind it; "Projektet vänder sig till:" opens a list. */
function isBareLabel(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at]?.text ?? '', lines[at + 1]?.text ?? ''];
  return (
    /^\p{Lu}[\p{L} /+-]{1,40}:$/u.test(line) &&
    !/(?<!\p{L})(?:är|ska|vänder|riktar|följande|till|vi|här|består|omfattar|erbjuder|med|genom|kommer|projektet)(?!\p{L})/iu.test(
      line,
    ) &&
    !/^[•·▪◦*–-]/u.test(next)
  );
}

function problem(code: string, message: string, line: Line): Problem {
  return { code, message, line: line.number, column: 1 };
}

/** The first label that has another one within the next lines: "Kontakt" in a menu has none. */
function firstField(lines: readonly Line[]): number {
  const first = lines.findIndex(
    (line, at) =>
      labelOf(line.text) !== null && lines.slice(at + 1, at + 5).some((next) => labelOf(next.text) !== null),
  );
  return first < 0 ? lines.length : first;
}

function lastField(lines: readonly Line[], first: number): number {
  for (let at = lines.length - 1; at > first; at -= 1) {
    const line = lines[at] as Line;
    const found = labelOf(line.text);
    if (headsProse(line)) continue;
    const alone = found?.colon === true && found.rest === '' && found.label !== 'summary';
    const inRow =
      found !== null &&
      labelOf(lines[at - 2]?.text ?? '') !== null &&
      found.rest.length <= longest(found.label);
    const follows =
      found !== null &&
      found.rest.length <= longest(found.label) &&
      labelOf(lines[at - 1]?.text ?? '') !== null;
    if (alone || inRow || follows) return at;
  }
  return first;
}

/** The label at a line. Once prose has begun only a label with a colon, alone on its line, is one. */
function fieldAt(lines: readonly Line[], at: number, inProse: boolean) {
  const found = labelOf(lines[at]?.text ?? '');
  if (found !== null && found.label !== 'summary' && found.rest.length > longest(found.label)) return null;
  return inProse && !(found?.colon === true && found.rest === '') ? null : found;
}

function longest(label: Label): number {
  return isPartyLabel(label) ? LONGEST_LIST : LONGEST_VALUE;
}

/** The line that holds the value of the label before it, or null where the page leaves it empty. */
function valueAfter(
  lines: readonly Line[],
  at: number,
  { last, spaced }: { readonly last: number; readonly spaced: boolean },
): Line | null {
  const next = lines[at + 1];
  if (next === undefined || next.text.length > LONGEST_VALUE || looksLikeLabel(next.text)) return null;
  // After the last label a blank line ends the fields, unless blank lines stand between all of them.
  if (next.afterBlank && at >= last && !spaced) return null;
  const label = labelOf(next.text);
  if (label === null) return next;
  if (label.colon) return null;
  // A word that is also a label, with a label behind it, is the value: a project named "Region".
  const afterNext = lines[at + 2];
  return afterNext !== undefined &&
    labelOf(lines[at]?.text ?? '')?.colon === true &&
    labelOf(afterNext.text)?.colon === true
    ? next
    : null;
}

function titleIn(lines: readonly Line[], first: number): Layout['title'] {
  for (const line of lines.slice(0, first).reverse()) {
    const title = titleOf(line.text.slice(0, LONGEST_VALUE));
    if (title !== null) return { ...title, line };
  }
  return null;
}
