import { type Cypher, cypher, join, type Parameter } from '../cypher/cypher.ts';
import { publicError } from '../errors.ts';
import type { Given, Lessons } from '../selection/given.ts';
import type { KeyType, SortKey } from './order.ts';
import { bound } from './values.ts';

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

/** @throws GraphQLError BAD_USER_INPUT when the text is no cursor, or one of another list or order. */
function decodeCursor(list: Listing, cursor: string, argument: string): readonly unknown[] {
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

/** A key's value at a cursor: null where it is known to be missing. */
type Place = Parameter | null;

/**
 * The condition that a row lies beyond a cursor: after it in the order, or `backwards` before it.
 *
 * @throws GraphQLError BAD_USER_INPUT when what came is no cursor, or one of another list or order.
 */
export function beyond(
  list: Listing,
  cursor: Given,
  argument: 'after' | 'before',
  { learn }: Lessons,
): Cypher {
  const decode = (text: unknown) => decodeCursor(list, text as string, argument);
  // Which values are missing decides on the condition; what the others are does not.
  const missing = learn(cursor, (text) =>
    decode(text)
      .map((value) => (value === null ? '0' : '1'))
      .join(''),
  );
  const places = list.keys.map((_, i) =>
    missing[i] === '0' ? null : bound(cursor, (text) => decode(text)[i]),
  );
  const isDescending = (key: SortKey) => key.descending !== (argument === 'before');
  /** Beyond by one of the keys from `start` on, where those before are the same. */
  const beyondBy = (start: number): Cypher => {
    const alternatives = list.keys.slice(start).map((key, i) => {
      const equal = list.keys
        .slice(start, start + i)
        .map((earlier, j) => same(earlier, places[start + j] ?? null));
      return cypher`(${join([...equal, strictlyBeyond(key, places[start + i] ?? null, isDescending(key))], ' AND ')})`;
    });
    return cypher`(${join(alternatives, ' OR ')})`;
  };
  const [first] = list.keys;
  const [place] = places;
  if (!first?.isAlwaysThere || place == null || list.keys.length === 1) return beyondBy(0);
  // The same, said so that an index begins at the cursor and gives the order, too: of an OR with `>` and `=` of one property
  // Neo4j makes a union, reads all that is beyond, and sorts it.
  const at = toKey(first, place);
  return cypher`${first.expression} ${isDescending(first) ? cypher`<=` : cypher`>=`} ${at} AND NOT (${first.expression} = ${at} AND NOT ${beyondBy(1)})`;
}

function same(key: SortKey, place: Place): Cypher {
  return place === null
    ? cypher`${key.expression} IS NULL`
    : cypher`${key.expression} = ${toKey(key, place)}`;
}

/** Cypher sorts rows without the value last when ascending and first when descending. */
function strictlyBeyond(key: SortKey, place: Place, descending: boolean): Cypher {
  if (descending) {
    return place === null
      ? cypher`${key.expression} IS NOT NULL`
      : cypher`${key.expression} < ${toKey(key, place)}`;
  }
  if (place === null) return cypher`false`;
  if (key.isAlwaysThere) return cypher`${key.expression} > ${toKey(key, place)}`;
  return cypher`(${key.expression} > ${toKey(key, place)} OR ${key.expression} IS NULL)`;
}

function toKey(key: SortKey, place: Parameter): Cypher {
  if (!isMoment(key.type)) return cypher`${place}`;
  return key.type === 'date' ? cypher`date(${place})` : cypher`datetime(${place})`;
}
