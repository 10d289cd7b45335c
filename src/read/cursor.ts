import { type Cypher, cypher, join, parameter } from '../cypher/cypher.ts';
import { publicError } from '../errors.ts';
import type { KeyType, SortKey } from './order.ts';

/** A list whose rows have cursors. */
export interface Listing {
  /** Where the list is in the API: "Project.partners". */
  readonly place: string;
  readonly keys: readonly SortKey[];
}

/** What a row's sort keys are in a cursor: plain JSON values. */
export function keyValues(keys: readonly SortKey[]): Cypher {
  return cypher`[${join(
    keys.map(({ type, expression }) => (isMoment(type) ? cypher`toString(${expression})` : expression)),
    ', ',
  )}]`;
}

function isMoment(type: KeyType): boolean {
  return type === 'date' || type === 'datetime';
}

/** An opaque cursor: where a row stands in its order, wherever other rows come and go. */
export function encodeCursor(list: Listing, values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([signature(list), ...values])).toString('base64url');
}

function signature({ place, keys }: Listing): string {
  return [place, ...keys.map(({ name, descending }) => (descending ? `-${name}` : name))].join(',');
}

/**
 * @throws GraphQLError BAD_USER_INPUT when the text is no cursor, or one of another list or order.
 */
export function decodeCursor(list: Listing, cursor: string, argument: string): readonly unknown[] {
  const refuse = (why: string) =>
    publicError(
      'BAD_USER_INPUT',
      `${list.place}: \`${argument}\`: a cursor of this list in this order is expected; ${why}.`,
    );
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refuse('what came is not a cursor');
  }
  if (!Array.isArray(parsed) || typeof parsed[0] !== 'string') throw refuse('what came is not a cursor');
  const [order, ...values] = parsed as [string, ...unknown[]];
  if (order !== signature(list)) throw refuse('what came belongs to another list or order');
  if (values.length !== list.keys.length || !list.keys.every(({ type }, i) => fits(type, values[i]))) {
    throw refuse('what came is not a cursor');
  }
  return values;
}

/** Whether a value is one that the key can have: the database would not understand another. */
function fits(type: KeyType, value: unknown): boolean {
  if (value === null) return true;
  if (type === 'number' || type === 'boolean') return typeof value === type;
  if (typeof value !== 'string') return false;
  if (type === 'text') return true;
  const [day, time] = value.split('T') as [string, string?];
  return isDay(day) && (type === 'date' ? time === undefined : time !== undefined && isTime(time));
}

/** JavaScript makes a day of March out of February 30. */
function isDay(text: string): boolean {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(text) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?Z$/.test(text);
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
  if (!isMoment(key.type)) return cypher`${parameter(value)}`;
  return key.type === 'date' ? cypher`date(${parameter(value)})` : cypher`datetime(${parameter(value)})`;
}
