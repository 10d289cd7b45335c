import { type Cypher, cypher, fromMapping, join, type Variable, verbatim } from '../cypher/cypher.ts';
import { publicError } from '../errors.ts';
import type { ObjectModel, ThingsField } from '../model/model.ts';
import { orderFields } from '../model/names.ts';
import type { Field } from '../selection/selection.ts';
import { countOf } from './count.ts';
import type { Found } from './origin.ts';
import { fieldOf, type Planner, stored, typeOf } from './projection.ts';

/** One key of a total order. Rows without the value come last when ascending, first when descending, as in Cypher. */
export interface SortKey {
  /** Names the key in cursors, so that a cursor of another order is told apart. */
  readonly name: string;
  readonly expression: Cypher;
  readonly descending: boolean;
  readonly type: KeyType;
  /** Whether it is a property that every thing has. */
  readonly isAlwaysThere: boolean;
}

/** What a key's values are, which decides how they travel in a cursor and back. */
export type KeyType = 'text' | 'number' | 'boolean' | 'date' | 'datetime';

interface Wanted {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/** The most keys that a caller may sort by: each makes a page's condition longer by all before it. */
const maximumKeys = 8;

/**
 * The order of a field's rows: as asked for, else as the mapping says, else by name. It is total: what tells rows apart
 * in the mapping's own order, or the id, comes last.
 *
 * @throws GraphQLError BAD_USER_INPUT when there are too many keys, or one twice.
 */
export function orderOf(
  planner: Planner,
  field: ThingsField,
  asked: Field,
  found: Found,
): readonly SortKey[] {
  const wanted = wantedKeys(planner, asked);
  const keys = wanted.map((order) => keyOf(planner, field, order, found.node));
  if (field.order !== null)
    return [...keys, ...field.order.map((text) => mappedKey(planner, field, text, found))];
  return [
    ...(keys.length === 0 ? defaultKeys(planner, field, found.node) : keys),
    ...tieBreakers(field, found),
  ];
}

/** The keys asked for, which decide on the statement. */
function wantedKeys({ lessons }: Planner, asked: Field): readonly Wanted[] {
  const text = lessons.learn(asked.arguments.at('orderBy'), (value) => {
    const wanted = (value ?? []) as readonly Wanted[];
    checkKeys(wanted);
    return wanted.map(({ field, direction }) => `${field} ${direction}`).join(',');
  });
  return text === ''
    ? []
    : text.split(',').map((key) => {
        const [field, direction] = key.split(' ') as [string, Wanted['direction']];
        return { field, direction };
      });
}

function checkKeys(wanted: readonly Wanted[]): void {
  if (wanted.length > maximumKeys) {
    throw publicError(
      'BAD_USER_INPUT',
      `orderBy: at most ${maximumKeys} keys are expected; ${wanted.length} came.`,
    );
  }
  const fields = wanted.map(({ field }) => field);
  const twice = fields.find((field, i) => fields.indexOf(field) < i);
  if (twice !== undefined) {
    throw publicError('BAD_USER_INPUT', `orderBy: each key is expected once; ${twice} came more than once.`);
  }
}

function keyOf(planner: Planner, field: ThingsField, wanted: Wanted, node: Variable): SortKey {
  const type = typeOf(planner.model, field.target);
  const order = orderFields(type).find(({ value }) => value === wanted.field)!;
  const ordered = fieldOf(type, order.field);
  const descending = wanted.direction === 'DESC';
  const name = wanted.field;
  if (ordered.kind === 'things')
    return {
      name,
      expression: countOf(planner, ordered, node),
      descending,
      type: 'number',
      isAlwaysThere: false,
    };
  if (ordered.kind !== 'value') throw new Error(`${type.name} cannot be ordered by ${name}`);
  const isAlwaysThere = ordered.required && ordered.property !== null;
  return { name, expression: stored(ordered, node), descending, type: keyType(ordered.type), isAlwaysThere };
}

function mappedKey(planner: Planner, field: ThingsField, text: string, found: Found): SortKey {
  const descending = text.endsWith(' DESC');
  const expression = descending ? text.slice(0, -' DESC'.length) : text;
  const variables = { node: found.node, ...(found.edge === null ? {} : { edge: found.edge }) };
  return {
    name: expression,
    expression: fromMapping(expression, variables, {}),
    descending,
    type: typeOfExpression(planner, field, expression),
    isAlwaysThere: false,
  };
}

/** "edge.weight" is a number because the edge's `weight` is one; what a property of a property is called is text. */
function typeOfExpression(planner: Planner, field: ThingsField, expression: string): KeyType {
  const [root, name] = expression.split('.') as [string, string];
  const owner: ObjectModel | null | undefined =
    root === 'edge' ? field.edge : planner.model.types.get(field.target);
  const described = owner?.fields.get(name);
  return described?.kind === 'value' ? keyType(described.type) : 'text';
}

function keyType(scalar: string): KeyType {
  return keyTypes[scalar] ?? 'text';
}

const keyTypes: Readonly<Record<string, KeyType>> = {
  Int: 'number',
  NonNegativeInt: 'number',
  SafeInt: 'number',
  Float: 'number',
  Boolean: 'boolean',
  Date: 'date',
  DateTime: 'datetime',
};

/** By name where the things have one. A union's types mostly do. */
function defaultKeys(planner: Planner, field: ThingsField, node: Variable): readonly SortKey[] {
  const type = planner.model.types.get(field.target);
  const key = type === undefined ? 'name' : ['name', 'title'].find((name) => type.fields.has(name));
  if (key === undefined) return [];
  const described = type?.fields.get(key);
  const isAlwaysThere = described?.kind === 'value' && described.required;
  return [
    {
      name: key,
      expression: cypher`${node}.${verbatim(key)}`,
      descending: false,
      type: 'text',
      isAlwaysThere,
    },
  ];
}

/** The id; and the relationship's own, because two things may be related twice, in different roles. */
function tieBreakers(field: ThingsField, found: Found): readonly SortKey[] {
  const id: SortKey = {
    name: 'id',
    expression: cypher`${found.node}.id`,
    descending: false,
    type: 'text',
    isAlwaysThere: true,
  };
  if (found.edge === null || field.edge === null || field.edge.name === '') return [id];
  const edge: SortKey = {
    name: 'edge',
    expression: cypher`elementId(${found.edge})`,
    descending: false,
    type: 'text',
    isAlwaysThere: false,
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
