import { type Cypher, cypher, fromMapping, join, parameter, type Variable } from '../cypher/cypher.ts';
import { publicError } from '../errors.ts';
import type { ObjectModel, ThingsField, ValueField } from '../model/model.ts';
import type { Filter } from './asked-filter.ts';
import { find } from './origin.ts';
import { fieldOf, type Planner, stored, typeOf } from './projection.ts';
import { toParameter } from './values.ts';

/** What a filter's conditions are about. */
interface Subject {
  readonly type: ObjectModel;
  readonly self: Variable;
  /** The relationship that led here, and its facts. */
  readonly edge: { readonly type: ObjectModel; readonly self: Variable } | null;
}

/** The condition that a filter asks for, over the nodes of one type. */
export function nodePredicate(planner: Planner, filter: Filter, type: string, self: Variable): Cypher {
  return all(conditions(planner, filter, { type: typeOf(planner.model, type), self, edge: null }));
}

/** The condition that a filter asks for, over things and the edges that lead to them; true for an empty filter. */
export function predicateOf(
  planner: Planner,
  filter: Filter,
  field: ThingsField,
  node: Variable,
  edge: Variable | null,
): Cypher {
  const facts = field.edge === null || edge === null ? null : { type: field.edge, self: edge };
  return all(
    conditions(planner, filter, { type: typeOf(planner.model, field.target), self: node, edge: facts }),
  );
}

function all(pieces: readonly Cypher[]): Cypher {
  return pieces.length === 0 ? cypher`true` : cypher`(${join(pieces, ' AND ')})`;
}

function conditions(planner: Planner, filter: Filter, subject: Subject): readonly Cypher[] {
  return Object.entries(filter).flatMap(([name, wanted]): readonly Cypher[] => {
    if (wanted === null || wanted === undefined) return [];
    if (name === 'and')
      return (wanted as readonly Filter[]).map((one) => all(conditions(planner, one, subject)));
    if (name === 'or') {
      const options = (wanted as readonly Filter[]).map((one) => all(conditions(planner, one, subject)));
      return [options.length === 0 ? cypher`false` : cypher`(${join(options, ' OR ')})`];
    }
    if (name === 'not') return [negation(all(conditions(planner, wanted as Filter, subject)))];
    if (name === 'edge' && subject.edge !== null) {
      return conditions(planner, wanted as Filter, { ...subject.edge, edge: null });
    }
    return condition(planner, name, wanted, subject);
  });
}

/** Cypher's unknown counts as not holding, so that `not` is the exact opposite. */
function negation(inner: Cypher): Cypher {
  return cypher`NOT coalesce(${inner}, false)`;
}

function condition(planner: Planner, name: string, wanted: unknown, subject: Subject): readonly Cypher[] {
  const custom = subject.type.filters.find((filter) => filter.name === name);
  if (custom !== undefined) {
    if (planner.model.spans.has(custom.type)) checkSpan(name, wanted as Filter);
    return [cypher`(${fromMapping(custom.where, { this: subject.self }, { value: toParameter(wanted) })})`];
  }
  const field = fieldOf(subject.type, name);
  if (field.kind === 'value') return comparisons(field, wanted as Filter, subject.self);
  if (field.kind === 'embedded') {
    return conditions(planner, wanted as Filter, {
      type: typeOf(planner.model, field.type),
      self: subject.self,
      edge: null,
    });
  }
  if (field.kind === 'statistics') throw new Error(`${name} is no filter`);
  if (field.shape === 'one') return [exists(planner, field, wanted as Filter, subject.self)];
  return Object.entries(wanted as Record<string, Filter | null | undefined>).flatMap(
    ([quantifier, inner]) => {
      if (inner === null || inner === undefined) return [];
      if (quantifier === 'some') return [exists(planner, field, inner, subject.self)];
      if (quantifier === 'none') return [cypher`NOT ${exists(planner, field, inner, subject.self)}`];
      return [cypher`NOT ${exists(planner, field, { not: inner }, subject.self)}`];
    },
  );
}

