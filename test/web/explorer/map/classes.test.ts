import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classOf, countClasses } from '../../../../web/explorer/map/classes.ts';

const told = (counts: readonly number[]): string =>
  countClasses(counts)
    .map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
    .join(' ');

test.each([
  [[], ''],
  [[0, 0], ''],
  [[1, 1, 1], '1'],
  [[1, 2, 3], '1 2 3'],
  [[5], '1 2 3 4 5'],
  [[12, 1], '1–2 3 4 5–8 9–12'],
  [[3, 250, 8], '1–3 4–10 11–30 31–80 81–250'],
])('counts %j are shown in the classes %s', (counts, classes) => {
  expect(told(counts)).toBe(classes);
});

test('every count is in exactly one of at most five classes, and greater counts are in no lower one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1 }), (counts) => {
      const classes = countClasses(counts);
      expect(classes.length).toBeLessThanOrEqual(5);
      let before = -1;
      for (const count of counts.filter((value) => value > 0).sort((one, other) => one - other)) {
        const holding = classes.filter(({ from, to }) => count >= from && count <= to);
        expect(holding).toHaveLength(1);
        const index = classOf(count, classes)!;
        expect(index).toBeGreaterThanOrEqual(before);
        before = index;
      }
      expect(classOf(0, classes)).toBeNull();
    }),
  );
});
