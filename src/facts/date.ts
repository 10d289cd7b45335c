import type { CalendarDate } from './fact.ts';
import { plainSpaces, type Reading } from './reading.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH = String.raw`(?:jan(?:uari)?|febr?(?:uari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const CLOCK = String.raw`(?:[T ]00:00(?::00(?:\.0+)?)?Z?)`;

/**
 * The printed forms of a day. Only a form in which one order of day and month is in use is one: "01/09/2019" may be January
 * or September, and "190901" may be a number.
 */
export const PRINTED_DATE = String.raw`\d{4}-\d{1,2}-\d{1,2}${CLOCK}?|\d{4}/\d{1,2}/\d{1,2}|\d{4}\.\d{1,2}\.\d{1,2}|\d{8}|\d{1,2}\.\d{1,2}\.\d{4}|(?:den )?\d{1,2}(?::?[ae])? ${MONTH},? \d{4}`;

/** The printed forms of a month, and of one with its year. */
export const PRINTED_MONTH_NAME = MONTH;
export const PRINTED_MONTH = String.raw`${MONTH} \d{4}`;

const EXPECTED = 'a date, such as 2019-09-01';
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${CLOCK}?$`);
const YEAR_LAST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const WORDS = new RegExp(`^(?:den )?(\\d{1,2})(?::?[ae])? (${MONTH}),? (\\d{4})$`, 'i');
const MONTH_ONLY = new RegExp(`^(?:\\d{4}(?:[-/.]\\d{1,2})?|${MONTH} \\d{4})$`, 'i');

/**
 * Reads a printed day: "2019-09-01", also with "/" or "." and with the time 00:00 behind it, "20190901", "01.09.2019", "1 september
 * 2019". A month or a year alone is none: which day is meant is not said.
 */
export function calendarDate(text: string): Reading<CalendarDate> {
  const printed = plainSpaces(text);
  const [year, month, day] = partsOf(printed);
  if (year === undefined || month === undefined || day === undefined) {
    return { expected: MONTH_ONLY.test(printed) ? `${EXPECTED}, with its day` : EXPECTED };
  }
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC turns 31 February into 3 March and the year 19 into 1919.
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < 1900) return { expected: `${EXPECTED}, that the calendar has` };
  return { value: { isoDate: date.toISOString().slice(0, 10) } };
}

function partsOf(printed: string): number[] {
  const yearFirst = YEAR_FIRST.exec(printed);
  if (yearFirst !== null) return [yearFirst[1], yearFirst[3], yearFirst[4]].map(Number);
  const digits = DIGITS.exec(printed);
  if (digits !== null) return digits.slice(1).map(Number);
  const yearLast = YEAR_LAST.exec(printed);
  if (yearLast !== null) return yearLast.slice(1).reverse().map(Number);
  const words = WORDS.exec(printed);
  if (words === null) return [];
  const month = MONTHS.indexOf((words[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return [Number(words[3]), month, Number(words[1])];
}

/** First and last day of a printed month, "oktober 2032"; null where a text is none. */
export function daysOfMonth(
  printed: string,
): { readonly first: CalendarDate; readonly last: CalendarDate } | null {
  const [, name = '', year = ''] = /^(\p{L}+)\.? (\d{4})$/u.exec(plainSpaces(printed)) ?? [];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  if (month < 0 || Number(year) < 1900) return null;
  const day = (date: Date) => ({ isoDate: date.toISOString().slice(0, 10) });
  return {
    first: day(new Date(Date.UTC(Number(year), month, 1))),
    last: day(new Date(Date.UTC(Number(year), month + 1, 0))),
  };
}
