import { type Cypher, cypher, fromMapping, join, type Parameter, type Variable } from '../cypher/cypher.ts';
import type { ObjectModel, ThingsField, ValueField } from '../model/model.ts';
import type { Given } from '../selection/given.ts';
import { findAll } from './origin.ts';
import { fieldOf, type Planner, stored, typeOf } from './projection.ts';
import { checkSpan, type Span } from './span.ts';
import { bound } from './values.ts';

/** What a filter's conditions are about. */
export interface Subject {
  readonly type: ObjectModel;
  readonly self: Variable;
  /** The relationship that led here, and its facts. */
  readonly edge: { readonly type: ObjectModel; readonly self: Variable } | null;
}

/** The condition that a filter asks for, over things and the edges that lead to them; true for an empty filter. */
export function predicateOf(
  planner: Planner,
  filter: Given,
  field: ThingsField,
  node: Variable,
  edge: Variable | null,
): Cypher {
  return all(conditions(planner, filter, subjectOf(planner, field, node, edge)));
}

/** The condition that a filter asks for, over one thing of a type; true for an empty filter. */
export function conditionOn(planner: Planner, filter: Given, name: string, self: Variable): Cypher {
  return all(conditions(planner, filter, { type: typeOf(planner.model, name), self, edge: null }));
}

/** The things of a field, and the facts of the edges that lead to them, as a filter sees them. */
export function subjectOf(
  planner: Planner,
  field: ThingsField,
  node: Variable,
  edge: Variable | null,
): Subject {
  return {
    type: typeOf(planner.model, field.target),
    self: node,
    edge: field.edge === null || edge === null ? null : { type: field.edge, self: edge },
  };
}

function all(pieces: readonly Cypher[]): Cypher {
  return pieces.length === 0 ? cypher`true` : cypher`(${join(pieces, ' AND ')})`;
}

/** A name in an input object, and what it was given. */
export interface Entry {
  readonly name: string;
  readonly given: Given;
  readonly isNull: boolean;
}

/** What an input object holds; a name that came without a value is not there. */
export function entriesOf({ lessons }: Planner, input: Given): readonly Entry[] {
  const names = lessons.learn(input, (value) =>
    Object.entries(value as Readonly<Record<string, unknown>>)
      .flatMap(([name, item]) => (item === undefined ? [] : [item === null ? `${name}=null` : name]))
      .join(' '),
  );
  return names === ''
    ? []
    : names.split(' ').map((text) => {
        const [name, nothing] = text.split('=') as [string, string?];
        return { name, given: input.at(name), isNull: nothing !== undefined };
      });
}

/** The items of a list. */
export function itemsOf({ lessons }: Planner, list: Given): readonly Given[] {
  const length = lessons.learn(list, (items) => (items as readonly unknown[]).length);
  return Array.from({ length }, (_, i) => list.at(i));
}

function conditions(planner: Planner, filter: Given, subject: Subject): readonly Cypher[] {
  return entriesOf(planner, filter).flatMap((entry) => condition(planner, entry, subject));
}

/** The conditions that one entry of a filter asks for. */
export function condition(
  planner: Planner,
  { name, given, isNull }: Entry,
  subject: Subject,
): readonly Cypher[] {
  if (isNull) return [];
  const eachOf = (list: Given) => itemsOf(planner, list).map((one) => all(conditions(planner, one, subject)));
  if (name === 'and') return eachOf(given);
  if (name === 'or') {
    const options = eachOf(given);
    return [options.length === 0 ? cypher`false` : cypher`(${join(options, ' OR ')})`];
  }
  if (name === 'not') return [negation(all(conditions(planner, given, subject)))];
  if (name === 'edge' && subject.edge !== null) {
    return conditions(planner, given, { ...subject.edge, edge: null });
  }
  return fieldCondition(planner, name, given, subject);
}

/** Cypher's unknown counts as not holding, so that `not` is the exact opposite. */
function negation(inner: Cypher): Cypher {
  return cypher`NOT coalesce(${inner}, false)`;
}

