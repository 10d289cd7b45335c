import { expect, test } from '@jest/globals';
import type { MunicipalityShape } from '../../../../web/explorer/map/boundaries.ts';
import { namedShapes } from '../../../../web/explorer/map/names.ts';

const shape = (name: string, x: number, width: number, county = '14'): MunicipalityShape => ({
  code: name,
  name,
  county,
  path: '',
  centre: [x, 0],
  extent: { left: x - width / 2, right: x + width / 2, top: -50, bottom: 50 },
});
const seen = { left: -600, right: 600, top: -600, bottom: 600 };
const named = (
  shapes: readonly MunicipalityShape[],
  scale: number,
  counts: Readonly<Record<string, number>> = {},
  county: string | null = null,
): readonly string[] => {
  const places = Object.entries(counts).map(([name, projectCount]) => ({
    id: name,
    code: name,
    name,
    projectCount,
  }));
  const byCode = new Map(places.map((place) => [place.code, place]));
  return namedShapes(shapes, byCode, seen, scale, county).map(({ name }) => name);
};

test('a name is written where the shape is wide enough for it', () => {
  expect(named([shape('Kungsbacka', 0, 100), shape('Öckerö', 500, 20)], 1)).toEqual(['Kungsbacka']);
});

test('nearer by, more names have room', () => {
  expect(named([shape('Kungsbacka', 0, 100)], 2)).toEqual([]);
  expect(named([shape('Kungsbacka', 0, 100)], 0.5)).toEqual(['Kungsbacka']);
});

test('from near, places with projects go first, and need less room', () => {
  const shapes = [shape('Vårgårda', 0, 100), shape('Herrljunga', 40, 40)];
  expect(named(shapes, 1)).toEqual(['Vårgårda']);
  expect(named(shapes, 1, { Herrljunga: 2 })).toEqual(['Herrljunga']);
});

test('from far away only places with projects have names, in a county all', () => {
  const shapes = [
    shape('Kiruna', 0, 500, '25'),
    shape('Gällivare', 300, 500, '25'),
    shape('Arvidsjaur', -300, 500, '24'),
  ];
  expect(named(shapes, 4, { Kiruna: 1 })).toEqual(['Kiruna']);
  expect(named(shapes, 4, { Arvidsjaur: 1 }, '25')).toEqual(['Gällivare', 'Kiruna']);
});

test('what is not on the paper has no name there', () => {
  expect(named([shape('Kungsbacka', 700, 300)], 1)).toEqual([]);
});
