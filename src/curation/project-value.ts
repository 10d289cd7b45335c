import { amount, count } from '../facts/amount.ts';
import { calendarDate } from '../facts/date.ts';
import type { ProjectProperty, Value } from '../facts/fact.ts';
import { postalCode } from '../facts/postal-code.ts';
import { rate } from '../facts/rate.ts';
import { plainSpaces, type Reading } from '../facts/reading.ts';
import { yesNo } from '../facts/yes-no.ts';

type Read = (text: string) => Reading<Value>;

const longestSummary = 20_000;

/**
 * The fields of a project that a person may set, and how what is given is read: as documents print it ("4,5 mnkr", "50 %") or as the API answers
 * ("0.5", "true"). Not its number, by which documents find it, and no lists.
 */
export const SETTABLE: Readonly<Partial<Record<ProjectProperty, Read>>> = Object.freeze({
  name: words,
  summary: text,
  startDate: calendarDate,
  endDate: calendarDate,
  plannedParticipants: count,
  totalBudget: amount,
  grantedSupport: amount,
  cofinancingRate: (given) => fraction(given) ?? rate(given),
  countryCode: code(/^[A-Z]{2}$/, 'a country code of two letters, such as SE'),
  region: words,
  nutsCode: code(/^[A-Z]{2}[A-Z\d]{0,3}$/, 'a NUTS code, such as SE23'),
  beneficiaryStreet: words,
  beneficiaryPostalCode: postalCode,
  beneficiaryCity: words,
  strategicImportance: trueOrFalse,
  childPovertyTheme: trueOrFalse,
});

function words(given: string): Reading<string> {
  const value = plainSpaces(given);
  return /[\p{L}\d]/u.test(value) && value.length <= 500
    ? { value }
    : { expected: 'words, at most 500 characters' };
}

function text(given: string): Reading<string> {
  const value = given.trim();
  return /[\p{L}\d]/u.test(value) && value.length <= longestSummary
    ? { value }
    : { expected: `a text of at most ${longestSummary} characters` };
}

function fraction(given: string): Reading<number> | null {
  return /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/.test(given.trim()) ? { value: Number(given) } : null;
}

function trueOrFalse(given: string): Reading<boolean> {
  const word = given.trim().toLowerCase();
  return word === 'true' || word === 'false' ? { value: word === 'true' } : yesNo(given);
}

function code(form: RegExp, expected: string): Read {
  return (given) => {
    const value = plainSpaces(given).toUpperCase();
    return form.test(value) ? { value } : { expected };
  };
}
