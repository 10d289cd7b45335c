import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { IconButton } from '../parts/button.tsx';
import { ViewControls, zoomStep } from '../parts/view-controls.tsx';
import type { Camera } from '../state/state.ts';
import type { Texts } from '../texts/texts.ts';
import { extentOfArea } from './area.ts';
import type { Boundaries, Extent, MunicipalityShape } from './boundaries.ts';
import type { CountClass } from './classes.ts';
import { Hatching } from './hatching.tsx';
import type { MappedPlace } from './municipality-map.tsx';
import { byImportance } from './names.ts';
import { Overlay } from './overlay.tsx';
import type { Shade } from './shades.ts';
import { Shapes } from './shapes.tsx';
import { directions, steer } from './steer.ts';
import type { MapText } from './text.ts';
import { Told } from './told.tsx';
import { useView } from './use-view.ts';
import { extentOf, pixelOf } from './view.ts';

/** How far a key or button moves the map: a share of the paper. */
const moveStep = 0.25;

interface Properties {
  readonly text: MapText;
  readonly network: Texts['network'];
  readonly numbers: Intl.NumberFormat;
  readonly boundaries: Boundaries;
  readonly places: readonly MappedPlace[];
  readonly classes: readonly CountClass[];
  readonly shades: readonly Shade[];
  /** As `mapArea` and `mapCamera` of the state. */
  readonly area: string | null;
  readonly camera: Camera | null;
  readonly selected: string | null;
  /** The codes of the municipalities of what is selected, where that is no municipality. */
  readonly marked: ReadonlySet<string>;
  readonly onSelect: (id: string) => void;
  readonly pointed: string | null;
  readonly onPoint: (code: string | null) => void;
  readonly onArea: (area: string | null) => void;
  readonly onLook: (camera: Camera) => void;
  /** Told of the part of the map that is seen, whenever it is drawn. */
  readonly onSeen: (seen: Extent) => void;
}

/** The drawn map: one stop for Tab, within it arrows go from place to place; beside it buttons that move it. */
export function Sweden(properties: Properties) {
  const { text, network, numbers, boundaries, places, classes, shades, area, camera, marked } = properties;
  const { selected, onSelect, pointed, onPoint, onArea, onLook, onSeen } = properties;
  const own = useId();
  const sheet = useRef<HTMLDivElement>(null);
  const byCode = useMemo(() => new Map(places.map((place) => [place.code, place])), [places]);
  const shapes = useMemo(
    () => new Map(boundaries.municipalities.map((shape) => [shape.code, shape])),
    [boundaries],
  );
  const extent = useMemo(() => extentOfArea(boundaries, area, byCode), [boundaries, area, byCode]);
  const country = boundaries.extent;
  const { view, paper, zoom, move, reset } = useView(sheet, { extent, camera, country }, onLook);
  const seen = extentOf(view, paper);
  onSeen(seen);
  const [isFocused, setFocused] = useState(false);

  const county = area === null || area === 'SE' ? null : area;
  const involved = boundaries.municipalities.filter(
    (shape) => byCode.has(shape.code) && (county === null || shape.county === county),
  );
  const selectedCode = places.find(({ id }) => id === selected)?.code ?? null;
  const told = pointed === null ? undefined : shapes.get(pointed);
  const optionId = useCallback((code: string): string => `${own}-${code}`, [own]);
  const said = useCallback(
    ({ code, name }: MunicipalityShape): string => {
      const count = byCode.get(code)?.projectCount ?? 0;
      return `${name}, ${text.projects(count, numbers.format(count))}`;
    },
    [byCode, text, numbers],
  );
  const choose = useRef((_: string | null): void => {});
  choose.current = (code) => {
    const place = code === null ? undefined : byCode.get(code);
    if (place !== undefined) onSelect(place.id);
  };
  const step = (right: number, down: number): void =>
    move(right * paper.width * moveStep, down * paper.height * moveStep);
  const show = (next: string | null): void => {
    reset();
    onArea(next);
  };

  const bringIntoView = ({ centre }: MunicipalityShape): void => {
    const [right, down] = pixelOf(view, paper, centre);
    const isIn = right > 40 && right < paper.width - 40 && down > 40 && down < paper.height - 40;
    if (!isIn) move(right - paper.width / 2, down - paper.height / 2);
  };
  // What is chosen in the list, by a search or in the panel is seen on the map, too.
  const before = useRef(selectedCode);
  useEffect(() => {
    const shape = shapes.get(selectedCode ?? '');
    if (shape !== undefined && selectedCode !== before.current) bringIntoView(shape);
    before.current = selectedCode;
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = event.shiftKey ? directions[event.key] : undefined;
    if (direction) step(...direction);
    else if (event.key === '+' || event.key === '=') zoom(zoomStep);
    else if (event.key === '-') zoom(1 / zoomStep);
    else if (event.key === '0') show(null);
    else if (event.key === 'Enter' || event.key === ' ') choose.current(pointed);
    else {
      const next = reached(event.key, shapes.get(pointed ?? ''), involved, byCode);
      if (next === undefined) return;
      onPoint(next.code);
      bringIntoView(next);
    }
    event.preventDefault();
  };
  const onFocus = ({ currentTarget }: { readonly currentTarget: Element }): void => {
    setFocused(true);
    // Who presses the map with a pointer points at what is there.
    if (!currentTarget.matches(':focus-visible')) return;
    const first =
      involved.find(({ code }) => code === selectedCode) ?? reached('Home', undefined, involved, byCode);
    onPoint(first?.code ?? null);
  };

  const drawn = useMemo(
    () => (
      <Shapes
        municipalities={boundaries.municipalities}
        {...{ byCode, classes, county, selectedCode, optionId, said, onPoint }}
        onChoose={(code) => choose.current(code)}
      />
    ),
    [boundaries, byCode, classes, county, selectedCode, optionId, said, onPoint],
  );
  return (
    <div class="map-paper">
      <div
        ref={sheet}
        class="map-sheet"
        tabIndex={0}
        role="listbox"
        aria-label={`${text.map}. ${text.keys}`}
        aria-activedescendant={
          isFocused && told !== undefined && byCode.has(told.code) ? optionId(told.code) : undefined
        }
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => {
          setFocused(false);
          onPoint(null);
        }}
        onMouseLeave={() => onPoint(null)}
      >
        <svg
          role="presentation"
          viewBox={`${seen.left} ${seen.top} ${seen.right - seen.left} ${seen.bottom - seen.top}`}
        >
          <Hatching name="hatching" shades={shades} scale={view.scale} />
          {drawn}
          <Overlay
            {...{ boundaries, byCode, seen, county, marked }}
            scale={view.scale}
            selected={selectedCode === null ? undefined : shapes.get(selectedCode)}
            pointed={told}
          />
        </svg>
      </div>
      {told !== undefined && (
        <Told
          shape={told}
          county={boundaries.counties.find(({ code }) => code === told.county)?.name ?? ''}
          count={text.projects(
            byCode.get(told.code)?.projectCount ?? 0,
            numbers.format(byCode.get(told.code)?.projectCount ?? 0),
          )}
          view={view}
          paper={paper}
        />
      )}
      <ViewControls label={text.controls} text={network} onZoom={zoom} onMove={step}>
        <IconButton icon="fit" label={text.showInvolved} onClick={() => show(null)} />
        <IconButton icon="country" label={text.showCountry} onClick={() => show('SE')} />
      </ViewControls>
    </div>
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
