import { isPartyLabel, labelOf } from '../operation/labels.ts';
import { looksLikeLabel } from '../operation/vocabulary.ts';
import { isListItem, type Line } from '../page.ts';
import { isTold } from '../partners/participants.ts';

export const LONGEST_LIST = 2_000;

/**
 * The lines under a label that has a list: up to the next label or, behind the last one of the page, to a blank line or a sentence.
 *
 * @param last the line of the last label; `spaced` tells that blank lines stand between all labels and values.
 */
export function listBelow(
  lines: readonly Line[],
  at: number,
  { last, spaced }: { readonly last: number; readonly spaced: boolean },
): Line[] {
  const below: Line[] = [];
  const begun = labelOf(lines[at]?.text ?? '')?.rest !== '';
  for (const line of lines.slice(at + 1)) {
    if (labelOf(line.text) !== null || looksLikeLabel(line.text) || line.text.length > LONGEST_LIST) break;
    const first = !begun && below.length === 0;
    const mayBeApart = at < last ? first || spaced : first && (spaced || isListItem(line));
    if (line.afterBlank && !mayBeApart) break;
    if (at >= last && (isTold(line.text) || (begun && !isListItem(line)))) break;
    below.push(line);
  }
  return below;
}

/** Whether a line lists names: no sentence, and no words that go on from the ones before. */
export function isList({ text }: Line): boolean {
  return !isTold(text) && !/^(?!bl\. ?a\.|t\. ?ex\.)\p{Ll}/u.test(text);
}

/** "Medverkande" without a colon, apart from what is before: where no label follows, prose begins by it. */
export function headsProse({ text, afterBlank }: Line): boolean {
  const found = labelOf(text);
  return found !== null && isPartyLabel(found.label) && !found.colon && afterBlank;
}
