import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { extentOfArea } from '../../../../web/explorer/map/area.ts';
import { type BoundaryFile, readBoundaries } from '../../../../web/explorer/map/boundaries.ts';

const file = JSON.parse(readFileSync('web/explorer/map/municipalities.json', 'utf8')) as BoundaryFile;
const boundaries = readBoundaries(file);
const extentOf = (code: string) => boundaries.municipalities.find((shape) => shape.code === code)!.extent;

test('the municipalities involved are all in view, and little else', () => {
  const { left, right, top, bottom } = extentOfArea(boundaries, null, new Set(['2584', '1280']));
  const [kiruna, malmo] = [extentOf('2584'), extentOf('1280')];
  expect([top, bottom]).toEqual([kiruna.top, malmo.bottom]);
  expect([left, right]).toEqual([Math.min(kiruna.left, malmo.left), Math.max(kiruna.right, malmo.right)]);
});

test('around a single small one is enough of the country to know where it is', () => {
  const { left, right, top, bottom } = extentOfArea(boundaries, null, new Set(['0183']));
  expect([right - left, bottom - top]).toEqual([320, 320]);
  expect(extentOf('0183').left).toBeGreaterThan(left);
});

test('the whole country is shown where that is asked for, and where nothing is involved', () => {
  expect(extentOfArea(boundaries, 'SE', new Set(['0183']))).toEqual(boundaries.extent);
  expect(extentOfArea(boundaries, null, new Set())).toEqual(boundaries.extent);
});

test('a county is shown where it is chosen', () => {
  const gotland = boundaries.counties.find(({ code }) => code === '09')!;
  expect(extentOfArea(boundaries, '09', new Set(['0183']))).toEqual(gotland.extent);
});
