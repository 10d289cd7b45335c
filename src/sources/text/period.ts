import { PRINTED_DATE } from '../../facts/date.ts';
import type { PropertyFact } from '../../facts/fact.ts';
import { period } from '../../facts/period.ts';
import type { Line } from '../page.ts';
import { quote } from '../quote.ts';
import type { About } from './about.ts';
import { sentencesOf } from './sentences.ts';

const PERIOD = new RegExp(
  String.raw`(?:projekt\p{L}*|satsningen|insatsen)[^.;]{0,80}? (?:pågår|pågick|löper|löpte|genomförs|genomfördes|drivs|drevs|varar)[^.;\d]{0,30}?(?<days>(?:från |mellan )?(?:${PRINTED_DATE}|\d{1,2} \p{L}{3,9})[^.;\d]{1,25}?(?:${PRINTED_DATE}))`,
  'iu',
);

/** "Projektet pågår från den 1 mars 2033 till den 28 februari 2036": its first and last day, in a sentence. */
export function periodIn(
  lines: readonly Line[],
  { project, quoted }: Pick<About, 'project' | 'quoted'>,
): PropertyFact[] {
  for (const { text, start, end } of sentencesOf(quoted.text, lines)) {
    const reading = /\d{4}/.test(text) ? period(PERIOD.exec(text)?.groups?.days ?? '') : null;
    if (reading === null || !('value' in reading)) continue;
    const evidence = quote(quoted, { start, end }, 'TEXT_RULE', 0.9);
    return [
      { subject: project, property: 'startDate', value: reading.value.start, evidence },
      { subject: project, property: 'endDate', value: reading.value.end, evidence },
    ];
  }
  return [];
}
