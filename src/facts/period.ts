import { calendarDate } from './date.ts';
import type { CalendarDate } from './fact.ts';
import { plainSpaces, type Reading } from './reading.ts';

/** First and last day of a project. */
export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

const EXPECTED = 'a period, such as 2019-09-01 - 2022-09-30';

/** Reads "2019-09-01 - 2022-09-30", with any dash or "till" between the days; the end is not before the start. */
export function period(text: string): Reading<Period> {
  const parts = plainSpaces(text).split(/ ?[–—] ?| - | till | to /u);
  const [start, end] = [calendarDate(parts[0] ?? ''), calendarDate(parts[1] ?? '')];
  if (parts.length !== 2 || !('value' in start) || !('value' in end)) return { expected: EXPECTED };
  if (end.value.isoDate < start.value.isoDate) return { expected: `${EXPECTED}, that ends after its start` };
  return { value: { start: start.value, end: end.value } };
}
