import { expect, test } from '@jest/globals';
import { comparable } from '../../src/network/strength.ts';

test('sums of the same fractions in another order are equal, and different ones are not', () => {
  const [forwards, backwards] = [1 / 10 + 1 / 5 + 3 / 10, 3 / 10 + 1 / 5 + 1 / 10];
  expect(forwards).not.toBe(backwards);
  expect(comparable(forwards)).toBe(comparable(backwards));
  expect(comparable(1 / 39)).toBeLessThan(comparable(1 / 38));
});
