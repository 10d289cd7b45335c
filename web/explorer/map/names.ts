import type { MunicipalityShape } from './boundaries.ts';

/** How wide a letter and how high a line is, in pixels: of the size that names on the map are written in. */
const letter = 6.6;
const line = 15;

/**
 * The shapes whose names have room on the map: nearly as wide as the name, and the name not over one that came before.
 *
 * @param shapes The more important first.
 * @param scale Units of the map a pixel.
 */
export function withNames(shapes: readonly MunicipalityShape[], scale: number): readonly MunicipalityShape[] {
  const placed: MunicipalityShape[] = [];
  for (const shape of shapes) {
    const { name, extent } = shape;
    const room = (extent.right - extent.left) / scale;
    if (room < name.length * letter * 0.9 || placed.some((other) => touches(shape, other, scale))) continue;
    placed.push(shape);
  }
  return placed;
}

function touches(one: MunicipalityShape, other: MunicipalityShape, scale: number): boolean {
  const across = Math.abs(one.centre[0] - other.centre[0]) / scale;
  const down = Math.abs(one.centre[1] - other.centre[1]) / scale;
  return across < ((one.name.length + other.name.length) * letter) / 2 && down < line;
}
