import { expect, test } from '@jest/globals';
import { freeLabels, type Label } from '../../../../../web/explorer/network/drawing/free-labels.ts';

const label = (left: number, size: number, height = 1): Label => ({
  left,
  right: left + 100,
  top: 0,
  bottom: 14,
  size,
  height,
});

test('of names that cover each other that of the larger node is shown', () => {
  const [small, large, apart] = [label(0, 5), label(60, 9), label(200, 3)];
  expect(freeLabels([small, large, apart])).toEqual(new Set([large, apart]));
});

test('names beside and below each other are all shown', () => {
  const [left, right] = [label(0, 5), label(100, 5)];
  const below = { ...label(0, 5), top: 14, bottom: 28 };
  expect(freeLabels([left, right, below]).size).toBe(3);
});

test('the name of a node that lies above others is shown before theirs, however large they are', () => {
  const [chosen, lit, large] = [label(0, 4, 3), label(90, 5, 2), label(120, 20)];
  expect(freeLabels([large, lit, chosen])).toEqual(new Set([chosen, large]));
  expect(freeLabels([large, lit])).toEqual(new Set([lit]));
});