function fieldCondition(planner: Planner, name: string, given: Given, subject: Subject): readonly Cypher[] {
  const custom = subject.type.filters.find((filter) => filter.name === name);
  if (custom !== undefined) {
    if (planner.model.spans.has(custom.type)) {
      planner.lessons.learn(given, (span) => checkSpan(name, span as Span));
    }
    return [cypher`(${fromMapping(custom.where, { this: subject.self }, { value: bound(given) })})`];
  }
  const field = fieldOf(subject.type, name);
  if (field.kind === 'value') return comparisons(planner, field, given, subject.self);
  if (field.kind === 'embedded') {
    return conditions(planner, given, {
      type: typeOf(planner.model, field.type),
      self: subject.self,
      edge: null,
    });
  }
  if (field.kind !== 'things') throw new Error(`${name} is no filter`);
  if (field.shape === 'one') return [exists(planner, field, given, subject.self)];
  return entriesOf(planner, given).flatMap(({ name: quantifier, given: inner, isNull }) => {
    if (isNull) return [];
    if (quantifier === 'some') return [exists(planner, field, inner, subject.self)];
    if (quantifier === 'none') return [cypher`NOT ${exists(planner, field, inner, subject.self)}`];
    return [cypher`NOT ${exists(planner, field, inner, subject.self, negation)}`];
  });
}

/** Whether the field leads to something for which the filter holds, or what `turn` makes of it. */
function exists(
  planner: Planner,
  field: ThingsField,
  filter: Given,
  self: Variable,
  turn: (predicate: Cypher) => Cypher = (predicate) => predicate,
): Cypher {
  const found = findAll(planner, field, { self, label: null });
  const predicate = predicateOf(planner, filter, field, found.node, found.edge);
  return cypher`EXISTS { ${found.match} WHERE ${turn(predicate)} }`;
}

function comparisons(planner: Planner, field: ValueField, wanted: Given, self: Variable): readonly Cypher[] {
  const value = stored(field, self);
  return entriesOf(planner, wanted).flatMap(({ name: operator, given, isNull }): readonly Cypher[] => {
    if (isNull) return nullComparison(operator, value);
    if (operator === 'isNull' || operator === 'isEmpty') {
      const isWanted = planner.lessons.learn(given, (answer) => answer === true);
      const size = cypher`size(coalesce(${value}, []))`;
      if (operator === 'isEmpty') return [isWanted ? cypher`${size} = 0` : cypher`${size} > 0`];
      return [isWanted ? cypher`${value} IS NULL` : cypher`${value} IS NOT NULL`];
    }
    return [
      field.list ? listComparison(operator, value, bound(given)) : comparison(operator, value, given, field),
    ];
  });
}

/** `eq: null` asks for a missing value; other operators with null ask for nothing. */
function nullComparison(operator: string, value: Cypher): readonly Cypher[] {
  if (operator === 'eq') return [cypher`${value} IS NULL`];
  return operator === 'ne' ? [cypher`${value} IS NOT NULL`] : [];
}

const signs: Readonly<Record<string, Cypher>> = {
  eq: cypher`=`,
  lt: cypher`<`,
  lte: cypher`<=`,
  gt: cypher`>`,
  gte: cypher`>=`,
  contains: cypher`CONTAINS`,
  startsWith: cypher`STARTS WITH`,
};

function comparison(operator: string, value: Cypher, given: Given, field: ValueField): Cypher {
  if (operator === 'in') {
    if (field.type !== 'DateTime') return cypher`${value} IN ${bound(given)}`;
    const moments = bound(given, (list) => (list as readonly Date[]).map((moment) => moment.toISOString()));
    return cypher`${value} IN [moment IN ${moments} | datetime(moment)]`;
  }
  const right =
    field.type === 'DateTime'
      ? cypher`datetime(${bound(given, (moment) => (moment as Date).toISOString())})`
      : cypher`${bound(given)}`;
  if (operator === 'ne') return negation(cypher`${value} = ${right}`);
  const sign = signs[operator];
  if (sign === undefined) throw new Error(`There is no operator ${operator}`);
  return cypher`${value} ${sign} ${right}`;
}

function listComparison(operator: string, value: Cypher, right: Parameter): Cypher {
  switch (operator) {
    case 'includes':
      return cypher`${right} IN coalesce(${value}, [])`;
    case 'includesAny':
      return cypher`any(wanted IN ${right} WHERE wanted IN coalesce(${value}, []))`;
    case 'includesAll':
      return cypher`all(wanted IN ${right} WHERE wanted IN coalesce(${value}, []))`;
    default:
      throw new Error(`There is no operator ${operator}`);
  }
}
