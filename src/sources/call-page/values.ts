import { amount, PRINTED_AMOUNT } from '../../facts/amount.ts';
import { calendarDate, PRINTED_DATE } from '../../facts/date.ts';
import type { CalendarDate } from '../../facts/fact.ts';
import { type Period, period } from '../../facts/period.ts';
import { rate } from '../../facts/rate.ts';
import { plainSpaces, type Reading } from '../../facts/reading.ts';

const CLOCK =
  /,?(?: |T)?(?:kl(?:ockan|\.)? ?)?(?<hour>\d{1,2})[.:](?<minute>\d{2})(?::\d{2})?(?: ?Z)?|,? kl(?:ockan|\.)? ?(?<full>\d{1,2})/iu;
/** A time behind a day: "kl. 16.00", "klockan 16", "T16:00". */
const BEHIND = new RegExp(
  `(?<date>${PRINTED_DATE})(?<clock>${CLOCK.source.replaceAll(/\?<\w+>/g, '')})\\.?$`,
  'iu',
);
const MOST =
  /^(?:högst|max(?:imalt)?\.?|upp till|som mest|minst|lägst|från|minimum|totalt|sammanlagt|cirka|ca\.?) /iu;
const NONE = /^(?:inget krav|inga krav|ingen|krävs (?:ej|inte))(?!\p{L})/iu;

/** The last day, and the time on it, where that is printed. */
export interface Closing {
  readonly day: CalendarDate;
  /** "16:00" */
  readonly time: string | null;
}

/** Reads "15 mars 2024 kl. 16.00", "2024-03-15 16:00" and a day alone. */
export function closing(text: string): Reading<Closing> {
  const printed = plainSpaces(text).slice(0, 120).replace(/\.$/, '');
  const found = BEHIND.exec(printed);
  const clock = found?.groups?.clock;
  const day = calendarDate(
    found === null ? printed : printed.slice(0, printed.length - (clock?.length ?? 0)),
  );
  if (!('value' in day)) return { expected: `${day.expected}, with or without a time, such as kl. 16.00` };
  if (clock === undefined) return { value: { day: day.value, time: null } };
  const time = timeOf(clock);
  return time === null
    ? { expected: 'a time of the day behind the date, such as kl. 16.00' }
    : { value: { day: day.value, time } };
}

/** Reads a first day; a time behind it is left out. */
export function opening(text: string): Reading<CalendarDate> {
  const reading = closing(text);
  return 'value' in reading ? { value: reading.value.day } : reading;
}

/** Reads "1 mars 2024 – 15 april 2024 kl. 16.00". */
export function openPeriod(text: string): Reading<Period & { readonly time: string | null }> {
  const printed = plainSpaces(text).slice(0, 200).replace(/\.$/, '');
  const found = BEHIND.exec(printed);
  const clock = found?.groups?.clock ?? '';
  const days = printed
    .slice(0, printed.length - clock.length)
    .replace(/ kl(?:ockan|\.)? ?\d{1,2}[.:]\d{2}/iu, '');
  const reading = period(days);
  if (!('value' in reading)) return reading;
  const time = clock === '' ? null : timeOf(clock);
  return clock !== '' && time === null
    ? { expected: 'a time of the day behind the last date, such as kl. 16.00' }
    : { value: { ...reading.value, time } };
}

function timeOf(clock: string): string | null {
  const { hour, full, minute = '00' } = CLOCK.exec(clock)?.groups ?? {};
  const at = Number(hour ?? full);
  return at > 24 || Number(minute) > 59 || (at === 24 && minute !== '00')
    ? null
    : `${String(at).padStart(2, '0')}:${minute}`;
}

/** Reads an amount, also with "högst", "ca" or "totalt" before it. */
export function announcedAmount(text: string): Reading<number> {
  return amount(plainSpaces(text).replace(MOST, ''));
}

/** The smallest and the largest amount for a project. */
export interface AmountSpan {
  readonly smallest: number | null;
  readonly largest: number | null;
}

/** Reads "2–10 miljoner kronor", "mellan 500 000 kr och 2 mkr", "högst 10 mkr", "minst 1 mkr". */
export function amountSpan(text: string): Reading<AmountSpan> {
  const printed = plainSpaces(text)
    .slice(0, 120)
    .replace(/\.$/, '')
    .replace(/^(?:mellan|från) /iu, '');
  const expected = 'a span of amounts in SEK, such as 2–10 miljoner kronor';
  const [first = '', second, ...more] = printed.split(/ ?[–—-] ?| (?:och|till) /u);
  if (second === undefined) {
    const one = announcedAmount(printed);
    if (!('value' in one)) return one;
    if (/^(?:minst|lägst|från)/iu.test(printed)) return { value: { smallest: one.value, largest: null } };
    return /^(?:högst|max|upp till|som mest)/iu.test(printed)
      ? { value: { smallest: null, largest: one.value } }
      : { expected };
  }
  const unit = /\d ?(\p{L}[\p{L} ]*)$/u.exec(second)?.[1] ?? '';
  const [low, high] = [amount(/\p{L}/u.test(first) ? first : `${first} ${unit}`), amount(second)];
  return more.length === 0 && 'value' in low && 'value' in high && low.value <= high.value
    ? { value: { smallest: low.value, largest: high.value } }
    : { expected };
}

/** Reads a share, also with "minst" or "högst" before it; "inget krav" is 0. */
export function share(text: string): Reading<number> {
  const printed = plainSpaces(text);
  return NONE.test(printed) ? { value: 0 } : rate(printed.replace(MOST, ''));
}

const FORMS = {
  amount: new RegExp(PRINTED_AMOUNT, 'giu'),
  rate: /(?<![\d.,])\d{1,3}(?:[.,]\d{1,2})? ?(?:%|procent)/giu,
  date: new RegExp(
    `(?<![\\d-])(?:${PRINTED_DATE})(?!\\d)(?:${CLOCK.source.replaceAll(/\?<\w+>/g, '')})?`,
    'giu',
  ),
};

/** Where the values of one form stand in a sentence. */
export function printedIn(form: keyof typeof FORMS, sentence: string): readonly string[] {
  return [...plainSpaces(sentence).matchAll(FORMS[form])].map(([printed]) => printed);
}
