import type { Said } from '../clauses.ts';
import { saysNo } from '../denial.ts';
import { PURPOSE } from './ruled-out.ts';
import {
  AND_THERE,
  BEFORE,
  BEHIND,
  DONE,
  IN_SOMETHING_ELSE,
  OF_PROJECT,
  ONLY_NAMED,
  THERE,
  WITHIN,
} from './signs.ts';

/** What a clause tells of the places that it names: a sign of taking part, that it is the project's own doing, or neither. */
export type Sign = 'TAKES_PART' | 'OF_PROJECT' | null;

/** The sign of taking part in what is said of a row of names. */
export function signOf({ before, predicates }: Said): Sign {
  if (predicates.some((words) => BEHIND.test(words) && !saysNo(words))) return 'TAKES_PART';
  const behind = (predicates[0] ?? '').replace(PURPOSE, '');
  const doneThere = THERE.test(before) && DONE.test(behind);
  const doneWithin = WITHIN.test(behind) && !saysNo(behind);
  if ((doneThere || doneWithin) && !ONLY_NAMED.test(behind)) return 'TAKES_PART';
  if ((BEFORE.test(before) && !IN_SOMETHING_ELSE.test(before)) || AND_THERE.test(before)) return 'TAKES_PART';
  return OF_PROJECT.test(before) && !ONLY_NAMED.test(before) ? 'OF_PROJECT' : null;
}
