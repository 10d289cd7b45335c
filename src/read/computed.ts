import { type Cypher, cypher, identifier, join, parameter, variable } from '../cypher/cypher.ts';
import type { Statement } from '../cypher/statement.ts';
import { publicError } from '../errors.ts';
import type { ComputedField, Model, ObjectModel } from '../model/model.ts';
import type { Values } from '../selection/given.ts';
import { type Field, fieldsOf } from '../selection/selection.ts';
import { checkArguments } from './arguments.ts';
import { filterOf } from './asked-filter.ts';
import { objectOf, present } from './completion.ts';
import type { Purpose } from './plan.ts';
import { fieldOf, leafOf, objectType, type Planner, projectSelection, typeOf } from './projection.ts';
import { lines, projectThings } from './things.ts';
import { bindable } from './values.ts';
import { hiddenFrom } from './visibility.ts';

/** A thing that a computed value names, by its type in the API and its id. */
export interface Named {
  readonly type: string;
  readonly id: string;
}

/** What a function computes: plain values, lists and objects of them; things are `Named`. */
export type Computed = Readonly<Record<string, unknown>>;

/** How the answer to a computed root field is made of what its function gives. */
export interface ComputedPlan {
  /** The names of the fields that are asked for at the end of a path of fields: `asked('nodes')`. */
  readonly asked: (...path: readonly string[]) => ReadonlySet<string>;
  /** One statement that reads all that is asked of the things that are named; null where nothing is. */
  readonly statement: (computed: Computed) => Statement | null;
  /** @param answer the value of the column `answer`; undefined where there was no statement. */
  readonly read: (computed: Computed, answer: unknown) => unknown;
}

/** A field to things, on the way to it, and what the statement brought of them. */
interface Lookup {
  readonly path: readonly string[];
  readonly asked: Field;
  readonly found: Map<string, unknown>;
}

type Read = (value: unknown) => unknown;

/**
 * Plans a computed root field, for one request.
 *
 * @throws GraphQLError BAD_USER_INPUT when an argument cannot be used.
 * @throws NeedsGraphql when the plan is to bring the answer itself, and what is asked is more than the graph knows.
 */
export function planComputed(
  model: Model,
  field: ComputedField,
  asked: Field,
  purpose: Purpose & { readonly values: Values },
): ComputedPlan {
  const planner: Planner = { ...purpose, model, things: projectThings };
  checkArguments(field, asked.arguments, planner);
  filterOf(asked, planner.lessons);
  const lookups: Lookup[] = [];
  const readObject = objectReader(planner, typeOf(model, field.target), asked, [], lookups);
  let sources: readonly Source[] = [];
  return {
    asked: (...path) => new Set(namesAt([asked], path)),
    statement(computed) {
      sources = lookups.flatMap((lookup) => sourcesOf(planner, lookup, computed));
      if (sources.length === 0) return null;
      const answers = join(
        sources.map(({ answer }) => answer),
        ', ',
      );
      const clauses = lines(sources.map(({ clause }) => clause));
      return bindable(cypher`${clauses}RETURN [${answers}] AS answer`).statement(purpose.values);
    },
    read(computed, answer) {
      for (const [i, { keep }] of sources.entries()) keep((answer as readonly Rows[])[i]!, purpose.values);
      return readObject(computed);
    },
  };
}

function namesAt(fields: readonly Field[], path: readonly string[]): readonly string[] {
  const [first, ...rest] = path;
  const below = fields.flatMap(fieldsOf);
  return first === undefined
    ? below.map(({ name }) => name)
    : namesAt(
        below.filter(({ name }) => name === first),
        rest,
      );
}