/** What ends before it begins would quietly hold for things that it has nothing to do with. */
function checkSpan(name: string, { from, to }: Filter): void {
  if (from == null || to == null || (from as number | Date) <= (to as number | Date)) return;
  const [first, last] = [from, to].map((end) => (end instanceof Date ? end.toISOString().slice(0, 10) : end));
  throw publicError(
    'BAD_USER_INPUT',
    `${name}: \`from\` is expected not to come after \`to\`; ${first} and ${last} came.`,
  );
}

function exists(planner: Planner, field: ThingsField, filter: Filter, self: Variable): Cypher {
  const asked = { key: field.name, name: field.name, arguments: {}, selection: null };
  const found = find(planner, field, asked, { self, label: null });
  return cypher`EXISTS { ${found.match} WHERE ${predicateOf(planner, filter, field, found.node, found.edge)} }`;
}

function comparisons(field: ValueField, wanted: Filter, self: Variable): readonly Cypher[] {
  const value = stored(field, self);
  return Object.entries(wanted).flatMap(([operator, given]): readonly Cypher[] => {
    if (given === undefined) return [];
    if (given === null) return nullComparison(operator, value);
    return [field.list ? listComparison(operator, value, given) : comparison(operator, value, given, field)];
  });
}

/** `eq: null` asks for a missing value; other operators with null ask for nothing. */
function nullComparison(operator: string, value: Cypher): readonly Cypher[] {
  if (operator === 'eq') return [cypher`${value} IS NULL`];
  return operator === 'ne' ? [cypher`${value} IS NOT NULL`] : [];
}

function comparison(operator: string, value: Cypher, given: unknown, field: ValueField): Cypher {
  const right = rightSide(given, field);
  switch (operator) {
    case 'eq':
      return cypher`${value} = ${right}`;
    case 'ne':
      return negation(cypher`${value} = ${right}`);
    case 'in':
      return field.type === 'DateTime'
        ? cypher`${value} IN [moment IN ${right} | datetime(moment)]`
        : cypher`${value} IN ${right}`;
    case 'lt':
      return cypher`${value} < ${right}`;
    case 'lte':
      return cypher`${value} <= ${right}`;
    case 'gt':
      return cypher`${value} > ${right}`;
    case 'gte':
      return cypher`${value} >= ${right}`;
    case 'contains':
      return cypher`${value} CONTAINS ${right}`;
    case 'startsWith':
      return cypher`${value} STARTS WITH ${right}`;
    case 'isNull':
      return given === true ? cypher`${value} IS NULL` : cypher`${value} IS NOT NULL`;
    default:
      throw new Error(`There is no operator ${operator}`);
  }
}

function rightSide(given: unknown, field: ValueField): Cypher {
  if (field.type !== 'DateTime') return cypher`${toParameter(given)}`;
  if (Array.isArray(given)) return cypher`${parameter(given.map((moment: Date) => moment.toISOString()))}`;
  return given instanceof Date
    ? cypher`datetime(${parameter(given.toISOString())})`
    : cypher`${parameter(given)}`;
}

function listComparison(operator: string, value: Cypher, given: unknown): Cypher {
  const right = toParameter(given);
  switch (operator) {
    case 'includes':
      return cypher`${right} IN coalesce(${value}, [])`;
    case 'includesAny':
      return cypher`any(wanted IN ${right} WHERE wanted IN coalesce(${value}, []))`;
    case 'includesAll':
      return cypher`all(wanted IN ${right} WHERE wanted IN coalesce(${value}, []))`;
    case 'isEmpty':
      return given === true
        ? cypher`size(coalesce(${value}, [])) = 0`
        : cypher`size(coalesce(${value}, [])) > 0`;
    default:
      throw new Error(`There is no operator ${operator}`);
  }
}
