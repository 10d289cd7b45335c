/** The keys that go from one place to the next, and where they point: to the right and down. */
export const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** Something at a point of the map. */
export interface Placed {
  readonly centre: readonly [x: number, y: number];
}

/**
 * The place that an arrow key leads to: the nearest within 45 degrees of where it points; null when there is none, or when
 * the key is no arrow.
 *
 * @param from Where one is now.
 * @param places Where one may come to.
 */
export function steer<P extends Placed>(key: string, from: Placed, places: readonly P[]): P | null {
  const direction = directions[key];
  if (direction === undefined) return null;
  let best: P | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const [across, down] = [place.centre[0] - from.centre[0], place.centre[1] - from.centre[1]];
    const along = across * direction[0] + down * direction[1];
    const aside = Math.abs(across * direction[1]) + Math.abs(down * direction[0]);
    const distance = across ** 2 + down ** 2;
    if (along <= 0 || aside > along || distance >= least) continue;
    best = place;
    least = distance;
  }
  return best;
}
