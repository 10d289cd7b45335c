import type { Extent, MunicipalityShape } from './boundaries.ts';
import type { MappedPlace } from './municipality-map.tsx';

/** How wide a letter and how high a line is, in pixels: of the size that names on the map are written in. */
const letter = 6.6;
const line = 15;
/** Units a pixel up to which places without projects have their names, too: where one looks from near. */
const near = 2.2;

/**
 * The shapes on the paper whose names have room: those with most projects first, no name over one that came before, or much wider than its shape.
 *
 * @param seen What is on the paper.
 * @param scale Units of the map a pixel.
 * @param county The county that is looked at; others have no names then.
 */
export function namedShapes(
  shapes: readonly MunicipalityShape[],
  byCode: ReadonlyMap<string, MappedPlace>,
  seen: Extent,
  scale: number,
  county: string | null,
): readonly MunicipalityShape[] {
  const candidates = shapes.filter(({ code, county: of, name, centre: [x, y], extent }) => {
    const isInvolved = byCode.has(code);
    const isAsked = county === null ? isInvolved || scale < near : of === county;
    const isSeen = x > seen.left && x < seen.right && y > seen.top && y < seen.bottom;
    const room = (extent.right - extent.left) / scale;
    // From near, a name may stand over its neighbours rather than not at all.
    const least = isInvolved && scale < near ? 0.5 : 0.8;
    return isAsked && isSeen && room > name.length * letter * least;
  });
  const placed: MunicipalityShape[] = [];
  for (const shape of byImportance(candidates, byCode)) {
    if (!placed.some((other) => touches(shape, other, scale))) placed.push(shape);
  }
  return placed;
}

/** Most projects first, equals by name: as the list beside the map has them. */
export function byImportance(
  shapes: readonly MunicipalityShape[],
  byCode: ReadonlyMap<string, MappedPlace>,
): readonly MunicipalityShape[] {
  const count = ({ code }: MunicipalityShape): number => byCode.get(code)?.projectCount ?? 0;
  return shapes.toSorted((one, other) => count(other) - count(one) || names.compare(one.name, other.name));
}

const names = new Intl.Collator('sv');

function touches(one: MunicipalityShape, other: MunicipalityShape, scale: number): boolean {
  const across = Math.abs(one.centre[0] - other.centre[0]) / scale;
  const down = Math.abs(one.centre[1] - other.centre[1]) / scale;
  return across < ((one.name.length + other.name.length) * letter) / 2 && down < line;
}
