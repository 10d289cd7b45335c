import type { Said } from '../clauses.ts';
import { excepts, leaves, saysNo } from '../denial.ts';
import { openPatternOf } from '../phrase.ts';
import {
  AS_EXAMPLE,
  BEFORE_IT_WERE,
  ELSEWHERE,
  IN_OTHER_BODY,
  ONLY_BEFORE_IT,
  WHO_LIVES,
} from './elsewhere.ts';
import { INFINITIVE, MAY, MAY_BEFORE, PERHAPS } from './perhaps.ts';
import { BEHIND } from './signs.ts';

/** "deltar för att kommunen inte vill …": what for says nothing of whether. */
export const PURPOSE = openPatternOf(
  '(för att|så att|eftersom|genom att|i syfte att|därför att)(?!\\p{L}).*$',
);
/** "deltar, men inte i den första delen". */
const CONTRAST = openPatternOf('(?<=, |och |men )(inte|ej) (i|av|med|till|på)(?!\\p{L}).*$');

/** Whether what is said of a row rules out that it takes part: it is denied, only possible, or about another time or place. */
export function ruledOut({ before, predicates }: Said): boolean {
  const after = (predicates[0] ?? '').replace(PURPOSE, '').replace(CONTRAST, '');
  const more = predicates.slice(1);
  return (
    saysNo(before) ||
    excepts.test(before) ||
    saysNo(after) ||
    more.some((words) => leaves(words) && (saysNo(words) || !BEHIND.test(words))) ||
    [before.replace(WHO_LIVES, ' '), after].some((words) => ELSEWHERE.test(words) || PERHAPS.test(words)) ||
    AS_EXAMPLE.test(before) ||
    IN_OTHER_BODY.test(before) ||
    MAY.test(after) ||
    BEFORE_IT_WERE.test(before) ||
    (ONLY_BEFORE_IT.test(after) && !more.some((words) => BEHIND.test(words) && !saysNo(words))) ||
    (MAY_BEFORE.test(before) && INFINITIVE.test(after))
  );
}
