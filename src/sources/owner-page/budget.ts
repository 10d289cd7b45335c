import { amount, PRINTED_AMOUNT } from '../../facts/amount.ts';
import type { PropertyFact } from '../../facts/fact.ts';
import type { Line } from '../page.ts';
import { quote } from '../quote.ts';
import type { About } from '../text/about.ts';
import { sentencesOf } from '../text/sentences.ts';

const BUDGET = new RegExp(
  String.raw`(?<!\p{L})(?:(?:projektets |den )?total(?:a)? (?:projekt)?budget(?:en)?|projektets budget|projektbudget(?:en)?|totalbudget(?:en)?|budget(?:en)?)(?: för (?:hela )?projektet)? (?:är|var|uppgår till|uppgick till|ligger på|omfattar|på) (?:totalt |sammanlagt |ca\.? |cirka |ungefär )*(${PRINTED_AMOUNT})`,
  'iu',
);

/** "Total budget är 4,5 mnkr.": the project's budget, in a sentence. */
export function budgetIn(lines: readonly Line[], { project, quoted }: About): PropertyFact[] {
  for (const { text, start, end } of sentencesOf(quoted.text, lines)) {
    const reading = amount(BUDGET.exec(text)?.[1] ?? '');
    if (!('value' in reading)) continue;
    const evidence = quote(quoted, { start, end }, 'TEXT_RULE', 0.9);
    return [{ subject: project, property: 'totalBudget', value: reading.value, evidence }];
  }
  return [];
}
