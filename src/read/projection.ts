import { GraphQLError, getNamedType } from 'graphql';
import {
  type Cypher,
  cypher,
  fromMapping,
  identifier,
  join,
  type Variable,
  variable,
  verbatim,
} from '../cypher/cypher.ts';
import type { FieldModel, Model, ObjectModel, ThingsField } from '../model/model.ts';
import type { Lessons, Values } from '../selection/given.ts';
import type { Field } from '../selection/selection.ts';
import { completionOf, objectOf } from './completion.ts';

/** How a part of the answer is read from the graph. */
export interface Projection {
  /** Subqueries that must run before `value` can be told; each yields exactly one row. */
  readonly clauses: readonly Cypher[];
  /** An expression: the value in a compact form, lists instead of maps. */
  readonly value: Cypher;
  readonly read: Read;
}

/** From a value's compact form to the response's shape, in a request that brings these values. */
type Read = (value: unknown, values: Values) => unknown;

/** What planning needs to know at every level. */
export interface Planner {
  readonly model: Model;
  readonly scopes: ReadonlySet<string>;
  /** Where what is learned of the request is kept. */
  readonly lessons: Lessons;
  /** Whether what is read is the answer itself, or what graphql-js makes the answer of. */
  readonly isAnswer: boolean;
  /** Plans a field that leads to things; kept apart so that the two files need not import each other. */
  readonly things: (planner: Planner, field: ThingsField, asked: Field, from: From) => Projection;
}

/** Where a field's things are looked for: from a node, edge or map, perhaps only if it has a label. */
export interface From {
  readonly self: Variable | null;
  readonly label: string | null;
}

/**
 * The projection of one value of type `target`, an object, interface or union.
 *
 * @param id the id that was asked for, where it may be that of a part of the node.
 */
export function projectSelection(
  planner: Planner,
  target: string,
  asked: Field,
  self: Variable,
  id: Variable | null = null,
): Projection {
  const branches = planner.model.abstractTypes.get(target);
  if (branches === undefined) {
    const fields = asked.selection?.types.get(target) ?? [];
    return projectObject(planner, typeOf(planner.model, target), fields, { self, label: null });
  }
  const options = branches.map((name) => {
    const type = typeOf(planner.model, name);
    const label = type.label ?? name;
    const fields = asked.selection?.types.get(name) ?? [];
    const isLabelled = cypher`${self}:${identifier(label)}`;
    if (id === null || type.parts === null) {
      return {
        found: [],
        is: isLabelled,
        projection: projectObject(planner, type, fields, { self, label }),
      };
    }
    const part = variable('part');
    return {
      found: [partOf(planner, type, { self, id, part, isLabelled })],
      is: cypher`${part} IS NOT NULL`,
      projection: projectObject(planner, type, fields, { self: part, label: null }),
    };
  });
  const cases = options.map(
    ({ is, projection }, i) => cypher`WHEN ${is} THEN [${verbatim(String(i))}, ${projection.value}]`,
  );
  return {
    clauses: options.flatMap(({ found, projection }) => [...found, ...projection.clauses]),
    value: cypher`CASE ${join(cases, ' ')} END`,
    read: (value, values) => {
      if (value === null) return null;
      const [index, inner] = value as [number, unknown];
      return options[index]!.projection.read(inner, values);
    },
  };
}

interface Part {
  readonly self: Variable;
  readonly id: Variable;
  readonly part: Variable;
  readonly isLabelled: Cypher;
}

/** A clause that binds the part of a node with an id; null where there is none that the caller may see. */
function partOf(planner: Planner, type: ObjectModel, { self, id, part, isLabelled }: Part): Cypher {
  const hidden = type.reserved
    .filter(({ scope }) => !planner.scopes.has(scope))
    .map(({ where }) => cypher` AND NOT coalesce(${fromMapping(where, { this: part }, {})}, false)`);
  return cypher`OPTIONAL CALL (${self}, ${id}) {
WITH ${self}, ${id} WHERE ${isLabelled}
UNWIND ${fromMapping(type.parts as string, { this: self }, {})} AS ${part}
WITH ${part}, ${id} WHERE ${part}.id = ${id}${join(hidden, '')}
RETURN ${part}
}`;
}

/** A field that is asked for, and the projection of its value. */
interface NamedProjection extends Projection {
  readonly key: string;
}

