import { createReadStream } from 'node:fs';
import type { Entity, Held, HeldProperties } from './entities.ts';
import type { Keys } from './keys.ts';
import { entityOf, isDumpHeader } from './lines.ts';
import { RefusedDump } from './refused.ts';

/** In UTF-16 code units: more than all that one row of a table states. */
const LONGEST_LINE = 16_000_000;
/** In UTF-16 code units: what the database's indexes take of a text. */
const LONGEST_KEY = 2_500;

/**
 * The nodes and relationships of a dump, as they stream.
 *
 * @throws RefusedDump with its line where something else stands, or the file is no UTF-8 text.
 */
export async function* entitiesIn(path: string): AsyncGenerator<Entity> {
  let number = 0;
  for await (const line of linesIn(path)) {
    number += 1;
    if (number === 1) {
      if (!isDumpHeader(line)) throw new RefusedDump('A dump of version 1 was expected.', number);
      continue;
    }
    const entity = entityOf(line);
    if (entity === null) {
      throw new RefusedDump('A node or relationship in JSON was expected; something else came.', number);
    }
    yield entity;
  }
}

/**
 * Looks a dump through: whether the graph can hold all of it.
 *
 * @param keys what the graph tells things apart by.
 * @returns how many entities it has.
 * @throws RefusedDump with the line of what is wrong.
 */
export async function checkDump(path: string, keys: Keys): Promise<number> {
  const seen = new Map<string, Set<Held>>();
  let line = 1;
  for await (const entity of entitiesIn(path)) {
    line += 1;
    const wrong =
      wrongValue(entity.properties, keys) ??
      ('labels' in entity ? wrongNode(entity, keys, seen) : wrongEnds(entity, seen));
    if (wrong !== null) throw new RefusedDump(wrong, line);
  }
  return line - 1;
}

function wrongNode(
  { labels, id, properties }: Extract<Entity, { labels: unknown }>,
  { unique, roles }: Keys,
  seen: Map<string, Set<Held>>,
): string | null {
  const own = labels.filter((label) => !roles.has(label));
  const [label = ''] = own;
  const keys = unique.get(label);
  if (own.length !== 1 || keys === undefined) {
    return `A node of one kind that this program knows was expected; ${JSON.stringify(own.join(', ').slice(0, 60))} came.`;
  }
  if (properties.id !== id) return 'A node with its own id among its properties was expected; another came.';
  for (const key of keys) {
    const value = properties[key];
    if (value === undefined) continue;
    const values = seen.get(`${label}.${key}`) ?? new Set();
    if (values.has(value)) {
      return `One ${label} with each ${key} was expected; ${JSON.stringify(String(value).slice(0, 60))} came a second time.`;
    }
    seen.set(`${label}.${key}`, values.add(value));
  }
  return null;
}

function wrongEnds(
  { start, end, type }: Extract<Entity, { type: unknown }>,
  seen: ReadonlyMap<string, ReadonlySet<Held>>,
): string | null {
  const missing = [start, end].find(({ label, id }) => seen.get(`${label}.id`)?.has(id) !== true);
  if (missing === undefined) return null;
  const { label, id } = missing;
  return `Both ends of ${type} were expected above it; ${label} ${JSON.stringify(id.slice(0, 60))} is not there.`;
}

/** Neo4j holds texts, numbers, truth values, days and moments, and lists of one kind of the first three. */
function wrongValue(properties: HeldProperties, { indexed }: Keys): string | null {
  for (const [name, value] of Object.entries(properties)) {
    if (!/^[A-Za-z]\w{0,60}$/.test(name)) return 'Names of properties were expected; something else came.';
    if (!isHeld(value)) return `A value that the graph can hold was expected for ${name}; another came.`;
    if (indexed.has(name) && typeof value === 'string' && value.length > LONGEST_KEY) {
      return `At most ${LONGEST_KEY} characters were expected for ${name}; ${value.length} came.`;
    }
  }
  return null;
}

function isHeld(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.every((item) => isPlain(item) && typeof item === typeof value[0]);
  }
  if (typeof value !== 'object' || value === null) return isPlain(value);
  const [[kind, text] = [], ...more] = Object.entries(value);
  if (more.length > 0 || typeof text !== 'string') return false;
  const form =
    kind === 'date' ? /^\d{4}-\d\d-\d\d$/ : kind === 'moment' ? /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ : null;
  if (form?.test(text) !== true) return false;
  const time = new Date(text).getTime();
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 10));
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return !/\p{Surrogate}/u.test(value);
  return typeof value === 'number' ? Number.isFinite(value) : typeof value === 'boolean';
}

async function* linesIn(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let number = 0;
  const decoded = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new RefusedDump('Text in UTF-8 was expected; this is not.', number + 1);
    }
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const lines = (text + decoded(chunk as Uint8Array)).split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      number += 1;
      yield line;
    }
    if (text.length > LONGEST_LINE) {
      throw new RefusedDump(`A line of at most ${LONGEST_LINE} characters was expected.`, number + 1);
    }
  }
  text += decoded();
  if (text !== '') yield text;
}
