/** How many lines are drawn in one go, learned from how long it took. */
export interface Pace {
  /** So many lines can be drawn without anybody having to wait. */
  readonly lines: number;
  /** Takes note of how long lines took. @param time milliseconds. */
  learn(lines: number, time: number): void;
}

/** What takes less could have been more; what takes longer is too much. Milliseconds: one picture of sixty in a second, and two. */
const [short, long] = [20, 40];
/** Fewer make no difference: then it is something else that takes its time. */
const [least, most] = [2_000, 1_000_000];

/** @param lines how many at first. */
export function openPace(lines: number): Pace {
  let now = lines;
  return {
    get lines() {
      return now;
    },
    learn(drawn, time) {
      if (time > long) now = Math.max(least, Math.min(now, drawn) / 2);
      // A few lines tell little of many.
      else if (time < short && drawn > now / 2) now = Math.min(most, now * 2);
    },
  };
}
