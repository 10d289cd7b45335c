import { expect, test } from '@jest/globals';
import { marked, namesakesOf } from '../../../../web/explorer/api/apart.ts';

const named = (id: string, name: string) => ({ id, name });

test('namesakes are things of one name, each thing once', () => {
  const things = [
    named('a', 'Skolorna'),
    named('b', 'Kompassen'),
    named('c', 'Skolorna'),
    named('b', 'Kompassen'),
  ];
  expect(namesakesOf(things)).toEqual(['a', 'c']);
});

test('what tells them apart stands behind their names', () => {
  const things = [named('a', 'Skolorna'), named('b', 'Kompassen')];
  expect(marked(things, new Map([['a', 'InVux']])).map(({ name }) => name)).toEqual([
    'Skolorna (InVux)',
    'Kompassen',
  ]);
});
