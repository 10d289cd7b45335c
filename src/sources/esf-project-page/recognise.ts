import { titleOf } from '../../facts/project-number.ts';
import { isPartyLabel, type Label, labelOf } from '../operation/labels.ts';
import type { Page } from '../page.ts';

const FURTHEST = 2_000;

/** A line of so many characters with a full stop is told, and is no line of a menu or of a notice on cookies. */
const SENTENCES = 80;

/**
 * Whether a page is of the ESF project bank: it has three of its labels, or two under a title line "2019/00120 - InVux". Owners' pages have labels of
 * theirs below what they tell ("I korthet"), and no number.
 */
export function recogniseEsfProjectPage({ lines }: Page): boolean {
  const labels = new Set<Label>();
  let title = false;
  let [above, below] = [0, 0];
  for (const { text } of lines.slice(0, FURTHEST)) {
    const found = labelOf(text);
    // Who takes part, owners' pages tell as well.
    if (found !== null && (found.colon || found.rest === '') && !isPartyLabel(found.label))
      labels.add(found.label);
    title ||= titleOf(text.slice(0, 300)) !== null;
    if (text.length <= SENTENCES || !/[.!]$/u.test(text)) continue;
    if (labels.size === 0) above += text.length;
    else below += text.length;
  }
  const has = (...wanted: readonly Label[]) => wanted.some((label) => labels.has(label));
  const numbered = title || has('number', 'registrationNumber');
  return (numbered || (has('name') && above <= below)) && labels.size >= (title ? 2 : 3);
}
