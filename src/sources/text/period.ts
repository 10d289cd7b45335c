import {
  calendarDate,
  daysOfMonth,
  PRINTED_DATE,
  PRINTED_MONTH,
  PRINTED_MONTH_NAME,
} from '../../facts/date.ts';
import type { CalendarDate, PropertyFact } from '../../facts/fact.ts';
import { toldPeriod } from '../../facts/period.ts';
import type { Line } from '../page.ts';
import { quote } from '../quote.ts';
import type { About } from './about.ts';
import { sentencesOf } from './sentences.ts';

const DAY = `(?:${PRINTED_DATE}|${PRINTED_MONTH})`;
const IT = String.raw`(?:(?<!(?:del|delen|etappen|fasen|omgången) av )(?<!\p{L})\p{L}*projekt\p{L}*|satsningen|insatsen|^det)`;
const GOES_ON =
  '(?:har (?:(?:be)?drivits|pågått|genomförts)|pågår|pågick|pågå|löper|löpte|genomförs|genomfördes|drivs|drevs|varar|håller på|sträcker sig|är i ?gång)';
const BEGINS =
  '(?:startar|startade|börjar|började|inleds|inleddes|påbörjas|påbörjades|drar i ?gång|drog i ?gång)';
const UNTIL = String.raw`(?:(?:fram )?till(?: och med)?|t\.?o\.?m\.?|slut(?:ar?)?|slutade|avslutas|avslutades|tar slut)`;

const FROM_TO = new RegExp(
  String.raw`${IT}[^.;]{0,80}? ${GOES_ON}[^.;\d]{0,30}?(?<days>(?:från |mellan )?(?:${DAY}|\d{1,2} \p{L}{3,9}|${PRINTED_MONTH_NAME}(?!\p{L}))[^.;\d]{1,25}?${DAY})`,
  'iu',
);
const BEGINS_ENDS = new RegExp(
  String.raw`${IT}[^.;]{0,60}? ${BEGINS} (?:den |i )?(?<start>${DAY})[^.;\d]{1,60}? ${UNTIL} (?:den |i )?(?<end>${DAY})`,
  'iu',
);
const ENDS = new RegExp(
  String.raw`${IT}[^.;]{0,80}? (?:${GOES_ON}[^.;\d]{0,20}? (?:(?:fram )?till(?: och med)?|t\.?o\.?m\.?)|slutar|avslutas) (?:den )?(?<end>${PRINTED_DATE})`,
  'iu',
);

/** "Projektet pågår från den 1 mars 2033 till den 28 februari 2036": its first and last day, in a sentence; or its last alone. */
export function periodIn(
  lines: readonly Line[],
  { project, quoted, projectName }: Pick<About, 'project' | 'quoted' | 'projectName'>,
): PropertyFact[] {
  let only: PropertyFact[] = [];
  for (const { text, start, end } of sentencesOf(quoted.text, lines)) {
    if (!/\d{4}/.test(text)) continue;
    const [first, last] = daysIn(projectName === '' ? text : text.replaceAll(projectName, 'projektet'));
    if (last === null) continue;
    const evidence = quote(quoted, { start, end }, 'TEXT_RULE', 0.9);
    const ends: PropertyFact = { subject: project, property: 'endDate', value: last, evidence };
    if (first !== null) return [{ subject: project, property: 'startDate', value: first, evidence }, ends];
    only = only.length > 0 ? only : [ends];
  }
  return only;
}

function daysIn(text: string): readonly [CalendarDate | null, CalendarDate | null] {
  const whole = toldPeriod(FROM_TO.exec(text)?.groups?.days ?? '');
  if ('value' in whole) return [whole.value.start, whole.value.end];
  const { start = '', end = '' } = BEGINS_ENDS.exec(text)?.groups ?? {};
  const [first, last] = [dayOf(start, 'first'), dayOf(end, 'last')];
  if (first !== null && last !== null && first.isoDate <= last.isoDate) return [first, last];
  return [null, dayOf(ENDS.exec(text)?.groups?.end ?? '', 'last')];
}

/** A day, or the first or last one of a month. */
function dayOf(printed: string, which: 'first' | 'last'): CalendarDate | null {
  const reading = calendarDate(printed);
  return 'value' in reading ? reading.value : (daysOfMonth(printed)?.[which] ?? null);
}
