/** How far something is whose end is known: 12,000 of 300,000 rows. */
export interface Counted {
  readonly done: number;
  readonly of: number;
  /** What is counted: "rows". */
  readonly unit: string;
}

/** How fast it goes; null while nothing can be said. */
export interface Pace {
  readonly perSecond: number | null;
  readonly secondsLeft: number | null;
}

/** A shorter time tells nothing of how fast the rest goes. */
const shortest = 10;

/**
 * Reckons from the first advance: what was done by a run that was cut off is no speed, and what comes before the first batch – looking through a
 * table, compiling statements – does not come again.
 *
 * @param now milliseconds.
 */
export function openPace(now: () => number = () => performance.now()): (counted: Counted) => Pace {
  let earlier: number | null = null;
  let first: { readonly done: number; readonly at: number } | null = null;
  return ({ done, of }) => {
    earlier ??= done;
    if (first === null && done > earlier) first = { done, at: now() };
    const seconds = first === null ? 0 : (now() - first.at) / 1000;
    if (first === null || done === first.done || seconds < shortest)
      return { perSecond: null, secondsLeft: null };
    const perSecond = (done - first.done) / seconds;
    return { perSecond, secondsLeft: (of - done) / perSecond };
  };
}

const number = (n: number) => Math.round(n).toLocaleString('en');

/** "12,000 of 300,000 rows, 1,400 a second, 3 min left". */
export function paceText({ done, of, unit }: Counted, { perSecond, secondsLeft }: Pace): string {
  const pace =
    perSecond === null || secondsLeft === null
      ? ''
      : `, ${number(perSecond)} a second, ${duration(secondsLeft)} left`;
  return `${number(done)} of ${number(of)} ${unit}${pace}`;
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
