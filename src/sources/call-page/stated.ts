import type { CallProperty, Fact, Problem, Value } from '../../facts/fact.ts';
import type { CallMention } from '../../facts/mention.ts';
import { period } from '../../facts/period.ts';
import type { Reading } from '../../facts/reading.ts';
import type { Field } from '../operation/field.ts';
import { invalid } from '../operation/invalid.ts';
import { type Quoted, quote } from '../quote.ts';
import type { CallLabel } from './labels.ts';
import { amountSpan, announcedAmount, closing, opening, openPeriod, share } from './values.ts';

/** A property with its value; one that the words leave out has none. */
type Properties = readonly (readonly [CallProperty, Value | null])[];

/** How the labels are read whose values are a call's own properties. */
const READ: Partial<Record<CallLabel, (text: string) => Reading<Properties>>> = {
  callPeriod: (text) =>
    as(openPeriod(text), ({ start, end, time }) => [
      ['opensOn', start],
      ['closesOn', end],
      ['closesAt', time],
    ]),
  opensOn: (text) => as(opening(text), (day) => [['opensOn', day]]),
  closesOn: (text) =>
    as(closing(text), ({ day, time }) => [
      ['closesOn', day],
      ['closesAt', time],
    ]),
  budget: (text) => as(announcedAmount(text), (value) => [['budget', value]]),
  smallestAmount: (text) => as(announcedAmount(text), (value) => [['smallestAmount', value]]),
  largestAmount: (text) => as(announcedAmount(text), (value) => [['largestAmount', value]]),
  amounts: (text) =>
    as(amountSpan(text), ({ smallest, largest }) => [
      ['smallestAmount', smallest],
      ['largestAmount', largest],
    ]),
  supportRate: (text) => as(share(text), (value) => [['supportRate', value]]),
  ownFinancingRate: (text) => as(share(text), (value) => [['ownFinancingRate', value]]),
  projectPeriod: (text) =>
    as(period(text), ({ start, end }) => [
      ['projectsFrom', start],
      ['projectsTo', end],
    ]),
  projectsFrom: (text) => as(opening(text), (day) => [['projectsFrom', day]]),
  projectsTo: (text) => as(opening(text), (day) => [['projectsTo', day]]),
};

function as<T>(reading: Reading<T>, properties: (value: T) => Properties): Reading<Properties> {
  return 'value' in reading ? { value: properties(reading.value) } : reading;
}

/** A field, and where it was read out of a sentence, how sure that is. */
export type ReadField = Field<CallLabel> & { readonly confidence?: number };

/**
 * The properties that fields state, the first that states one; what a sentence says comes after all labels, and is no problem where it
 * cannot be read. An end that is before its start is left out.
 */
export function propertiesOf(
  fields: readonly ReadField[],
  call: CallMention,
  quoted: Quoted,
  problems: Problem[],
): readonly Fact[] {
  const facts = new Map<
    CallProperty,
    { readonly fact: Fact; readonly value: Value; readonly field: ReadField }
  >();
  for (const field of fields) {
    const reading = READ[field.label]?.(field.value);
    if (reading === undefined) continue;
    if (!('value' in reading)) {
      if (field.confidence === undefined) problems.push(invalid('INVALID_VALUE', field, reading.expected));
      continue;
    }
    const evidence =
      field.confidence === undefined
        ? quote(quoted, field)
        : quote(quoted, field, 'TEXT_RULE', field.confidence);
    for (const [property, value] of reading.value) {
      if (value === null || facts.has(property)) continue;
      facts.set(property, { fact: { subject: call, property, value, evidence }, value, field });
    }
  }
  for (const [start, end, what] of ORDERED) {
    const [low, high] = [facts.get(start), facts.get(end)];
    if (low === undefined || high === undefined || comparable(high.value) >= comparable(low.value)) continue;
    facts.delete(end);
    if (end === 'closesOn') facts.delete('closesAt');
    problems.push(invalid('INVALID_VALUE', high.field, what));
  }
  return [...facts.values()].map(({ fact }) => fact);
}

const ORDERED: readonly (readonly [CallProperty, CallProperty, string])[] = [
  ['opensOn', 'closesOn', 'a last day that is not before the first'],
  ['projectsFrom', 'projectsTo', 'an end of projects that is not before their start'],
  ['smallestAmount', 'largestAmount', 'a largest amount that is not below the smallest'],
];

/** Days as numbers, in their order. */
function comparable(value: Value): number {
  return typeof value === 'object' ? Number(value.isoDate.replaceAll('-', '')) : Number(value);
}
