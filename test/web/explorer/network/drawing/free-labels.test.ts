import { expect, test } from '@jest/globals';
import { freeLabels, type Label } from '../../../../../web/explorer/network/drawing/free-labels.ts';

const label = (left: number, size: number, isForced = false): Label => ({
  left,
  right: left + 100,
  top: 0,
  bottom: 14,
  size,
  isForced,
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

test('a name that is to be shown in any case takes the place of others', () => {
  const [chosen, beside, large] = [label(0, 4, true), label(20, 4, true), label(40, 20)];
  expect(freeLabels([large, chosen, beside])).toEqual(new Set([chosen, beside]));
});
