import { expect, test } from '@jest/globals';
import { largestScale } from '../../../../web/explorer/picture/png.ts';
import { fileName } from '../../../../web/explorer/picture/save.ts';

test('a file is called after what it shows and the day', () => {
  expect(fileName('natverk', new Date('2024-03-05T12:00:00Z'), 'svg')).toBe(
    'samverkan-natverk-2024-03-05.svg',
  );
});

test('a picture is not made larger than browsers can', () => {
  expect(largestScale(1_000)).toBe(3);
  expect(largestScale(500)).toBe(4);
  expect(largestScale(50_000)).toBe(1);
});
