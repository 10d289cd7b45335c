import type { Sight } from './sight.ts';

/** How long dimming takes. Milliseconds. */
const time = 160;

/** What is emphasised in a drawing, and how far the rest is dimmed. */
export interface Dimming {
  readonly sight: Sight;
  /** 0 to 1. */
  readonly degree: number;
  /** Shows a sight at once. */
  set(sight: Sight): void;
  /** Goes over to a sight. */
  see(sight: Sight): void;
  stop(): void;
}

/**
 * @param isSudden whether there is to be no movement.
 * @param onChange called each time when something else is to be seen.
 */
export function openDimming(first: Sight, isSudden: () => boolean, onChange: () => void): Dimming {
  let [sight, degree] = [first, 0];
  let frame = 0;

  const set = (next: Sight) => {
    cancelAnimationFrame(frame);
    [sight, degree] = [next, next.lit === null ? 0 : 1];
  };
  const see = (next: Sight) => {
    if (next === sight) return;
    const goal = next.lit === null ? 0 : 1;
    if (isSudden() || degree === goal) {
      set(next);
      onChange();
      return;
    }
    cancelAnimationFrame(frame);
    // What was lit stays so while the rest comes back.
    const isLeaving = goal === 0 && sight.lit !== null;
    sight = isLeaving ? { ...next, lit: sight.lit, litLinks: sight.litLinks } : next;
    let last = performance.now();
    const step = (now: number) => {
      const change = Math.max(0, now - last) / time;
      last = now;
      degree = goal > degree ? Math.min(goal, degree + change) : Math.max(goal, degree - change);
      if (degree === goal) sight = next;
      onChange();
      if (degree !== goal) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  };

  return {
    get sight() {
      return sight;
    },
    get degree() {
      return degree;
    },
    set,
    see,
    stop: () => cancelAnimationFrame(frame),
  };
}
