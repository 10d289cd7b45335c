import { describe, expect, test } from '@jest/globals';
import { grown, ordered, shrunk, spanOf, type Years } from '../../../../web/explorer/timeline/years.ts';

const whole: Years = { from: 2014, to: 2020 };

describe('years', () => {
  test('play from the first year chosen to the last there is', () => {
    const seen = [{ from: 2017, to: 2020 }];
    for (let step = 0; step < 4; step++) seen.push(grown(seen.at(-1)!, whole));
    expect(seen.slice(1).map(({ from, to }) => `${from}–${to}`)).toEqual([
      '2017–2017',
      '2017–2018',
      '2017–2019',
      '2017–2020',
    ]);
  });

  test.each([
    { from: 2014, to: 2020 },
    { from: 2016, to: 2018 },
    { from: 2020, to: 2020 },
  ])('go back from %j where a step forward leads', (years) => {
    expect(shrunk(grown(years, whole), whole)).toEqual(years);
    expect(grown(shrunk(years, whole), whole)).toEqual(years);
  });

  test.each([
    [2016, 2018, 2016, 2018],
    [2018, 2016, 2016, 2018],
    [1900, 2200, 2014, 2020],
    [2030, 2040, 2020, 2020],
  ])('%d and %d, as an address may say, are %d to %d', (one, other, from, to) => {
    expect(ordered(one, other, whole)).toEqual({ from, to });
  });

  test('are those of the slices, in any order, and none without slices', () => {
    expect(spanOf([{ year: 2019 }, { year: 2014 }, { year: 2016 }])).toEqual({ from: 2014, to: 2019 });
    expect(spanOf([])).toBeNull();
  });
});