/** How an object of a computed type is made of what was computed. */
function objectReader(
  planner: Planner,
  type: ObjectModel,
  asked: Field,
  path: readonly string[],
  lookups: Lookup[],
): Read {
  const reads = (asked.selection?.types.get(type.name) ?? []).map((part): readonly [string, Read] => {
    if (part.name === '__typename') return [part.key, () => type.name];
    const read = fieldReader(planner, type, part, path, lookups);
    return [part.key, (object) => read((object as Computed)[part.name])];
  });
  return (object) => {
    const answer = objectOf(reads, (read) => read(object));
    return planner.isAnswer ? answer : { ...answer, [objectType]: type.name };
  };
}

function fieldReader(
  planner: Planner,
  type: ObjectModel,
  asked: Field,
  path: readonly string[],
  lookups: Lookup[],
): Read {
  const field = fieldOf(type, asked.name);
  if (field.kind === 'value') {
    const complete = leafOf(planner, asked);
    return (value) => complete(value ?? null);
  }
  if (field.kind === 'part') {
    const part = typeOf(planner.model, field.type);
    const read = objectReader(planner, part, asked, [...path, field.name], lookups);
    if (field.list) return (items) => (items as readonly unknown[]).map(read);
    return (value) => (value == null ? null : read(value));
  }
  if (field.kind !== 'things') throw new Error(`${asked.name} is no field of a computed type`);
  const lookup = { path: [...path, field.name], asked, found: new Map<string, unknown>() };
  lookups.push(lookup);
  const { found } = lookup;
  // A thing that went away since is no longer there.
  if (field.shape === 'list') {
    return (named) => (named as readonly Named[]).flatMap(({ id }) => (found.has(id) ? [found.get(id)] : []));
  }
  return (named) => {
    const thing = found.get((named as Named).id) ?? null;
    return planner.isAnswer ? present(thing) : thing;
  };
}

/** The most things that one field leads to. */
const maximumThings = 100_000;

/** What a statement tells of things of one type: the id of each, and its value in a compact form. */
type Rows = readonly (readonly [id: string, value: unknown])[];

/** A part of the statement that reads things of one type. */
interface Source {
  readonly clause: Cypher;
  readonly answer: Cypher;
  readonly keep: (rows: Rows, values: Values) => void;
}

function sourcesOf(planner: Planner, { path, asked, found }: Lookup, computed: Computed): readonly Source[] {
  const idsOf = new Map<string, Set<string>>();
  for (const { type, id } of namedAt(computed, path)) {
    const ids = idsOf.get(type);
    if (ids === undefined) idsOf.set(type, new Set([id]));
    else ids.add(id);
  }
  const count = [...idsOf.values()].reduce((sum, ids) => sum + ids.size, 0);
  if (count > maximumThings) {
    throw publicError(
      'COST_LIMIT_EXCEEDED',
      `${path.join('.')} leads to ${count} things; at most ${maximumThings} are read at once.`,
    );
  }
  return [...idsOf].map(([type, ids]) => {
    const [id, node, answer] = [variable('id'), variable(type.toLowerCase()), variable('answer')];
    const inner = projectSelection(planner, type, asked, node);
    const hidden = hiddenFrom(planner, type, node).map((one) => cypher` AND NOT ${one}`);
    const label = identifier(typeOf(planner.model, type).label ?? type);
    return {
      clause: cypher`CALL () {
UNWIND ${parameter([...ids])} AS ${id}
MATCH (${node}:${label} {id: ${id}}) WHERE true${join(hidden, '')}
WITH ${node}
${lines(inner.clauses)}
RETURN collect([${node}.id, ${inner.value}]) AS ${answer}
}`,
      answer: cypher`${answer}`,
      keep: (rows, values) => {
        for (const [key, value] of rows) found.set(key, inner.read(value, values));
      },
    };
  });
}

function* namedAt(value: unknown, path: readonly string[]): Iterable<Named> {
  const [first, ...rest] = path;
  if (first === undefined) {
    if (Array.isArray(value)) yield* value as readonly Named[];
    else yield value as Named;
  } else if (Array.isArray(value)) {
    for (const item of value) yield* namedAt(item, path);
  } else {
    yield* namedAt((value as Computed)[first], rest);
  }
}
