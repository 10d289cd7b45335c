import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Boundaries, Extent, MunicipalityShape } from './boundaries.ts';
import { type CountClass, classOf } from './classes.ts';
import { Hatching } from './hatching.tsx';
import { shade } from './map-legend.tsx';
import type { MappedPlace } from './municipality-map.tsx';
import { withNames } from './names.ts';
import { steer } from './steer.ts';
import type { MapText } from './text.ts';

interface Properties {
  readonly text: MapText;
  readonly numbers: Intl.NumberFormat;
  readonly boundaries: Boundaries;
  readonly places: readonly MappedPlace[];
  readonly classes: readonly CountClass[];
  readonly county: string | null;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly pointed: string | null;
  readonly onPoint: (code: string | null) => void;
}

/** The drawn map: one stop for Tab, within it arrows go from place to place. */
export function Sweden(properties: Properties) {
  const { text, numbers, boundaries, places, classes, county, selected, onSelect, pointed, onPoint } =
    properties;
  const own = useId();
  const drawing = useRef<SVGSVGElement>(null);
  const extent = useMemo(() => shownExtent(boundaries, county), [boundaries, county]);
  const scale = useScale(drawing, extent);
  const [focused, setFocused] = useState(false);

  const byCode = useMemo(() => new Map(places.map((place) => [place.code, place])), [places]);
  const within = boundaries.municipalities.filter((shape) => county === null || shape.county === county);
  const involved = within.filter(({ code }) => byCode.has(code));
  const selectedCode = places.find(({ id }) => id === selected)?.code ?? null;
  const shapes = new Map(boundaries.municipalities.map((shape) => [shape.code, shape]));
  const told = pointed === null ? undefined : shapes.get(pointed);
  const optionId = (code: string): string => `${own}-${code}`;
  const said = ({ code, name }: MunicipalityShape): string => {
    const count = byCode.get(code)?.projectCount ?? 0;
    return `${name}, ${text.projects(count, numbers.format(count))}`;
  };

  const choose = (code: string | null): void => {
    const place = code === null ? undefined : byCode.get(code);
    if (place !== undefined) onSelect(place.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') choose(pointed);
    else if (event.key === 'Escape') onPoint(null);
    else {
      const next = reached(event.key, shapes.get(pointed ?? ''), involved, byCode);
      if (next === undefined) return;
      onPoint(next.code);
    }
    event.preventDefault();
  };
  const begin = (): void => {
    setFocused(true);
    const first =
      involved.find(({ code }) => code === selectedCode) ?? reached('Home', undefined, involved, byCode);
    onPoint(first?.code ?? null);
  };

  return (
    <div
      class="map-sheet"
      tabIndex={0}
      role="listbox"
      aria-label={`${text.map}. ${text.keys}`}
      aria-activedescendant={
        focused && told !== undefined && byCode.has(told.code) ? optionId(told.code) : undefined
      }
      onKeyDown={onKeyDown}
      onFocus={begin}
      onBlur={() => {
        setFocused(false);
        onPoint(null);
      }}
      onMouseLeave={() => onPoint(null)}
    >
      <svg
        ref={drawing}
        role="presentation"
        viewBox={`${extent.left} ${extent.top} ${extent.right - extent.left} ${extent.bottom - extent.top}`}
      >
        <Hatching name="hatching" scale={scale} />
        {boundaries.municipalities.map((shape) => {
          const place = byCode.get(shape.code);
          const classIndex = classOf(place?.projectCount ?? 0, classes);
          const level = classIndex === null ? 0 : shade(classIndex, classes);
          const outside = county !== null && shape.county !== county;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the mouse's way; the keyboard's is the listbox's own.
            <g
              key={shape.code}
              {...(place !== undefined && !outside
                ? {
                    id: optionId(shape.code),
                    role: 'option',
                    'aria-selected': shape.code === selectedCode,
                    'aria-label': said(shape),
                  }
                : { 'aria-hidden': true })}
              data-outside={outside}
              onMouseEnter={() => onPoint(shape.code)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(shape.code)}
            >
              <path class="place" data-class={level} d={shape.path} fill-rule="evenodd" />
              {level > 1 && (
                <path class="hatching" fill={`url(#hatching-${level})`} d={shape.path} fill-rule="evenodd" />
              )}
            </g>
          );
        })}
        <svg aria-hidden="true" overflow="visible">
          <path class="coast" d={boundaries.coast} />
          <path class="county-borders" d={boundaries.countyBorders} />
          <Outline shape={selectedCode === null ? undefined : shapes.get(selectedCode)} name="selected" />
          <Outline shape={told} name="pointed" />
          {county !== null &&
            withNames(byImportance(within, byCode), scale).map(({ code, name, centre: [x, y] }) => (
              <text key={code} class="place-name" x={x} y={y} font-size={12 * scale}>
                {name}
              </text>
            ))}
        </svg>
      </svg>
      <p class="map-told" aria-hidden="true" hidden={told === undefined}>
        {told !== undefined && said(told)}
      </p>
    </div>
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

/** Where a key leads: Home to the place with most projects, End to that with fewest, arrows to the neighbour. */
function reached(
  key: string,
  from: MunicipalityShape | undefined,
  places: readonly MunicipalityShape[],
  byCode: ReadonlyMap<string, MappedPlace>,
): MunicipalityShape | undefined {
  const sorted = byImportance(places, byCode);
  if (key === 'Home' || (from === undefined && key.startsWith('Arrow'))) return sorted[0];
  if (key === 'End') return sorted.at(-1);
  return (from && steer(key, from, places)) ?? undefined;
}

/** Most projects first, equals by name: as the list beside the map has them. */
function byImportance(
  shapes: readonly MunicipalityShape[],
  byCode: ReadonlyMap<string, MappedPlace>,
): readonly MunicipalityShape[] {
  const count = ({ code }: MunicipalityShape): number => byCode.get(code)?.projectCount ?? 0;
  return shapes.toSorted(
    (one, other) => count(other) - count(one) || one.name.localeCompare(other.name, 'sv'),
  );
}

/** The part of the map that is shown, with some air around it. */
function shownExtent({ extent, counties }: Boundaries, county: string | null): Extent {
  const { left, top, right, bottom } = counties.find(({ code }) => code === county)?.extent ?? extent;
  const air = Math.max(right - left, bottom - top) * 0.03;
  return { left: left - air, top: top - air, right: right + air, bottom: bottom + air };
}

/** Units of the map a pixel of the screen, as large as the drawing is at the time. */
function useScale(drawing: { readonly current: SVGSVGElement | null }, extent: Extent): number {
  const [scale, setScale] = useState(10);
  useLayoutEffect(() => {
    const { current } = drawing;
    if (current === null) return;
    const measure = (): void => {
      const { width, height } = current.getBoundingClientRect();
      if (width === 0 || height === 0) return;
      setScale(Math.max((extent.right - extent.left) / width, (extent.bottom - extent.top) / height));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    return () => watch.disconnect();
  }, [drawing, extent]);
  return scale;
}
