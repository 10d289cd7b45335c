import { titleOf } from '../../facts/project-number.ts';
import { type Label, labelOf } from '../operation/labels.ts';
import type { Page } from '../page.ts';

const FURTHEST = 2_000;

/** Whether a page is of the ESF project bank: it has three of its labels, or two under a title line "2019/00120 - InVux". */
export function recogniseEsfProjectPage({ lines }: Page): boolean {
  const labels = new Set<Label>();
  let title = false;
  for (const { text } of lines.slice(0, FURTHEST)) {
    const found = labelOf(text);
    if (found !== null && (found.colon || found.rest === '')) labels.add(found.label);
    title ||= titleOf(text.slice(0, 300)) !== null;
  }
  const named = title || ['number', 'registrationNumber', 'name'].some((label) => labels.has(label as Label));
  return named && labels.size >= (title ? 2 : 3);
}
