import { expect, test } from '@jest/globals';
import type { PlacedNode } from '../../../../web/explorer/picture/fit.ts';
import { placeNames } from '../../../../web/explorer/picture/names.ts';

const frame = { x: 0, y: 0, width: 1_000, height: 600 };
const node = (name: string, left: number, top: number, size = 5): PlacedNode => ({
  ...{ x: 0, y: 0, color: '#000', shape: 'circle', name, size },
  ...{ left, top },
});
const written = (...nodes: readonly PlacedNode[]) => placeNames(nodes, frame).map(({ text }) => text);

test('of names that would stand over each other the larger node has its name', () => {
  expect(written(node('the smaller', 100, 100, 4), node('the larger', 104, 104, 9))).toEqual(['the larger']);
});

test('no name stands over a larger node', () => {
  expect(written(node('', 150, 100, 20), node('beside it', 100, 100, 4))).toEqual([]);
});

test('a name at the right edge stands to the left of its node', () => {
  expect(placeNames([node('at the edge', 990, 100)], frame)).toMatchObject([
    { text: 'at the edge', ends: true },
  ]);
});

test('a long name ends in an ellipsis, whole letters only', () => {
  const [name = ''] = written(node(`${'å'.repeat(36)}👩🏽‍🚀 and more`, 10, 10));
  expect([...name]).toHaveLength(38);
  expect(name.endsWith('…')).toBe(true);
  expect(name.isWellFormed()).toBe(true);
});
