import { type Cypher, cypher, join, parameter } from '../cypher/cypher.ts';
import { publicError } from '../errors.ts';
import type { SortKey } from './order.ts';

/** What a row's sort keys are in a cursor: plain JSON values. */
export function keyValues(keys: readonly SortKey[]): Cypher {
  return cypher`[${join(
    keys.map(({ type, expression }) => (type === 'plain' ? expression : cypher`toString(${expression})`)),
    ', ',
  )}]`;
}

/** An opaque cursor: where a row stands in its order, wherever other rows come and go. */
export function encodeCursor(keys: readonly SortKey[], values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([signature(keys), ...values])).toString('base64url');
}

function signature(keys: readonly SortKey[]): string {
  return keys.map(({ name, descending }) => (descending ? `-${name}` : name)).join(',');
}

/**
 * @throws GraphQLError BAD_USER_INPUT when the text is no cursor, or one of another order.
 */
export function decodeCursor(keys: readonly SortKey[], cursor: string, argument: string): readonly unknown[] {
  const refuse = (why: string) =>
    publicError('BAD_USER_INPUT', `${argument}: a cursor of this list in this order is expected; ${why}.`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refuse('what came is not a cursor');
  }
  if (!Array.isArray(parsed) || parsed.length !== keys.length + 1 || !parsed.every(isPlain)) {
    throw refuse('what came is not a cursor');
  }
  const [order, ...values] = parsed as [unknown, ...unknown[]];
  if (order !== signature(keys)) throw refuse('what came belongs to another list or order');
  if (
    keys.some(
      ({ type }, i) => type !== 'plain' && values[i] !== null && Number.isNaN(Date.parse(String(values[i]))),
    )
  ) {
    throw refuse('what came is not a cursor');
  }
  return values;
}

function isPlain(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** The condition that a row comes after (or, `backwards`, before) the row with these key values. */
export function beyond(keys: readonly SortKey[], values: readonly unknown[], backwards: boolean): Cypher {
  const alternatives = keys.map((key, i) => {
    const equal = keys.slice(0, i).map((earlier, j) => same(earlier, values[j]));
    return cypher`(${join([...equal, strictlyBeyond(key, values[i], key.descending !== backwards)], ' AND ')})`;
  });
  return cypher`(${join(alternatives, ' OR ')})`;
}

function same(key: SortKey, value: unknown): Cypher {
  return value === null
    ? cypher`${key.expression} IS NULL`
    : cypher`${key.expression} = ${toKey(key, value)}`;
}

/** Cypher sorts rows without the value last when ascending and first when descending. */
function strictlyBeyond(key: SortKey, value: unknown, descending: boolean): Cypher {
  if (descending) {
    return value === null
      ? cypher`${key.expression} IS NOT NULL`
      : cypher`${key.expression} < ${toKey(key, value)}`;
  }
  if (value === null) return cypher`false`;
  return cypher`(${key.expression} > ${toKey(key, value)} OR ${key.expression} IS NULL)`;
}

function toKey(key: SortKey, value: unknown): Cypher {
  if (key.type === 'plain') return cypher`${parameter(value)}`;
  return key.type === 'date' ? cypher`date(${parameter(value)})` : cypher`datetime(${parameter(value)})`;
}
