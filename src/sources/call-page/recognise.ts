import type { Problem } from '../../facts/fact.ts';
import { type Label, labelOf } from '../operation/labels.ts';
import type { Page } from '../page.ts';
import { type CallLabel, callLabelOf, isOfCallsOnly } from './labels.ts';

const FURTHEST = 2_000;

/** Labels that only a project has. */
const OF_PROJECTS: readonly Label[] = ['owner', 'ownerNumber', 'grantedSupport', 'plannedParticipants'];

/**
 * Whether a page announces calls, one or several: three labels of a call's, two of them such as only calls have, or one under a line
 * that begins with "Utlysning"; and none that only a project has.
 */
export function recogniseCallPage({ lines }: Page): boolean {
  const labels = new Set<CallLabel>();
  const own = new Set<CallLabel>();
  let titled = false;
  for (const { text } of lines.slice(0, FURTHEST)) {
    const ofProject = labelOf(text);
    if (ofProject !== null && (ofProject.colon || ofProject.rest === '')) {
      if (OF_PROJECTS.includes(ofProject.label) || /^projekt(?:nummer|nr)/iu.test(text)) return false;
    }
    titled ||= /^utlysning(?: |:|$)/iu.test(text) && text.length <= 200;
    const found = callLabelOf(text);
    if (found === null) continue;
    labels.add(found.label);
    if (isOfCallsOnly(text, found)) own.add(found.label);
  }
  return labels.size >= 3 && own.size >= (titled ? 1 : 2);
}

/** What to say of a page that is of no known kind, where it speaks of calls; null where it does not. */
export function speaksOfCalls({ lines }: Page): Problem | null {
  const said = lines.slice(0, FURTHEST).filter(({ text }) => /utlysning/iu.test(text.slice(0, 2_000)));
  const [first] = said;
  if (first === undefined || said.length < 2) return null;
  const message =
    'The page of one call was expected, with labels such as "Utlyst belopp" and "Sista ansökningsdag"; this speaks of calls without announcing one.';
  return { code: 'NOT_A_CALL', message, line: first.number, column: 1 };
}
