import type { State } from './state.ts';

/**
 * A state in which everything that says the same as in the one before is the same: a list that was read anew from the address is another list, and all that follows
 * from it, up to the drawing, would be made anew with each change of anything.
 */
export function sharing(before: State, next: State): State {
  const same = Object.entries(before).filter(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(next[name as keyof State]),
  );
  return Object.freeze({ ...next, ...Object.fromEntries(same) });
}
