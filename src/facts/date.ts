import type { CalendarDate } from './fact.ts';
import { plainSpaces, type Reading } from './reading.ts';

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const EXPECTED = 'a date, such as 2019-09-01';

/** Reads a printed date: "2019-09-01", also with "/" or "." and with the time 00:00 behind it. */
export function calendarDate(text: string): Reading<CalendarDate> {
  const match = DATE.exec(plainSpaces(text).replace(/^(\d{4})[/.](\d{1,2})[/.]/, '$1-$2-'));
  if (match === null) return { expected: EXPECTED };
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC turns 31 February into 3 March and the year 19 into 1919.
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < 1900) return { expected: `${EXPECTED}, that the calendar has` };
  return { value: { isoDate: date.toISOString().slice(0, 10) } };
}