/** The projection of `fields` of one object type. */
function projectObject(
  planner: Planner,
  type: ObjectModel,
  fields: readonly Field[],
  from: From,
): Projection {
  const parts = fields
    .filter(({ name }) => name !== '__typename')
    .map((asked): NamedProjection => ({ key: asked.key, ...projectField(planner, type, asked, from) }));
  const reads = fields.map(({ key, name }): readonly [string, Read] => {
    if (name === '__typename') return [key, () => type.name];
    const at = parts.findIndex((part) => part.key === key);
    const { read } = parts[at]!;
    return [key, (value, values) => read((value as readonly unknown[])[at], values)];
  });
  return {
    clauses: parts.flatMap((part) => part.clauses),
    value: cypher`[${join(
      parts.map((part) => part.value),
      ', ',
    )}]`,
    read: (value, values) => {
      const object = objectOf(reads, (read) => read(value, values));
      return planner.isAnswer ? object : { ...object, [objectType]: type.name };
    },
  };
}

/** Where an object that graphql-js makes an answer of has the name of its type. A caller may call a field `__typename`. */
export const objectType = Symbol('type');

/** The name of the object type that a field leads to. */
export function typeNameOf(asked: Field): string {
  return getNamedType(asked.type).name;
}

/** Thrown in planning where an answer is not only what the graph says, so that graphql-js has to make it. */
export class NeedsGraphql extends Error {}

/** The projection of one field of a node, of an edge, or of a map. */
export function projectField(planner: Planner, type: ObjectModel, asked: Field, from: From): Projection {
  try {
    return projectUsable(planner, type, asked, from);
  } catch (error) {
    if (planner.isAnswer || !(error instanceof GraphQLError)) throw error;
    // To graphql-js an error in the place of a value is that field's error.
    return { ...plain(cypher`null`), read: () => error };
  }
}

/** @throws GraphQLError BAD_USER_INPUT when an argument cannot be used. */
function projectUsable(planner: Planner, type: ObjectModel, asked: Field, from: From): Projection {
  const field = fieldOf(type, asked.name);
  // What the caller may not read is not read: the resolver answers FORBIDDEN.
  if (field.scope !== null && !planner.scopes.has(field.scope)) {
    if (planner.isAnswer) throw new NeedsGraphql();
    return plain(cypher`null`);
  }
  if (field.kind === 'things') return planner.things(planner, field, asked, from);
  if (field.kind === 'value') {
    const complete = leafOf(planner, asked);
    return { ...plain(leafValue(field, from.self!)), read: complete };
  }
  if (field.kind !== 'embedded') throw new Error(`${asked.name} is no field of a thing`);
  const embedded = typeOf(planner.model, field.type);
  return projectObject(planner, embedded, asked.selection?.types.get(field.type) ?? [], from);
}

function plain(value: Cypher): Projection {
  return { clauses: [], value, read: (given) => given };
}

/** Makes a plain value of the graph the one that the field's type has in an answer. */
export function leafOf(planner: Planner, asked: Field): (value: unknown) => unknown {
  return planner.isAnswer ? completionOf(asked.type) : (value) => value;
}

/** The value of a field as JSON has it: dates and moments become text already in the database. */
function leafValue(field: FieldModel & { kind: 'value' }, self: Variable): Cypher {
  const value = stored(field, self);
  if (field.list) return cypher`coalesce(${value}, [])`;
  return field.type === 'Date' || field.type === 'DateTime' ? cypher`toString(${value})` : value;
}

/** The value of a field as the graph has it, for comparing and sorting. */
export function stored(field: FieldModel & { kind: 'value' }, self: Variable): Cypher {
  if (field.expression !== null) return cypher`(${fromMapping(field.expression, { this: self }, {})})`;
  return cypher`${self}.${identifier(field.property ?? field.name)}`;
}

/** @throws Error when the schema has a type that the model does not, which is a mistake of the program. */
export function typeOf(model: Model, name: string): ObjectModel {
  const type = model.types.get(name);
  if (type === undefined) throw new Error(`The model has no type ${name}`);
  return type;
}

/** @throws Error when the schema has a field that the model does not, which is a mistake of the program. */
export function fieldOf(type: ObjectModel, name: string): FieldModel {
  const field = type.fields.get(name);
  if (field === undefined) throw new Error(`The model has no field ${type.name}.${name}`);
  return field;
}
