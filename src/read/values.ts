import { type Parameter, parameter } from '../cypher/cypher.ts';

/** An argument's value as a parameter: calendar dates in the form that the graph's room turns into dates. */
export function toParameter(value: unknown): Parameter {
  return parameter(toGraphValue(value));
}

function toGraphValue(value: unknown): unknown {
  if (value === undefined) return null;
  if (value instanceof Date) return { isoDate: value.toISOString().slice(0, 10) };
  if (Array.isArray(value)) return value.map(toGraphValue);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toGraphValue(item)]));
  }
  return value;
}
