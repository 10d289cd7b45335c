import { createHash } from 'node:crypto';
import { keysOf, withoutNames } from './names-in-text.ts';

/** Digests of names, by which they are found again in other texts without being kept. */
export function digestsOf(names: readonly string[]): readonly string[] {
  return [...keysOf(names)].map(digestOf).sort();
}

/** A text with "[…]" for the names that have these digests. */
export function withoutMaskedNames(text: string, digests: ReadonlySet<string>): string {
  return withoutNames(text, (key) => digests.has(digestOf(key)));
}

function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}
