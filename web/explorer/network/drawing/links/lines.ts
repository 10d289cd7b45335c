/** Lines between places, as a graphics card takes them: so many numbers for each of their corners. */
export interface Lines {
  readonly count: number;
  /** Whether each is a hair's breadth, whatever its width. */
  readonly isThin: boolean;
  readonly corners: Float32Array;
}

/** Which places a line goes between, by their numbers, and how wide it is. */
export interface Ends {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** Numbers that tell a corner. Of a thin line: where it is. Of a wide one also where the line goes, and its width, which is negative on its right. */
export const numbersPerCorner = { thin: 2, wide: 5 };
/** A thin line is drawn from end to end, a wide one as two triangles. */
export const cornersPerLine = { thin: 2, wide: 6 };

/** The corners of a wide line: whether at its second end, and on which side. */
const wideCorners = [
  [0, 1],
  [0, -1],
  [1, 1],
  [1, 1],
  [0, -1],
  [1, -1],
] as const;

/** @param places x and y of each place. */
export function linesBetween(ends: readonly Ends[], places: Float32Array, isThin: boolean): Lines {
  const corners = isThin ? thin(ends, places) : wide(ends, places);
  return { count: ends.length, isThin, corners };
}

function thin(ends: readonly Ends[], places: Float32Array): Float32Array {
  const corners = new Float32Array(ends.length * cornersPerLine.thin * numbersPerCorner.thin);
  let at = 0;
  for (const { from, to } of ends) {
    corners[at++] = places[2 * from] ?? 0;
    corners[at++] = places[2 * from + 1] ?? 0;
    corners[at++] = places[2 * to] ?? 0;
    corners[at++] = places[2 * to + 1] ?? 0;
  }
  return corners;
}

function wide(ends: readonly Ends[], places: Float32Array): Float32Array {
  const corners = new Float32Array(ends.length * cornersPerLine.wide * numbersPerCorner.wide);
  let at = 0;
  for (const { from, to, width } of ends) {
    const [x = 0, y = 0] = [places[2 * from], places[2 * from + 1]];
    const [alongX, alongY] = [(places[2 * to] ?? 0) - x, (places[2 * to + 1] ?? 0) - y];
    for (const [end, side] of wideCorners) {
      corners[at++] = x + end * alongX;
      corners[at++] = y + end * alongY;
      corners[at++] = alongX;
      corners[at++] = alongY;
      corners[at++] = side * width;
    }
  }
  return corners;
}
