/** How many things are drawn in one go, learned from how long it took. */
export interface Pace {
  /** So many things can be drawn without anybody having to wait. */
  readonly count: number;
  /** Takes note of how long things took. @param time milliseconds. */
  learn(count: number, time: number): void;
}

/** What takes less could have been more; what takes longer is too much. Milliseconds: one picture of sixty in a second, and two. */
const [short, long] = [20, 40];
const most = 1_000_000;

/** @param first how many at first. Less than half of it makes no difference: then it is something else that takes its time. */
export function openPace(first: number): Pace {
  let now = first;
  return {
    get count() {
      return now;
    },
    learn(count, time) {
      if (time > long) now = Math.max(first / 2, Math.min(now, count) / 2);
      // A few things tell little of many.
      else if (time < short && count > now / 2) now = Math.min(most, now * 2);
    },
  };
}
