import { around, type Boundaries, type Extent } from './boundaries.ts';

/** The least that is shown, in the map's units: 80 km, so that one sees where in the country a single municipality lies. */
const least = 320;

/**
 * The part of the map that an area is.
 *
 * @param area two digits of a county, `SE` for the whole country; null for the municipalities involved.
 */
export function extentOfArea(
  { extent, counties, municipalities }: Boundaries,
  area: string | null,
  involved: { readonly has: (code: string) => boolean },
): Extent {
  if (area === 'SE') return extent;
  if (area !== null) return counties.find(({ code }) => code === area)?.extent ?? extent;
  const extents = municipalities.filter(({ code }) => involved.has(code)).map((shape) => shape.extent);
  return extents.length === 0 ? extent : grown(around(extents));
}

function grown({ left, top, right, bottom }: Extent): Extent {
  const [across, down] = [right - left, bottom - top].map((length) => Math.max(0, (least - length) / 2));
  return { left: left - across!, right: right + across!, top: top - down!, bottom: bottom + down! };
}
