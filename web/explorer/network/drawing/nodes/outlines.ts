import type { Shape } from '../../looks.ts';

/** Where a shape ends. All lengths are in radii of its node. */
interface Outline {
  /** How far it reaches to the right and up. */
  readonly reach: number;
  /** How much farther its rim reaches, in widths of the rim: more where it has tips. */
  readonly rimReach: number;
  /** How far a point lies outside of it, seen from its middle; negative inside. The fragment shader of `node-program.ts` says the same. */
  readonly outside: (right: number, up: number) => number;
}

/** Where each shape ends. */
export const outlines: Readonly<Record<Shape, Outline>> = {
  circle: { reach: 1, rimReach: 1, outside: (x, y) => Math.hypot(x, y) - 1 },
  square: {
    reach: 0.86,
    rimReach: 1,
    outside: (x, y) => Math.hypot(Math.max(Math.abs(x) - 0.72, 0), Math.max(Math.abs(y) - 0.72, 0)) - 0.14,
  },
  triangle: {
    reach: 1.24,
    rimReach: 2,
    outside: (x, y) => Math.max(Math.abs(x) * 0.866 + y * 0.5, -y) - 0.62,
  },
  diamond: {
    reach: 1.2,
    rimReach: 1.42,
    outside: (x, y) => (Math.abs(x) + Math.abs(y) - 1.2) * Math.SQRT1_2,
  },
  hexagon: {
    reach: 1.07,
    rimReach: 1.16,
    outside: (x, y) => Math.max(Math.abs(x) * 0.866 + Math.abs(y) * 0.5, Math.abs(y)) - 0.92,
  },
  ring: { reach: 0.95, rimReach: 1, outside: (x, y) => Math.hypot(x, y) - 0.95 },
};
