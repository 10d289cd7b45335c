import type { Boundaries, Extent, MunicipalityShape } from './boundaries.ts';
import type { MappedPlace } from './municipality-map.tsx';
import { namedShapes } from './names.ts';

interface Properties {
  readonly boundaries: Boundaries;
  readonly byCode: ReadonlyMap<string, MappedPlace>;
  readonly seen: Extent;
  /** Units of the map a pixel. */
  readonly scale: number;
  readonly county: string | null;
  /** The codes of the municipalities of what is selected. */
  readonly marked: ReadonlySet<string>;
  readonly selected: MunicipalityShape | undefined;
  readonly pointed: MunicipalityShape | undefined;
}

/** What lies over the municipalities: coast, borders of counties, outlines and names. */
export function Overlay({ boundaries, byCode, seen, scale, county, marked, selected, pointed }: Properties) {
  const { municipalities, coast, countyBorders } = boundaries;
  return (
    <svg aria-hidden="true" overflow="visible">
      <path class="coast" d={coast} />
      <path class="county-borders" d={countyBorders} />
      {municipalities.map(
        (shape) => marked.has(shape.code) && <Outline key={shape.code} shape={shape} name="marked" />,
      )}
      <Outline shape={selected} name="selected" />
      <Outline shape={pointed} name="pointed" />
      {namedShapes(municipalities, byCode, seen, scale, county).map(({ code, name, centre: [x, y] }) => (
        <text
          key={code}
          class="place-name"
          data-involved={byCode.has(code)}
          x={x}
          y={y}
          font-size={12 * scale}
        >
          {name}
        </text>
      ))}
    </svg>
  );
}

function Outline({ shape, name }: { readonly shape: MunicipalityShape | undefined; readonly name: string }) {
  if (shape === undefined) return null;
  return (
    <g class={`outline ${name}`}>
      <path class="halo" d={shape.path} />
      <path d={shape.path} />
    </g>
  );
}
