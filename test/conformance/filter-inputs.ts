import fc from 'fast-check';
import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { model } from './api.ts';
import { poolOf } from './pools.ts';

/** How often each document is sent, each time with other values in its variables. */
export const rounds = 3;

/** Leaves a variable out of a request, and with it the field that it stands at. */
export const missing = Symbol('missing');

/** A place in an input where a variable stands, with its value in each round. */
export class Hole {
  readonly type: GraphQLInputType;
  readonly values: readonly unknown[];

  constructor(type: GraphQLInputType, values: readonly unknown[]) {
    this.type = type;
    this.values = values;
  }

  /** How a counterexample shows it. */
  toString(): string {
    return `Hole(${this.type}: ${this.values.map((value) => (value === missing ? '–' : JSON.stringify(value))).join(' | ')})`;
  }
}

/** An input of a type: any of its fields, at most so deep; with holes for variables, or without. */
export function inputs(type: GraphQLInputObjectType, depth: number, holes: boolean): fc.Arbitrary<unknown> {
  const key = `${type.name} ${depth} ${holes}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = isSpan(type) ? spans(type) : partsOf(type, depth, holes);
  kept.set(key, made);
  return made;
}

const kept = new Map<string, fc.Arbitrary<unknown>>();

function partsOf(type: GraphQLInputObjectType, depth: number, holes: boolean): fc.Arbitrary<unknown> {
  const all = Object.values(type.getFields());
  const fields = isQuantified(type) ? all : all.filter((field) => depth > 0 || isLeaf(field));
  const one = fc.oneof(
    ...fields.map((field) => ({
      weight: weightOf(field),
      arbitrary: values(type, field, depth, holes).map((value) => ({ [field.name]: value })),
    })),
  );
  const some = fc.array(one, { minLength: 1, maxLength: 2 }).map((parts) => Object.assign({}, ...parts));
  // An empty input asks for nothing and holds for all.
  return fc.oneof({ weight: 14, arbitrary: some }, { weight: 1, arbitrary: fc.constant({}) });
}

/** Whether nothing below this field can nest further. */
export function isLeaf(field: GraphQLInputField): boolean {
  const type = getNamedType(field.type);
  if (!isInputObjectType(type)) return true;
  return Object.values(type.getFields()).every((inner) => !isInputObjectType(getNamedType(inner.type)));
}

/** Whether an input has nothing but `some`, `every` and `none`: it is no level of its own. */
function isQuantified(type: GraphQLInputObjectType): boolean {
  return !Object.values(type.getFields()).some(isLeaf);
}

function weightOf(field: GraphQLInputField): number {
  if (connectives.includes(field.name) || field.name === 'edge') return 5;
  return isLeaf(field) ? 1 : 2;
}

/** The values of one field, now and then null or a variable. */
export function values(
  parent: GraphQLInputObjectType,
  field: GraphQLInputField,
  depth: number,
  holes: boolean,
): fc.Arbitrary<unknown> {
  const plain = valuesOfType(parent, field, field.type, depth, false);
  const nullable = isNonNullType(field.type)
    ? plain
    : fc.oneof({ weight: 20, arbitrary: plain }, { weight: 1, arbitrary: fc.constant(null) });
  if (!holes) return nullable;
  const absent = isNonNullType(field.type)
    ? plain
    : fc.oneof(
        { weight: 10, arbitrary: plain },
        { weight: 1, arbitrary: fc.constantFrom<unknown>(null, missing) },
      );
  const hole = fc
    .array(absent, { minLength: rounds, maxLength: rounds })
    .map((given) => new Hole(field.type, given));
  const literal = valuesOfType(parent, field, field.type, depth, true);
  return fc.oneof(
    { weight: 12, arbitrary: literal },
    { weight: isLeaf(field) ? 8 : 3, arbitrary: hole },
    { weight: 1, arbitrary: nullable },
  );
}

function valuesOfType(
  parent: GraphQLInputObjectType,
  field: GraphQLInputField,
  type: GraphQLInputType,
  depth: number,
  holes: boolean,
): fc.Arbitrary<unknown> {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const item = valuesOfType(parent, field, bare.ofType as GraphQLInputType, depth, holes);
    return fc.array(item, { maxLength: 3 });
  }
  if (isInputObjectType(bare)) {
    if (field.name === 'id') return identified(parent, bare);
    return inputs(bare, isLeaf(field) || isQuantified(parent) ? depth : depth - 1, holes);
  }
  return fc.constantFrom(...poolOf(bare.name));
}

/** Conditions on ids, mostly of things that are there. */
function identified(parent: GraphQLInputObjectType, type: GraphQLInputObjectType): fc.Arbitrary<unknown> {
  const id = idsFor(parent);
  const byOperator = Object.values(type.getFields()).map((field): fc.Arbitrary<unknown> => {
    const value =
      field.name === 'isNull' ? fc.boolean() : isListType(field.type) ? fc.array(id, { maxLength: 3 }) : id;
    return value.map((given) => ({ [field.name]: given }));
  });
  return fc.oneof(...byOperator);
}

/** Ids of what a filter is about, most of which are there. */
function idsFor(filter: GraphQLInputObjectType): fc.Arbitrary<string> {
  const labels = [...model.types.values()].flatMap(({ label }) => (label === null ? [] : [label]));
  const label = labels
    .filter((candidate) => filter.name.startsWith(candidate))
    .sort((one, other) => other.length - one.length)[0];
  return fc.constantFrom(
    ...(label === undefined ? labels : [label]).flatMap((one) =>
      [0, 1, 2, 9].map((i) => `${one.toLowerCase()}:${i}`),
    ),
  );
}

/**
 * Filters that name things by a key, at most so many relationships away, alone and together: what the engine begins with; null
 * where no relationship leads on.
 */
export function keyed(type: GraphQLInputObjectType, depth: number): fc.Arbitrary<object> | null {
  const fields = Object.values(type.getFields());
  const steps = fields.flatMap((field) => {
    const target = getNamedType(field.type);
    if (!isInputObjectType(target) || connectives.includes(field.name) || field.name === 'edge') return [];
    if (!isQuantified(target)) return 'id' in target.getFields() ? [inner(target, depth, field.name)] : [];
    const inside = getNamedType(target.getFields().some!.type) as GraphQLInputObjectType;
    const quantifier = fc.constantFrom('some', 'some', 'some', 'some', 'none', 'every');
    return [
      fc
        .tuple(quantifier, inner(inside, depth))
        .map(([name, filter]) => ({ [field.name]: { [name]: filter } })),
    ];
  });
  if (steps.length === 0) return null;
  const step = fc.oneof(...steps);
  const one = fc.oneof(step, beside(step, type));
  const several = fc.array(one, { minLength: 2, maxLength: 3 });
  return fc.oneof(
    { weight: 4, arbitrary: one },
    { weight: 2, arbitrary: several.map((all) => Object.assign({}, ...all)) },
    { weight: 1, arbitrary: several.map((and) => ({ and })) },
    { weight: 4, arbitrary: several.map((or) => ({ or })) },
    { weight: 2, arbitrary: one.map((not) => ({ not })) },
  );
}

/** A condition together with another, that names nothing. */
function beside(one: fc.Arbitrary<object>, type: GraphQLInputObjectType): fc.Arbitrary<object> {
  return fc.tuple(one, inputs(type, 0, false)).map(([key, other]) => ({ ...(other as object), ...key }));
}

const connectives: readonly string[] = ['and', 'or', 'not'];

/** What is asked of the things that a relationship leads to: a key, now and then beside something else. */
function inner(type: GraphQLInputObjectType, depth: number, field?: string): fc.Arbitrary<object> {
  const ids = fc.uniqueArray(idsFor(type), { minLength: 1, maxLength: 3 });
  const words = fc.array(fc.constantFrom(...poolOf('String')), { minLength: 1, maxLength: 6 });
  const texts = ['number', 'code', 'name'].filter(
    (name) => name in type.getFields() && type.name !== 'SdgFilter',
  );
  const key = fc.oneof(
    { weight: 4, arbitrary: ids.map((wanted) => ({ id: { in: wanted } })) },
    ...texts.map((name) => ({ weight: 1, arbitrary: words.map((wanted) => ({ [name]: { in: wanted } })) })),
  );
  const next = depth > 1 ? keyed(type, depth - 1) : null;
  const further = next === null ? [] : [{ weight: 1, arbitrary: next }];
  const all = fc.oneof(
    { weight: 4, arbitrary: key },
    { weight: 1, arbitrary: beside(key, type) },
    ...further,
  );
  return field === undefined ? all : all.map((filter) => ({ [field]: filter }));
}

function isSpan(type: GraphQLInputObjectType): boolean {
  return model.spans.has(type.name);
}

/** Spans that do not end before they begin; what does is refused. */
function spans(type: GraphQLInputObjectType): fc.Arbitrary<unknown> {
  const scalar = getNamedType(type.getFields().from!.type).name;
  const end = fc.option(fc.constantFrom(...poolOf(scalar)));
  return fc.tuple(end, end, fc.boolean(), fc.boolean()).map(([one, other, hasFrom, hasTo]) => {
    const [from, to] = one !== null && other !== null && one > other ? [other, one] : [one, other];
    return { ...(hasFrom ? { from } : {}), ...(hasTo ? { to } : {}) };
  });
}

/** The input as it is in one round; what a missing variable stands at is not there. */
export function filled(input: unknown, round: number): unknown {
  if (input instanceof Hole) return filled(input.values[round], round);
  if (Array.isArray(input)) return input.map((item) => filled(item, round));
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) => {
      const given = filled(value, round);
      return given === missing ? [] : [[name, given]];
    }),
  );
}

/** A document's text for an input, with the variables that stand in it. */
export interface Printed {
  readonly text: string;
  readonly variables: readonly { readonly name: string; readonly hole: Hole }[];
}

/** The input as a literal of its type, with `$p1`, `$p2`, … where holes are. */
export function printed(input: unknown, type: GraphQLInputType, prefix = 'p'): Printed {
  const variables: { name: string; hole: Hole }[] = [];
  const print = (value: unknown, of: GraphQLInputType): string => {
    if (value instanceof Hole) {
      variables.push({ name: `${prefix}${variables.length + 1}`, hole: value });
      return `$${variables.at(-1)!.name}`;
    }
    if (value === null) return 'null';
    const bare = getNullableType(of);
    if (isListType(bare))
      return `[${(value as unknown[]).map((item) => print(item, bare.ofType as GraphQLInputType)).join(', ')}]`;
    if (isInputObjectType(bare)) {
      const fields = bare.getFields();
      return `{ ${Object.entries(value as object)
        .map(([name, item]) => `${name}: ${print(item, fields[name]!.type)}`)
        .join(', ')} }`;
    }
    return isEnumType(bare) ? String(value) : JSON.stringify(value);
  };
  return { text: print(input, type), variables };
}

/** The declarations of a document's variables: "($p1: String)". */
export function declarations(variables: Printed['variables'], more: readonly string[] = []): string {
  const all = [...variables.map(({ name, hole }) => `$${name}: ${hole.type}`), ...more];
  return all.length === 0 ? '' : `(${all.join(', ')})`;
}

/** The values of a document's variables in one round. */
export function given(variables: Printed['variables'], round: number): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    variables.flatMap(({ name, hole }) => {
      const value = hole.values[round];
      return value === missing ? [] : [[name, value]];
    }),
  );
}
