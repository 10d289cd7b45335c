import { expect, test } from '@jest/globals';
import { stepsAfter } from '../../../../web/explorer/stage/steps.ts';

test.each([
  [150, 151, [500]],
  [150, 250, [500]],
  [150, 500, [500]],
  [150, 501, [500, 1_500]],
  [150, 60_000, [500, 1_500]],
  [500, 501, [1_500]],
  [1_500, 60_000, [5_000]],
  [5_000, 60_000, []],
])('with %d of %d shown, all or the next are offered', (most, all, offered) => {
  expect(stepsAfter(most, all)).toEqual(offered);
});
