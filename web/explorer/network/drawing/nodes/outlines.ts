import { type Shape, shapes } from '../../looks.ts';

/**
 * Where a shape ends: what is in a box with round corners and below two planes, to the right and to the left alike. All lengths are in radii of its node.
 * One formula for all shapes, because without a graphics card each way that a shader might go is gone for each pixel.
 */
interface Outline {
  /** How far it reaches to the right and up. */
  readonly reach: number;
  /** How much farther its rim reaches, in widths of the rim: more where it has tips. */
  readonly rimReach: number;
  /** Half of the box's side, and by how much round corners make it larger. */
  readonly box: readonly [half: number, round: number];
  /** How steeply one plane rises to the right, up and down alike, and up only. */
  readonly side: readonly [right: number, away: number, up: number];
  /** How steeply the other rises up and down alike, and up only. */
  readonly end: readonly [away: number, up: number];
  /** The height that both planes have at the edge. */
  readonly height: number;
  /** From so deep inside on it has the colour of its rim. */
  readonly hole: number;
}

/** A box that everything is in, planes that nothing is above, a hole that nothing is as deep as. */
const [anyBox, noSide, noEnd, noHole] = [[2, 1], [0, 0, 0], [0, 0], 1_000] as const;

/** Where each shape ends. */
export const outlines: Readonly<Record<Shape, Outline>> = {
  circle: { reach: 1, rimReach: 1, box: [0, 1], side: noSide, end: noEnd, height: 1, hole: noHole },
  square: { reach: 0.86, rimReach: 1, box: [0.72, 0.14], side: noSide, end: noEnd, height: 1, hole: noHole },
  triangle: {
    reach: 1.24,
    rimReach: 2,
    box: anyBox,
    side: [0.866, 0, 0.5],
    end: [0, -1],
    height: 0.62,
    hole: noHole,
  },
  diamond: {
    reach: 1.2,
    rimReach: 1.42,
    box: anyBox,
    side: [Math.SQRT1_2, Math.SQRT1_2, 0],
    end: noEnd,
    height: 1.2 * Math.SQRT1_2,
    hole: noHole,
  },
  hexagon: {
    reach: 1.07,
    rimReach: 1.16,
    box: anyBox,
    side: [0.866, 0.5, 0],
    end: [1, 0],
    height: 0.92,
    hole: noHole,
  },
  ring: { reach: 0.95, rimReach: 1, box: [0, 0.95], side: noSide, end: noEnd, height: 1, hole: 0.36 },
};

/** How far a point lies outside of a shape, seen from its middle; negative inside. `outsideShader` says the same. */
export function outside({ box: [half, round], side, end, height }: Outline, x: number, y: number): number {
  const [right, away] = [Math.abs(x), Math.abs(y)];
  return Math.max(
    Math.hypot(Math.max(right - half, 0), Math.max(away - half, 0)) - round,
    side[0] * right + side[1] * away + side[2] * y - height,
    end[0] * away + end[1] * y - height,
  );
}

/** `outside` for shaders, of an outline as two vectors (box and end; side and height). */
export const outsideShader = /* glsl */ `
float outside(vec4 boxAndEnd, vec4 sideAndHeight, vec2 at) {
  vec2 away = abs(at);
  float box = length(max(away - boxAndEnd.x, 0.0)) - boxAndEnd.y;
  float side = dot(sideAndHeight.xyz, vec3(away, at.y));
  float end = dot(boxAndEnd.zw, vec2(away.y, at.y));
  return max(box, max(side, end) - sideAndHeight.w);
}
`;

const inOrder = shapes.map((shape) => outlines[shape]);
const vectors = (of: (outline: Outline) => readonly number[]) =>
  `vec4[](${inOrder.map((outline) => `vec4(${of(outline).join(', ')})`).join(', ')})`;

/** For shaders, all outlines as those two vectors. */
export const outlinesShader = /* glsl */ `
const vec4 boxesAndEnds[] = ${vectors(({ box, end }) => [...box, ...end])};
const vec4 sidesAndHeights[] = ${vectors(({ side, height }) => [...side, height])};
const float holes[] = float[](${inOrder.map(({ hole }) => hole.toFixed(3)).join(', ')});
`;
