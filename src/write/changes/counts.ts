/** How many things a write found missing, different, or as they shall be. */
export interface Counts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
}

export type State = keyof Counts;

export const noCounts: Counts = Object.freeze({ new: 0, changed: 0, unchanged: 0 });

/** Counts of the states that a statement answered. */
export function countStates(states: readonly State[]): Counts {
  const of = (state: State) => states.filter((one) => one === state).length;
  return { new: of('new'), changed: of('changed'), unchanged: of('unchanged') };
}

/** The sum of several counts. */
export function sumCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      new: sum.new + one.new,
      changed: sum.changed + one.changed,
      unchanged: sum.unchanged + one.unchanged,
    }),
    noCounts,
  );
}

/** The sums of counts that have the same name, by name. */
export function countsBy(
  names: readonly string[],
  counts: readonly Counts[],
): Readonly<Record<string, Counts>> {
  const sums: Record<string, Counts> = {};
  names.forEach((name, i) => {
    sums[name] = sumCounts([sums[name] ?? noCounts, counts[i] ?? noCounts]);
  });
  return sums;
}

/** Groups of items with the same key, in the order of their first. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
