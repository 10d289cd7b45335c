/** The most classes that a map has: more shades than this cannot be told apart. */
const most = 5;

/** How many things a municipality may have to be in a class, both ends included. */
export interface CountClass {
  readonly from: number;
  readonly to: number;
}

/**
 * Classes for counts of 1 and more, few for small counts and at most five. Their widths grow, because a few municipalities are in very
 * many projects and most in few: with even classes all but the cities would look the same.
 */
export function countClasses(counts: readonly number[]): readonly CountClass[] {
  const greatest = counts.reduce((high, count) => Math.max(high, count), 0);
  if (greatest === 0) return [];
  const inner = Array.from({ length: Math.min(most, greatest) - 1 }, (_, index) =>
    greatest <= most ? index + 1 : rounded(greatest ** ((index + 1) / most)),
  );
  const ends = [...new Set(inner), greatest];
  return ends.map((to, index) => ({ from: (ends[index - 1] ?? 0) + 1, to }));
}

/** Which class a count is in, from 0; null where it is 0. */
export function classOf(count: number, classes: readonly CountClass[]): number | null {
  const index = classes.findIndex(({ from, to }) => count >= from && count <= to);
  return index === -1 ? null : index;
}

/** The shade of a class, 1 to 5; 0 of none. With few classes they are further apart; the last is always the strongest. */
export function shadeOf(index: number | null, classes: readonly CountClass[]): number {
  if (index === null) return 0;
  return classes.length === 1 ? 4 : 1 + Math.round((index * 4) / (classes.length - 1));
}

/** A number that is easy to read: 1 to 6, 8, and these with noughts. */
function rounded(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const steps = [1, 2, 3, 4, 5, 6, 8, 10].map((step) => step * magnitude);
  return steps.reduce((best, step) => (Math.abs(step - value) < Math.abs(best - value) ? step : best));
}
