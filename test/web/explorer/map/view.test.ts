import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  between,
  cameraOf,
  extentOf,
  moved,
  pixelOf,
  type View,
  viewOf,
  viewThrough,
  within,
  zoomed,
} from '../../../../web/explorer/map/view.ts';

const country = { left: 0, top: 0, right: 2_551, bottom: 6_132 };
const anyPaper = fc.record({
  width: fc.integer({ min: 200, max: 2_000 }),
  height: fc.integer({ min: 200, max: 2_000 }),
});
const anyView = fc.record({
  x: fc.double({ min: 0, max: 2_551, noNaN: true }),
  y: fc.double({ min: 0, max: 6_132, noNaN: true }),
  scale: fc.double({ min: 0.3, max: 9, noNaN: true }),
});

test('all of an extent is on the paper, whatever its form, with some air', () => {
  fc.assert(
    fc.property(anyPaper, (paper) => {
      const { left, top, right, bottom } = extentOf(viewOf(country, paper), paper);
      expect(left < 0 && top < 0 && right > country.right && bottom > country.bottom).toBe(true);
    }),
  );
});

test('what is under the pointer stays there, however near one comes', () => {
  const pixels = fc.integer({ min: -300, max: 300 });
  fc.assert(
    fc.property(
      anyView,
      anyPaper,
      pixels,
      pixels,
      fc.double({ min: 0.2, max: 5, noNaN: true }),
      (view, paper, right, down, factor) => {
        const place = [view.x + right * view.scale, view.y + down * view.scale] as const;
        const [across, along] = pixelOf(zoomed(view, factor, right, down), paper, place);
        expect(across).toBeCloseTo(paper.width / 2 + right, 3);
        expect(along).toBeCloseTo(paper.height / 2 + down, 3);
      },
    ),
  );
});

test('moving by pixels brings what is there into the middle', () => {
  const paper = { width: 800, height: 600 };
  const view: View = { x: 500, y: 700, scale: 2 };
  expect(pixelOf(moved(view, 100, -50), paper, [700, 600])).toEqual([400, 300]);
});

test('the country is never lost from view', () => {
  const paper = { width: 800, height: 600 };
  const lost = within({ x: -9_000, y: 90_000, scale: 1_000 }, country, paper);
  expect([lost.x, lost.y]).toEqual([0, 6_132]);
  expect(lost.scale).toBeLessThan(1.3 * viewOf(country, paper).scale);
  expect(within({ x: 5, y: 5, scale: 0.001 }, country, paper).scale).toBe(0.25);
});

describe('an address', () => {
  test('tells a view so that the same paper shows the same', () => {
    fc.assert(
      fc.property(anyView, anyPaper, (any, paper) => {
        const view = within(any, country, paper);
        const told = viewThrough(cameraOf(view, country, paper), country, paper);
        // To less than a pixel.
        expect(Math.abs(told.x - view.x) / view.scale).toBeLessThan(0.5);
        expect(Math.abs(told.y - view.y) / view.scale).toBeLessThan(0.5);
        expect(told.scale / view.scale).toBeCloseTo(1, 3);
      }),
    );
  });
});

test('the way between two views begins at the one and ends at the other', () => {
  fc.assert(
    fc.property(anyView, anyView, (from, to) => {
      for (const [share, at] of [
        [0, from],
        [1, to],
      ] as const) {
        const view = between(from, to, share);
        expect(view.x).toBeCloseTo(at.x, 6);
        expect(view.scale).toBeCloseTo(at.scale, 6);
      }
    }),
  );
});
