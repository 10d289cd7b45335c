import { type Cypher, compile, type Parameter, parameter } from '../cypher/cypher.ts';
import type { Statement } from '../cypher/statement.ts';
import type { Given, Values } from '../selection/given.ts';

/** A parameter whose value comes with each request. */
export class Binding {
  readonly of: (values: Values) => unknown;

  constructor(of: (values: Values) => unknown) {
    this.of = of;
  }
}

/** What a request brings as a parameter, in the form that the graph's room understands or as `make` makes it. */
export function bound(given: Given, make: (value: unknown) => unknown = toGraphValue): Parameter {
  return computed((values) => make(given.of(values)));
}

/** A parameter that is worked out from what a request brings. */
export function computed(of: (values: Values) => unknown): Parameter {
  return parameter(new Binding(of));
}

/** Calendar dates in the form that the graph's room turns into dates. */
function toGraphValue(value: unknown): unknown {
  if (value === undefined) return null;
  if (value instanceof Date) return { isoDate: value.toISOString().slice(0, 10) };
  if (Array.isArray(value)) return value.map(toGraphValue);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toGraphValue(item)]));
  }
  return value;
}

/** A statement that is compiled once, for requests that bring different values. */
export interface Bindable {
  readonly text: string;
  /** The statement for a request that brings these values. */
  readonly statement: (values: Values) => Statement;
}

/** Compiles Cypher whose parameters may be values that each request brings. */
export function bindable(root: Cypher): Bindable {
  const { text, parameters } = compile(root);
  const bindings = Object.entries(parameters).flatMap(([name, value]) =>
    value instanceof Binding ? [{ name, value }] : [],
  );
  return {
    text,
    statement: (values) => {
      const given: Record<string, unknown> = { ...parameters };
      for (const { name, value } of bindings) given[name] = value.of(values);
      return { text, parameters: given };
    },
  };
}
