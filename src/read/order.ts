import { type Cypher, cypher, fromMapping, join, type Variable, verbatim } from '../cypher/cypher.ts';
import type { Model, ThingsField } from '../model/model.ts';
import { orderFields } from '../model/names.ts';
import type { Field } from '../selection/selection.ts';
import { countOf } from './count.ts';
import type { Found } from './origin.ts';
import { fieldOf, stored } from './projection.ts';

/** One key of a total order. Rows without the value come last when ascending, first when descending, as in Cypher. */
export interface SortKey {
  /** Names the key in cursors, so that a cursor of another order is told apart. */
  readonly name: string;
  readonly expression: Cypher;
  readonly descending: boolean;
  /** How the value travels in a cursor and back. */
  readonly type: 'plain' | 'date' | 'datetime';
}

/** The order of a field's rows: as asked for, else as the mapping says, else by name; made total by the id. */
export function orderOf(model: Model, field: ThingsField, asked: Field, found: Found): readonly SortKey[] {
  const wanted = (asked.arguments.orderBy ?? []) as readonly { field: string; direction: 'ASC' | 'DESC' }[];
  const keys = wanted.map((order) =>
    keyOf(model, field, order.field, order.direction === 'DESC', found.node),
  );
  if (keys.length === 0 && field.order !== null) return field.order.map((text) => mappedKey(text, found));
  return [
    ...(keys.length === 0 ? defaultKeys(model, field, found.node) : keys),
    ...tieBreakers(field, found),
  ];
}

function keyOf(
  model: Model,
  field: ThingsField,
  value: string,
  descending: boolean,
  node: Variable,
): SortKey {
  const type = model.types.get(field.target)!;
  const order = orderFields(type).find((candidate) => candidate.value === value)!;
  const ordered = fieldOf(type, order.field);
  const name = value;
  if (ordered.kind === 'things')
    return { name, expression: countOf(model, ordered, node), descending, type: 'plain' };
  if (ordered.kind !== 'value') throw new Error(`${type.name} cannot be ordered by ${value}`);
  const kind = ordered.type === 'Date' ? 'date' : ordered.type === 'DateTime' ? 'datetime' : 'plain';
  return { name, expression: stored(ordered, node), descending, type: kind };
}

function mappedKey(text: string, found: Found): SortKey {
  const descending = text.endsWith(' DESC');
  const expression = descending ? text.slice(0, -' DESC'.length) : text;
  const variables = { node: found.node, ...(found.edge === null ? {} : { edge: found.edge }) };
  return { name: expression, expression: fromMapping(expression, variables, {}), descending, type: 'plain' };
}

/** By name where the things have one. A union's types mostly do. */
function defaultKeys(model: Model, field: ThingsField, node: Variable): readonly SortKey[] {
  const type = model.types.get(field.target);
  const key = type === undefined ? 'name' : ['name', 'title'].find((name) => type.fields.has(name));
  if (key === undefined) return [];
  return [{ name: key, expression: cypher`${node}.${verbatim(key)}`, descending: false, type: 'plain' }];
}

/** The id; and the relationship's own, because two things may be related twice, in different roles. */
function tieBreakers(field: ThingsField, found: Found): readonly SortKey[] {
  const id: SortKey = { name: 'id', expression: cypher`${found.node}.id`, descending: false, type: 'plain' };
  if (found.edge === null || field.edge === null || field.edge.name === '') return [id];
  const edge: SortKey = {
    name: 'edge',
    expression: cypher`elementId(${found.edge})`,
    descending: false,
    type: 'plain',
  };
  return [id, edge];
}

/** The ORDER BY clause, or the same turned round for reading from the end. */
export function orderBy(keys: readonly SortKey[], backwards: boolean): Cypher {
  const items = keys.map(({ expression, descending }) =>
    descending === backwards ? expression : cypher`${expression} DESC`,
  );
  return cypher`ORDER BY ${join(items, ', ')}`;
}
