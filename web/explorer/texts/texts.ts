import type { Language, Measure, Projection } from '../state/state.ts';
import { en } from './en.ts';
import { sv, type Texts } from './sv.ts';

export type { Texts } from './sv.ts';

/** The page's words in a language. */
export const texts: Readonly<Record<Language, Texts>> = Object.freeze({ sv, en });

/** Numbers as the language writes them; whole ones without decimals, others with at most three digits that count. */
export function formatNumber(text: Texts, value: number): string {
  const precise = Number.isInteger(value) ? {} : { maximumSignificantDigits: 3 };
  return new Intl.NumberFormat(text.locale, precise).format(value);
}

/** An amount in SEK as the language writes it: `24 051 665 kr`. */
export function formatMoney(text: Texts, amount: number): string {
  return money(text, { maximumFractionDigits: 0 }).format(amount);
}

/** The name of a measure, and what it tells. Of a project not projects are counted, but the organisations in it. */
export function measureNamed(
  text: Texts,
  measure: Measure,
  projection: Projection,
): readonly [string, string] {
  const { name, note } = text.organizationCount;
  return measure === 'projectCount' && projection === 'PROJECT'
    ? [name, note]
    : [text.measure[measure], text.measureNote[measure]];
}

/** What a measure tells of a node, short, as in a legend: `24,1 mn kr` of money. */
export function formatMeasure(text: Texts, measure: Measure, value: number): string {
  if (measure !== 'totalBudget') return formatNumber(text, value);
  return money(text, { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}

function money(text: Texts, precision: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(text.locale, { style: 'currency', currency: 'SEK', ...precision });
}

/** A number with the word for what is counted: `1 projekt`. */
export function counted(text: Texts, count: number, [one, many]: readonly string[]): string {
  return `${formatNumber(text, count)} ${(count === 1 ? one : many) ?? ''}`;
}
/** A day as the language writes it. @param date `2019-06-01`, or a time that begins so. */
export function formatDate(text: Texts, date: string): string {
  const day = new Date(`${date.slice(0, 10)}T12:00:00`);
  return Number.isNaN(day.getTime())
    ? date
    : new Intl.DateTimeFormat(text.locale, { dateStyle: 'medium' }).format(day);
}

/** Words as they stand within a sentence: `organisationer`, but `NUTS-region`. */
export function midSentence(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
