import { expect, test } from '@jest/globals';
import { openPace } from '../../../../../web/explorer/network/drawing/canvas/pace.ts';

test('things that were drawn in no time may be more, those that took long must be fewer', () => {
  const pace = openPace(4_000);
  pace.learn(4_000, 16);
  expect(pace.count).toBe(8_000);
  pace.learn(8_000, 30);
  expect(pace.count).toBe(8_000);
  pace.learn(6_000, 90);
  expect(pace.count).toBe(3_000);
});

test('a few things tell little of many, and some are always drawn', () => {
  const pace = openPace(4_000);
  pace.learn(100, 1);
  expect(pace.count).toBe(4_000);
  for (let i = 0; i < 20; i += 1) pace.learn(2_000, 500);
  expect(pace.count).toBe(2_000);
});
