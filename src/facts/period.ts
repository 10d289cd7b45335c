import { calendarDate, daysOfMonth, PRINTED_DATE, PRINTED_MONTH } from './date.ts';
import type { CalendarDate } from './fact.ts';
import { plainSpaces, type Reading } from './reading.ts';

/** First and last day of a project. */
export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

const EXPECTED = 'a period from day to day, such as 2019-09-01 - 2022-09-30';
const BETWEEN = String.raw`[,;]? ?(?:[-–—−]{1,3}|till och med|till|t\.? ?o\.? ?m\.?|to|och) ?`;
const PERIOD = new RegExp(
  String.raw`^(?:fr\.? ?o\.? ?m\.?|från(?: och med)?|mellan)? ?(${PRINTED_DATE}|\d{1,2} \p{L}{3,9})${BETWEEN}(${PRINTED_DATE})(?: ?\([^()]*\))?\.?$`,
  'iu',
);

/**
 * Reads "2019-09-01 - 2022-09-30": a day in any form that a date has, any dash, "till" or "t.o.m.", a day. "1 mars – 31 december 2022"
 * has one year for both. The end is not before the start.
 */
export function period(text: string): Reading<Period> {
  const match = PERIOD.exec(plainSpaces(text).slice(0, 120));
  const last = match?.[2] ?? '';
  const first = /\d{4}/.test(match?.[1] ?? '') ? match?.[1] : `${match?.[1]} ${last.slice(-4)}`;
  const [start, end] = [calendarDate(first ?? ''), calendarDate(last)];
  if (!('value' in start) || !('value' in end)) return { expected: EXPECTED };
  if (end.value.isoDate < start.value.isoDate) return { expected: `${EXPECTED}, that ends after its start` };
  return { value: { start: start.value, end: end.value } };
}

const MONTHS = new RegExp(
  String.raw`^(?:fr\.? ?o\.? ?m\.?|från(?: och med)?|mellan)? ?(${PRINTED_MONTH}|\p{L}{3,9})${BETWEEN}(${PRINTED_MONTH})\.?$`,
  'iu',
);

/** Reads a period as pages tell it: by days, or by whole months: "oktober 2032 – september 2035", "mars till december 2032". */
export function toldPeriod(text: string): Reading<Period> {
  const match = MONTHS.exec(plainSpaces(text).slice(0, 120));
  const last = match?.[2] ?? '';
  const first = /\d{4}/.test(match?.[1] ?? '') ? (match?.[1] ?? '') : `${match?.[1]} ${last.slice(-4)}`;
  const [start, end] = [daysOfMonth(first)?.first, daysOfMonth(last)?.last];
  if (start === undefined || end === undefined || end.isoDate < start.isoDate) return period(text);
  return { value: { start, end } };
}
