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

/** Whether chosen years have nothing to do with those that there are. @param chosen null for an open end. */
export function isOutside(
  { from, to }: { readonly from: number | null; readonly to: number | null },
  whole: Years,
): boolean {
  return (from !== null && from > whole.to) || (to !== null && to < whole.from);
}

/** The year that is reached while years play. @param until As the page's state has it: null for the last. */
export function reached(until: number | null, { from, to }: Years): number {
  return until === null ? to : Math.min(to, Math.max(from, until));
}

/** The year after, as `until`; after the last comes the first again. */
export function later(until: number | null, years: Years): number | null {
  const year = reached(until, years);
  return asUntil(year >= years.to ? years.from : year + 1, years);
}

/** The year before, as `until`; before the first comes the last. */
export function earlier(until: number | null, years: Years): number | null {
  const year = reached(until, years);
  return asUntil(year <= years.from ? years.to : year - 1, years);
}

/** Every year from the first that something is known of to the last; null where there is none. */
export function spanOf(slices: readonly { readonly year: number }[]): Years | null {
  if (slices.length === 0) return null;
  const years = slices.map(({ year }) => year);
  return { from: Math.min(...years), to: Math.max(...years) };
}

function asUntil(year: number, { to }: Years): number | null {
  return year === to ? null : year;
}
