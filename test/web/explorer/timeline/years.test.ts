import { describe, expect, test } from '@jest/globals';
import {
  earlier,
  isOutside,
  later,
  ordered,
  reached,
  spanOf,
} from '../../../../web/explorer/timeline/years.ts';

const whole = { from: 2014, to: 2020 };

describe('years', () => {
  test('play from the first that is chosen to the last, which is the whole network', () => {
    const seen: (number | null)[] = [null];
    for (let step = 0; step < 4; step++) seen.push(later(seen.at(-1)!, { from: 2017, to: 2020 }));
    expect(seen).toEqual([null, 2017, 2018, 2019, null]);
  });

  test.each([null, 2014, 2016, 2019])('lead back from %p where a step forward leads', (until) => {
    expect(earlier(later(until, whole), whole)).toBe(until);
    expect(later(earlier(until, whole), whole)).toBe(until);
  });

  test('a single one is all there is to play', () => {
    expect(later(null, { from: 2016, to: 2016 })).toBeNull();
    expect(earlier(null, { from: 2016, to: 2016 })).toBeNull();
  });

  test.each([
    [null, 2020],
    [2017, 2017],
    [1900, 2014],
    [2200, 2020],
  ])('an address that says %p has reached %d', (until, year) => {
    expect(reached(until, whole)).toBe(year);
  });

  test.each([
    [2016, 2018, 2016, 2018],
    [2018, 2016, 2016, 2018],
    [1900, 2200, 2014, 2020],
    [2030, 2040, 2020, 2020],
  ])('%d and %d, as an address may say, are %d to %d', (one, other, from, to) => {
    expect(ordered(one, other, whole)).toEqual({ from, to });
  });

  test.each([
    [null, null, false],
    [2000, 2014, false],
    [2020, null, false],
    [null, 2013, true],
    [2021, 2030, true],
  ])('from %p to %p have nothing of the network: %p', (from, to, isAway) => {
    expect(isOutside({ from, to }, whole)).toBe(isAway);
  });

  test('are those of the slices, in any order, and none without slices', () => {
    expect(spanOf([{ year: 2019 }, { year: 2014 }, { year: 2016 }])).toEqual({ from: 2014, to: 2019 });
    expect(spanOf([])).toBeNull();
  });
});
