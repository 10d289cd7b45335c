/** Years from the first to the last, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** Puts two handles in order and within what there is. */
export function ordered(one: number, other: number, whole: Years): Years {
  const within = (year: number): number => Math.min(whole.to, Math.max(whole.from, year));
  return { from: within(Math.min(one, other)), to: within(Math.max(one, other)) };
}

/**
 * The next picture while years play: the period grows by a year at its end. Where it has reached the last year, it begins anew
 * with its first year alone.
 */
export function grown({ from, to }: Years, whole: Years): Years {
  return to >= whole.to ? { from, to: from } : { from, to: to + 1 };
}

/** The picture before: a year less at the end; from a single year to the whole rest. */
export function shrunk({ from, to }: Years, whole: Years): Years {
  return to <= from ? { from, to: whole.to } : { from, to: to - 1 };
}

/** Every year from the first that something is known of to the last; null where there is none. */
export function spanOf(slices: readonly { readonly year: number }[]): Years | null {
  if (slices.length === 0) return null;
  const years = slices.map(({ year }) => year);
  return { from: Math.min(...years), to: Math.max(...years) };
}
