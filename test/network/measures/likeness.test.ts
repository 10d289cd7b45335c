import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { likeness } from '../../../src/network/measures/likeness.ts';

const like = (one: number[], other: number[]) => likeness(Uint32Array.from(one), Uint32Array.from(other));

test.each<[string, number[], number[], number]>([
  ['the same parts', [0, 0, 1, 1], [0, 0, 1, 1], 1],
  ['the same parts under other numbers', [0, 0, 1, 1], [3, 3, 2, 2], 1],
  ['parts that are crossed', [0, 0, 1, 1], [0, 1, 0, 1], -0.5],
  ['one part halved', [0, 0, 0, 0], [0, 0, 1, 1], 0],
  ['one of three pairs the same', [0, 0, 1, 1], [0, 0, 1, 2], 4 / 7],
  ['each alone, in both', [0, 1, 2], [2, 0, 1], 1],
  ['all together, in both', [0, 0, 0], [1, 1, 1], 1],
  ['one thing', [0], [0], 1],
  ['nothing', [], [], 1],
])('%s', (_, one, other, expected) => expect(like(one, other)).toBeCloseTo(expected, 12));

test('it is the same from both sides, and at most 1', () => {
  const parts = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(parts, (both) => {
      const [one, other] = [both.map(([each]) => each), both.map(([, each]) => each)];
      const numbers = [one, other].map((side) => side.map((each) => [...new Set(side)].indexOf(each)));
      expect(like(numbers[0]!, numbers[1]!)).toBeCloseTo(like(numbers[1]!, numbers[0]!), 12);
      expect(like(numbers[0]!, numbers[1]!)).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});
