import { describe, expect, test } from '@jest/globals';
import { referenceFolder } from '../../../../src/folders.ts';
import { readReference } from '../../../../src/reference/read.ts';
import { readBoundaries } from '../../../../web/explorer/map/boundaries.ts';
import file from '../../../../web/explorer/map/municipalities.json' with { type: 'json' };

const boundaries = readBoundaries(file);
const shapeOf = (code: string) => boundaries.municipalities.find((shape) => shape.code === code)!;

describe('the map of Sweden', () => {
  const { municipalities, counties } = readReference(referenceFolder);

  test('has every municipality and county that the graph has, under their names', () => {
    const named = (things: readonly { readonly code: string; readonly name: string }[]) =>
      things.map(({ code, name }) => `${code} ${name}`).sort();
    expect(named(boundaries.municipalities)).toEqual(named(municipalities));
    expect(named(boundaries.counties)).toEqual(named(counties));
  });

  test('is as large as Sweden: 640 km wide, 1,530 km high, north upwards', () => {
    expect((boundaries.extent.right * 250) / 1000).toBeCloseTo(638, -1);
    expect((boundaries.extent.bottom * 250) / 1000).toBeCloseTo(1533, -1);
    expect(shapeOf('2584').centre[1]).toBeLessThan(shapeOf('1287').centre[1]);
  });

  test('puts places where they are: from Göteborg to Stockholm about 400 km, east and a little north', () => {
    const [west, east] = [shapeOf('1480').centre, shapeOf('0180').centre];
    const [across, up] = [((east[0] - west[0]) * 250) / 1000, ((west[1] - east[1]) * 250) / 1000];
    expect(Math.hypot(across, up)).toBeGreaterThan(380);
    expect(Math.hypot(across, up)).toBeLessThan(420);
    expect(across).toBeGreaterThan(up);
    expect(up).toBeGreaterThan(100);
  });

  test('has closed shapes within the map, each around the middle it tells', () => {
    for (const { path, extent, centre } of boundaries.municipalities) {
      expect(path).toMatch(/^(M\d+ \d+(l-?\d+ -?\d+)+z)+$/);
      expect(extent.left).toBeGreaterThanOrEqual(0);
      expect(extent.bottom).toBeLessThanOrEqual(boundaries.extent.bottom);
      expect(centre[0]).toBeGreaterThan(extent.left);
      expect(centre[0]).toBeLessThan(extent.right);
    }
  });

  test('draws lines between counties only: none around Gotland, which is an island', () => {
    const gotland = boundaries.counties.find(({ code }) => code === '09')!.extent;
    const begins = [...boundaries.countyBorders.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(begins.length).toBeGreaterThan(50);
    const within = begins.filter(
      ([x = 0, y = 0]) => x > gotland.left && x < gotland.right && y > gotland.top && y < gotland.bottom,
    );
    expect(within).toEqual([]);
    expect(boundaries.coast.match(/M/g)?.length).toBeGreaterThan(100);
  });
});
