import { createHash, timingSafeEqual } from 'node:crypto';
import { publicError } from '../errors.ts';
import type { Scope } from '../resolvers/context.ts';

const none: ReadonlySet<Scope> = new Set();
const all: ReadonlySet<Scope> = new Set<Scope>(['contacts:read', 'graph:write', 'admin']);

/**
 * What a request may do, from its `Authorization` header. No header is nobody, who may read what is public.
 *
 * @param adminToken the one token there is, with every scope; null when none was set.
 * @throws publicError UNAUTHENTICATED for a header that is there but is not a token we know: silence would let a
 *   client with a mistyped token believe that it is signed in.
 */
export function scopesOf(authorization: string | undefined, adminToken: string | null): ReadonlySet<Scope> {
  if (authorization === undefined) return none;
  const token = /^Bearer +([\x21-\x7e]+) *$/i.exec(authorization)?.[1];
  if (token === undefined || adminToken === null || !sameText(token, adminToken))
    throw publicError('UNAUTHENTICATED');
  return all;
}

/** Compares digests, so that the time taken tells neither the length nor the first difference. */
function sameText(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Who a request comes from, as decisions record it; null for nobody in particular. */
export function callerOf(scopes: ReadonlySet<Scope>): string | null {
  return scopes.has('admin') ? 'admin token' : null;
}
