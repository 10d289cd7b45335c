import { expect, test } from '@jest/globals';
import { comparable } from '../../src/network/strength.ts';

test('sums of the same fractions in another order are equal, and different ones are not', () => {
  const [forwards, backwards] = [1 / 3 + 1 / 7 + 1 / 11 + 1 / 13, 1 / 13 + 1 / 11 + 1 / 7 + 1 / 3];
  expect(forwards).not.toBe(backwards);
  expect(comparable(forwards)).toBe(comparable(backwards));
  expect(comparable(1 / 39)).toBeLessThan(comparable(1 / 38));
});
