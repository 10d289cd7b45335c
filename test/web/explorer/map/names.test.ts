import { expect, test } from '@jest/globals';
import type { MunicipalityShape } from '../../../../web/explorer/map/boundaries.ts';
import { withNames } from '../../../../web/explorer/map/names.ts';

const shape = (name: string, x: number, width: number): MunicipalityShape => ({
  code: name,
  name,
  county: '14',
  path: '',
  centre: [x, 0],
  extent: { left: x - width / 2, right: x + width / 2, top: -50, bottom: 50 },
});
const named = (shapes: readonly MunicipalityShape[], scale: number): readonly string[] =>
  withNames(shapes, scale).map(({ name }) => name);

test('a name is written where the shape is wide enough for it', () => {
  expect(named([shape('Kungsbacka', 0, 100), shape('Öckerö', 500, 20)], 1)).toEqual(['Kungsbacka']);
});

test('nearer by, more names have room', () => {
  expect(named([shape('Kungsbacka', 0, 100)], 2)).toEqual([]);
  expect(named([shape('Kungsbacka', 0, 100)], 0.5)).toEqual(['Kungsbacka']);
});

test('of two names at one place the first is written', () => {
  expect(named([shape('Vårgårda', 0, 100), shape('Herrljunga', 40, 100)], 1)).toEqual(['Vårgårda']);
});
