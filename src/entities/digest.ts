import { hash } from 'node:crypto';

/** 32 hexadecimal digits that stand for the parts, which are anything that JSON can hold; object keys in any order. */
export function digest(...parts: readonly unknown[]): string {
  return hash('sha256', canonicalJson(parts), 'hex').slice(0, 32);
}

/** JSON with the keys of every object in order, so that equal data gives equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, inOrder((value as Record<string, unknown>)[key])]));
}
