import { amount, PRINTED_AMOUNT } from '../../facts/amount.ts';
import type { PropertyFact } from '../../facts/fact.ts';
import type { Line } from '../page.ts';
import { quote } from '../quote.ts';
import type { About } from './about.ts';
import { sentencesOf } from './sentences.ts';

/** Words before a sum that say how near it is. */
const ABOUT = String.raw`(?:(?:totalt|sammanlagt|ca\.?|cirka|ungefär|omkring|runt|drygt|knappt|nära|över) )*`;

const BUDGET = new RegExp(
  String.raw`(?<!\p{L})(?:(?:projektets |den )?total(?:a)? (?:projekt)?budget(?:en)?|projektets budget|projektbudget(?:en)?|totalbudget(?:en)?|budget(?:en)?|total(?:a)? (?:projekt)?kostnad(?:en)?|total(?:projekt)?kostnad(?:en)?)(?: för (?:hela )?projektet)? (?:är|var|uppgår till|uppgick till|ligger på|låg på|beräknas (?:bli|till)|omfattar|på|om) ${ABOUT}(${PRINTED_AMOUNT})`,
  'iu',
);

/** "12 miljoner i budget", "12 miljoner kronor i total budget". */
const COSTS = new RegExp(
  String.raw`(?<!\p{L})(?:projektet (?:kostar|kostade|omsätter|omsluter|har en budget på)|(?:satsningen|insatsen) (?:kostar|kostade)) ${ABOUT}(${PRINTED_AMOUNT})`,
  'iu',
);

const IN_BUDGET = new RegExp(
  String.raw`(${PRINTED_AMOUNT}) i (?:total |samlad )?(?:projekt|total)?budget(?!\p{L})`,
  'iu',
);

/** "Total budget är 4,5 mnkr.": the project's budget, in a sentence. */
export function budgetIn(
  lines: readonly Line[],
  { project, quoted }: Pick<About, 'project' | 'quoted'>,
): PropertyFact[] {
  for (const { text, start, end } of sentencesOf(quoted.text, lines)) {
    const reading = amount((BUDGET.exec(text) ?? IN_BUDGET.exec(text) ?? COSTS.exec(text))?.[1] ?? '');
    if (!('value' in reading)) continue;
    const evidence = quote(quoted, { start, end }, 'TEXT_RULE', 0.9);
    return [{ subject: project, property: 'totalBudget', value: reading.value, evidence }];
  }
  return [];
}
