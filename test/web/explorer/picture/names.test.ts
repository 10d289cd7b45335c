import { expect, test } from '@jest/globals';
import type { PlacedNode } from '../../../../web/explorer/picture/fit.ts';
import { placeNames } from '../../../../web/explorer/picture/names.ts';

const frame = { x: 0, y: 0, width: 1_000, height: 600 };
const node = (name: string, left: number, top: number, size = 5): PlacedNode => ({
  ...{ x: 0, y: 0, color: '#000', shape: 'circle', name, size },
  ...{ left, top },
});
const written = (...nodes: readonly PlacedNode[]) => placeNames(nodes, frame).map(({ text }) => text);

test('names of neighbours stand beside, below and above their nodes, never over each other', () => {
  const names = placeNames(
    [node('one of two names', 500, 300, 9), node('the other name', 510, 304, 4)],
    frame,
  );
  expect(names.map(({ text }) => text)).toEqual(['one of two names', 'the other name']);
  expect(names[0]).toMatchObject({ anchor: 'start', y: 300 });
  expect(Math.abs(names[1]!.y - 300)).toBeGreaterThan(13);
});

test('where no place is left, the larger nodes have their names', () => {
  const crowd = Array.from({ length: 30 }, (_, index) => node(`number ${index}`, 500, 300, 30 - index));
  const names = written(...crowd);
  expect(names.length).toBeLessThan(30);
  expect(names.slice(0, 2)).toEqual(['number 0', 'number 1']);
});

test('no name stands over a larger node', () => {
  const around = [0, 1, 2, 3].map((turn) =>
    node('', 500 + 40 * Math.cos((turn * Math.PI) / 2), 300 + 40 * Math.sin((turn * Math.PI) / 2), 36),
  );
  expect(written(...around, node('in the middle', 500, 300, 3))).toEqual([]);
});

test('a name at the right edge stands to the left of its node', () => {
  expect(placeNames([node('at the edge', 990, 100)], frame)).toMatchObject([
    { text: 'at the edge', anchor: 'end' },
  ]);
});

test('a long name ends in an ellipsis, whole letters only', () => {
  const [name = ''] = written(node(`${'å'.repeat(36)}👩🏽‍🚀 and more`, 10, 10));
  expect([...name]).toHaveLength(38);
  expect(name.endsWith('…')).toBe(true);
  expect(name.isWellFormed()).toBe(true);
});
