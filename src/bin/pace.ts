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

/**
 * Reckons from when it is opened. What was done before the first count, by a run that was cut off, does not count as speed.
 *
 * @param now milliseconds.
 */
export function openPace(now: () => number = () => performance.now()): (counted: Counted) => Pace {
  const begun = now();
  let first: number | null = null;
  return ({ done, of }) => {
    first ??= done;
    const seconds = (now() - begun) / 1000;
    if (done === first || seconds === 0) return { perSecond: null, secondsLeft: null };
    const perSecond = (done - first) / seconds;
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
