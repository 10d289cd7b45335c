import type { Properties, Relationship, Thing, ThingRef } from '../thing.ts';

/** The node of a row of reference data. */
export function thing(ref: ThingRef, properties: Properties): Thing {
  return { ...ref, properties };
}

/** A relationship that reference data tells, of which nothing more is said. */
export function relationship(type: string, start: ThingRef, end: ThingRef): Relationship {
  return { type, start, end, key: null, properties: {} };
}
