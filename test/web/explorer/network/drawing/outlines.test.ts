import { expect, test } from '@jest/globals';
import { outlines, outside } from '../../../../../web/explorer/network/drawing/nodes/outlines.ts';
import { type Shape, shapes } from '../../../../../web/explorer/network/looks.ts';

/** Where each shape ends: to the right, up and down of its middle. */
const ends: Readonly<Record<Shape, readonly [number, number, number]>> = {
  circle: [1, 1, 1],
  square: [0.86, 0.86, 0.86],
  triangle: [0.716, 1.24, 0.62],
  diamond: [1.2, 1.2, 1.2],
  hexagon: [1.062, 0.92, 0.92],
  ring: [0.95, 0.95, 0.95],
};

test.each(shapes)(
  'a %s has its middle inside, and ends where it should, to the left as to the right',
  (shape) => {
    const at = (x: number, y: number) => outside(outlines[shape], x, y);
    const [right, up, down] = ends[shape];
    expect(at(0, 0)).toBeLessThan(0);
    for (const [x, y] of [
      [right, 0],
      [-right, 0],
      [0, up],
      [0, -down],
    ] as const) {
      expect(at(x, y)).toBeCloseTo(0, 2);
      expect(at(0.8 * x, 0.8 * y)).toBeLessThan(0);
      expect(at(1.2 * x, 1.2 * y)).toBeGreaterThan(0);
    }
  },
);

test.each(shapes)('nothing of a %s lies beyond the square that it is drawn in', (shape) => {
  const { reach } = outlines[shape];
  for (let along = -reach; along <= reach; along += reach / 50)
    for (const [x, y] of [
      [reach, along],
      [along, reach],
      [along, -reach],
    ] as const)
      expect(outside(outlines[shape], x, y)).toBeGreaterThan(-1e-3);
});
