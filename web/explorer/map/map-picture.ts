import { darkInks, lightInks } from '../network/colours.ts';
import type { Frame } from '../picture/fit.ts';
import { tenth } from '../picture/mark.ts';
import { innerWidth, type Sheet } from '../picture/sheet.ts';
import { xmlText } from '../picture/xml.ts';
import type { Boundaries, Extent, MunicipalityShape } from './boundaries.ts';
import { type CountClass, classOf, shadeOf } from './classes.ts';
import type { MapWords } from './map-drawing.ts';
import { spanOf } from './map-legend.tsx';
import type { MappedPlace } from './municipality-map.tsx';
import { namedShapes } from './names.ts';
import { drawRanking, rankingWidth } from './ranking.ts';
import { distanceOf, isCrossed, type Shade, selectedColour, shadesOf } from './shades.ts';
import type { MapText } from './text.ts';

/** The map as it is on the page. */
export interface ShownMap extends MapWords {
  readonly text: MapText;
  readonly numbers: Intl.NumberFormat;
  readonly boundaries: Boundaries;
  readonly places: readonly MappedPlace[];
  readonly classes: readonly CountClass[];
  readonly county: string | null;
  readonly selected: string | null;
  readonly marked: ReadonlySet<string>;
  /** What is marked, in words; null where nothing is. */
  readonly outlined: string | null;
  /** The part of the map that is seen. */
  readonly seen: Extent;
  readonly isDark: boolean;
}

/** The most that the map is high, in pixels of the picture; the least. */
const [mostHeight, leastHeight] = [1_100, 500];
/** The size of names on the map, in pixels. */
const nameSize = 13;

/** The map as a page of its own: beside it, where there is room, the municipalities with most projects. */
export function mapSheet(map: ShownMap): Sheet {
  const { text, numbers, classes, isDark, language, title, asked, source } = map;
  const inks = isDark ? darkInks : lightInks;
  const shades = shadesOf(isDark);
  const land = common(map.seen, map.boundaries.extent);
  const [wide, high] = [land.right - land.left, land.bottom - land.top];
  const height = Math.round(Math.min(mostHeight, Math.max(leastHeight, (innerWidth * high) / wide)));
  const scale = Math.max(high / height, wide / innerWidth);
  return {
    ...{ language, title, height },
    asked: map.outlined === null ? asked : [...asked, `${map.outlined}.`],
    source: [...source, `${text.source}.`],
    colors: inks,
    legend: [
      {
        title: text.legend,
        entries: classes.map((span, index) => {
          const shade = shadeOf(index, classes);
          return {
            name: spanOf(span, numbers),
            color: shades[shade]?.fill ?? '',
            shape: 'square',
            ...(distanceOf(shade) > 0 && { pattern: `url(#shade-${shade})` }),
          };
        }),
      },
    ],
    draw: (frame) => {
      const width = Math.min(frame.width, wide / scale);
      const ranked = innerWidth - width > rankingWidth;
      const paper = { ...frame, width, x: ranked ? frame.x : frame.x + (frame.width - width) / 2 };
      const rest = { ...frame, x: frame.x + width + 48, width: frame.width - width - 48 };
      return [
        patterns(shades),
        drawLand(map, land, scale, paper),
        ranked ? drawRanking(map.places, rest, { ...map, inks }) : '',
      ].join('\n');
    },
  };
}

function drawLand(map: ShownMap, land: Extent, scale: number, frame: Frame): string {
  const { boundaries, places, classes, county, selected, marked, isDark } = map;
  const inks = isDark ? darkInks : lightInks;
  const shades = shadesOf(isDark);
  const byCode = new Map(places.map((place) => [place.code, place]));
  const seen = boundaries.municipalities.filter(({ extent }) => touches(extent, land));
  const outlined = seen.filter(({ code }) => marked.has(code) || byCode.get(code)?.id === selected);
  const shapeOf = ({ code, county: of, path }: MunicipalityShape): string => {
    const shade = shadeOf(classOf(byCode.get(code)?.projectCount ?? 0, classes), classes);
    const { fill, edge } = shades[shade] as Shade;
    const pale = county !== null && of !== county ? ' opacity="0.35"' : '';
    const place = `<path d="${path}" fill="${fill}" stroke="${edge}"/>`;
    const over =
      distanceOf(shade) > 0 ? `<path d="${path}" fill="url(#shade-${shade}-map)" stroke="none"/>` : '';
    return `<g${pale}><title>${xmlText(titleOf(code, map, byCode))}</title>${place}${over}</g>`;
  };
  const [left, top] = [frame.x - land.left / scale, frame.y - land.top / scale];
  return `<clipPath id="land"><rect x="${tenth(frame.x)}" y="${frame.y}" width="${tenth(frame.width)}" height="${frame.height}"/></clipPath>
${patterns(shades, scale)}
<g clip-path="url(#land)"><g transform="translate(${tenth(left)} ${tenth(top)}) scale(${1 / scale})" fill-rule="evenodd" stroke-width="${scale * 0.8}">
${seen.map(shapeOf).join('\n')}
<g fill="none" stroke-linejoin="round"><path d="${boundaries.coast}" stroke="${inks.soft}"/>
<path d="${boundaries.countyBorders}" stroke="${inks.soft}" stroke-width="${scale * 1.3}"/>
${outlined.map(({ path }) => `<path d="${path}" stroke="${inks.paper}" stroke-width="${scale * 6}"/><path d="${path}" stroke="${selectedColour(isDark)}" stroke-width="${scale * 3}"/>`).join('\n')}
</g></g></g>
<g font-size="${nameSize}" fill="${inks.ink}" stroke="${inks.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke" text-anchor="middle" dominant-baseline="central">
${namedShapes(seen, byCode, land, scale, county)
  .map(
    ({ name, centre: [x, y] }) =>
      `<text x="${tenth(left + x / scale)}" y="${tenth(top + y / scale)}">${xmlText(name)}</text>`,
  )
  .join('\n')}
</g>`;
}

function titleOf(
  code: string,
  { text, numbers, boundaries }: ShownMap,
  byCode: ReadonlyMap<string, MappedPlace>,
): string {
  const count = byCode.get(code)?.projectCount ?? 0;
  const name = boundaries.municipalities.find((shape) => shape.code === code)?.name ?? code;
  return `${name}, ${text.projects(count, numbers.format(count))}`;
}

/** The hatchings: of the legend, or with a scale of the map, whose units they are in. */
function patterns(shades: readonly Shade[], scale?: number): string {
  const drawn = shades.map(({ hatch }, shade) => {
    const distance = distanceOf(shade);
    if (distance === 0) return '';
    const id = `shade-${shade}${scale === undefined ? '' : '-map'}`;
    const [stroke, opacity] = [hatch.slice(0, 7), Number.parseInt(hatch.slice(7), 16) / 255];
    return `<pattern id="${id}" width="${distance}" height="${distance}" patternUnits="userSpaceOnUse" patternTransform="scale(${scale ?? 1}) rotate(45)"><path d="M0 0V${distance}${isCrossed(shade) ? `M0 0H${distance}` : ''}" fill="none" stroke="${stroke}" stroke-opacity="${tenth(opacity)}"/></pattern>`;
  });
  return `<defs>${drawn.join('')}</defs>`;
}

/** The part that two extents have in common. */
function common(one: Extent, other: Extent): Extent {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

function touches(one: Extent, other: Extent): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
