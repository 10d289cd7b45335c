import type { ObjectModel, ThingsField, ValueField } from '../../src/model/model.ts';
import { model } from './api.ts';
import { derivedValues } from './derived.ts';
import type { Thing, Value, Values } from './graph.ts';
import { type Row, rowsOf, type World } from './world.ts';

// What the API's filters mean, in plain code: a condition holds or it does not, and what is unknown does not.

export type Filter = Readonly<Record<string, unknown>>;

/** What conditions are about: the values of a thing or of an edge, and what leads on from there. */
interface Subject {
  readonly type: ObjectModel;
  readonly values: Values;
  readonly thing: Thing | null;
  readonly edge: { readonly type: ObjectModel; readonly values: Values } | null;
}

/** Whether a filter holds for a row that a field leads to. */
export function holds(
  world: World,
  filter: Filter | null | undefined,
  field: ThingsField,
  row: Row,
): boolean {
  const type = model.types.get(field.target)!;
  const edge =
    field.edge !== null && row.link !== null ? { type: field.edge, values: row.link.values } : null;
  return allHold(world, filter ?? {}, { type, values: row.thing.values, thing: row.thing, edge });
}

function allHold(world: World, filter: Filter, subject: Subject): boolean {
  return Object.entries(filter).every(([name, wanted]) => {
    if (wanted === null || wanted === undefined) return true;
    if (name === 'and') return (wanted as Filter[]).every((one) => allHold(world, one, subject));
    if (name === 'or') return (wanted as Filter[]).some((one) => allHold(world, one, subject));
    if (name === 'not') return !allHold(world, wanted as Filter, subject);
    if (name === 'edge' && subject.edge !== null) {
      return allHold(world, wanted as Filter, { ...subject.edge, thing: null, edge: null });
    }
    return oneHolds(world, name, wanted, subject);
  });
}

function oneHolds(world: World, name: string, wanted: unknown, subject: Subject): boolean {
  const { type, values, thing } = subject;
  if (type.filters.some((custom) => custom.name === name)) {
    const meaning = customFilters[`${type.name}.${name}`];
    if (meaning === undefined)
      throw new Error(`test/conformance/evaluate.ts does not say what ${type.name}.${name} asks`);
    return meaning(values, wanted);
  }
  const field = type.fields.get(name);
  if (field?.kind === 'value') {
    return valueHolds(storedValue(world, type, field, values, thing), wanted as Filter, field);
  }
  if (field?.kind === 'embedded') {
    return allHold(world, wanted as Filter, {
      ...subject,
      type: model.types.get(field.type)!,
      edge: null,
      thing: null,
    });
  }
  if (field?.kind !== 'things') throw new Error(`${type.name}.${name} is no filter`);
  const rows = rowsOf(world, field, thing!);
  const is = (inner: unknown) => (row: Row) => holds(world, inner as Filter, field, row);
  if (field.shape === 'one') return rows.some(is(wanted));
  const { some, every, none } = wanted as Filter;
  return (
    (some == null || rows.some(is(some))) &&
    (every == null || rows.every(is(every))) &&
    (none == null || !rows.some(is(none)))
  );
}

/** The value of a field, stored or derived; null where it is missing. */
export function storedValue(
  world: World,
  type: ObjectModel,
  field: ValueField,
  values: Values,
  thing: Thing | null,
): Value {
  if (field.expression === null) return values[field.property!] ?? null;
  const meaning = derivedValues[`${type.name}.${field.name}`];
  if (meaning === undefined)
    throw new Error(`test/conformance/derived.ts does not say what ${type.name}.${field.name} is`);
  return meaning(world.graph, thing!);
}

function valueHolds(value: Value, wanted: Filter, field: ValueField): boolean {
  return Object.entries(wanted).every(([operator, given]) => {
    if (given === undefined) return true;
    if (given === null) {
      if (operator === 'eq') return value === null;
      return operator === 'ne' ? value !== null : true;
    }
    const comparison = (field.list ? listOperators : operators)[operator];
    if (comparison === undefined)
      throw new Error(`test/conformance/evaluate.ts does not say what the operator ${operator} asks`);
    return comparison(field.list ? (value ?? []) : value, given);
  });
}

/** Moments are the same however they are written; all else is compared as it is. */
function compare(value: Value, given: unknown): number {
  const moment = /^\d{4}-\d\d-\d\dT/;
  const [left, right] =
    typeof value === 'string' && moment.test(value)
      ? [Date.parse(value), Date.parse(String(given))]
      : [value as string | number, given as string | number];
  return left < right ? -1 : left > right ? 1 : 0;
}

const operators: Readonly<Record<string, (value: Value, given: unknown) => boolean>> = {
  eq: (value, given) => value !== null && compare(value, given) === 0,
  ne: (value, given) => value === null || compare(value, given) !== 0,
  in: (value, given) => value !== null && (given as unknown[]).some((one) => compare(value, one) === 0),
  lt: (value, given) => value !== null && compare(value, given) < 0,
  lte: (value, given) => value !== null && compare(value, given) <= 0,
  gt: (value, given) => value !== null && compare(value, given) > 0,
  gte: (value, given) => value !== null && compare(value, given) >= 0,
  contains: (value, given) => value !== null && String(value).includes(String(given)),
  startsWith: (value, given) => value !== null && String(value).startsWith(String(given)),
  isNull: (value, given) => (value === null) === given,
};

const listOperators: Readonly<Record<string, (value: Value, given: unknown) => boolean>> = {
  includes: (value, given) => (value as unknown[]).includes(given),
  includesAny: (value, given) => (given as unknown[]).some((one) => (value as unknown[]).includes(one)),
  includesAll: (value, given) => (given as unknown[]).every((one) => (value as unknown[]).includes(one)),
  isEmpty: (value, given) => ((value as unknown[]).length === 0) === given,
};

interface Span<T> {
  readonly from?: T | null;
  readonly to?: T | null;
}

const customFilters: Readonly<Record<string, (values: Values, given: unknown) => boolean>> = {
  'Project.activeOn': ({ startDate, endDate }, day) =>
    startDate != null && endDate != null && startDate <= String(day) && endDate >= String(day),
  'Project.activeBetween': ({ startDate, endDate }, given) => {
    const { from, to } = given as Span<string>;
    return (
      (from == null || (endDate != null && endDate >= from)) &&
      (to == null || (startDate != null && startDate <= to))
    );
  },
  'Call.openOn': ({ opensOn, closesOn }, day) =>
    opensOn != null && closesOn != null && opensOn <= String(day) && closesOn >= String(day),
  'Judgement.open': ({ kind, decision }, given) => (kind === 'UNSURE' && decision === null) === given,
  'Decision.holds': ({ undoneAt }, given) => (undoneAt == null) === given,
  'TargetGroup.agesOverlap': ({ ageFrom, ageTo }, given) => {
    const { from, to } = given as Span<number>;
    if (ageFrom == null && ageTo == null) return false;
    return Number(ageFrom ?? 0) <= (to ?? 200) && (from ?? 0) <= Number(ageTo ?? 200);
  },
};
