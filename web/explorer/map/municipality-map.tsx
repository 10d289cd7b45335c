import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Camera } from '../state/state.ts';
import { texts } from '../texts/texts.ts';
import { type BoundaryFile, type Extent, readBoundaries } from './boundaries.ts';
import { countClasses } from './classes.ts';
import type { MapDrawing } from './map-drawing.ts';
import { Legend } from './map-legend.tsx';
import { mapSheet } from './map-picture.ts';
import './map.css';
import file from './municipalities.json' with { type: 'json' };
import { PlaceList } from './place-list.tsx';
import { selectedColour, shadesOf } from './shades.ts';
import { Sweden } from './sweden.tsx';
import { mapTexts } from './text.ts';

/** A municipality that the network involves. */
export interface MappedPlace {
  /** The `id` of the thing, as the network's nodes have it. */
  readonly id: string;
  /** SCB's four digits. */
  readonly code: string;
  readonly name: string;
  readonly projectCount: number;
}

interface Properties {
  readonly language: 'sv' | 'en';
  readonly isDark: boolean;
  readonly places: readonly MappedPlace[];
  /** The `id` of what is selected, which may be no municipality. */
  readonly selected: string | null;
  /** What is selected, where it is no place: its name, where the network has it, and the codes of its projects' municipalities. */
  readonly chosen: { readonly name: string | null; readonly codes: ReadonlySet<string> } | null;
  /** The year up to which projects are counted; null for all. */
  readonly until: number | null;
  readonly onAllYears: () => void;
  /** Whether projects of what is hidden in the network are counted. */
  readonly countsHidden: boolean;
  readonly onSelect: (id: string) => void;
  /** As `mapArea` and `mapCamera` of the state. */
  readonly area: string | null;
  readonly camera: Camera | null;
  readonly onArea: (area: string | null) => void;
  readonly onLook: (camera: Camera) => void;
  /** Told of the map while there is one, to be taken along. */
  readonly onDrawing: (drawing: MapDrawing | null) => void;
}

const boundaries = readBoundaries(file satisfies BoundaryFile);
const nothing: ReadonlySet<string> = new Set();

/** The municipalities involved, by how many projects: as a map, and beside it as a list that says the same. */
export function MunicipalityMap(properties: Properties) {
  const { language, isDark, places, until, selected, chosen, area, onArea, onDrawing } = properties;
  const text = mapTexts[language];
  const numbers = useMemo(() => new Intl.NumberFormat(texts[language].locale), [language]);
  const classes = useMemo(() => countClasses(places.map(({ projectCount }) => projectCount)), [places]);
  const shades = shadesOf(isDark);
  const county = area === null || area === 'SE' ? null : area;
  const shown = useMemo(
    () => places.filter(({ code }) => county === null || code.startsWith(county)),
    [places, county],
  );
  /** The code of the municipality that is pointed at, on the map or in the list. */
  const [pointed, setPointed] = useState<string | null>(null);
  const areaField = useId();
  const pieces = { text, numbers, classes, selected, pointed, onPoint: setPointed };
  const marked = chosen?.codes ?? nothing;

  // Whoever takes the map along has what is on the page then.
  const seen = useRef<Extent>(boundaries.extent);
  const outlined =
    chosen === null
      ? null
      : text.ofChosen(chosen.name ?? text.chosen, chosen.codes.size, numbers.format(chosen.codes.size));
  const drawn = { text, numbers, classes, boundaries, selected, marked, outlined, county, places };
  const now = useRef({ ...drawn, shown });
  now.current = { ...drawn, shown };
  useEffect(() => {
    onDrawing({
      places: () => now.current.shown,
      draw: (words, dark) => mapSheet({ ...now.current, ...words, seen: seen.current, isDark: dark }),
    });
    return () => onDrawing(null);
  }, [onDrawing]);

  return (
    <section class="map" aria-label={text.map} style={customProperties(isDark)}>
      <p class="map-choice">
        <label for={areaField}>{text.area}</label>
        <select
          id={areaField}
          value={area ?? ''}
          onChange={({ currentTarget }) => onArea(currentTarget.value === '' ? null : currentTarget.value)}
        >
          <option value="">
            {text.involved} ({numbers.format(places.length)})
          </option>
          <option value="SE">{text.wholeCountry}</option>
          {boundaries.counties.map(({ code, name }) => (
            <option key={code} value={code} lang="sv">
              {name} ({numbers.format(places.filter((place) => place.code.startsWith(code)).length)})
            </option>
          ))}
        </select>
        {until !== null && (
          <>
            <span role="status">{text.until(String(until))}</span>
            <button type="button" class="quiet" onClick={properties.onAllYears}>
              {text.allYears}
            </button>
          </>
        )}
        {outlined !== null && (
          <span class="map-chosen" role="status">
            {outlined}
          </span>
        )}
      </p>
      <div class="map-body">
        <div class="map-figure">
          <Sweden
            {...properties}
            {...pieces}
            network={texts[language].network}
            boundaries={boundaries}
            shades={shades}
            marked={marked}
            onSeen={(extent) => {
              seen.current = extent;
            }}
          />
          <Legend text={text} numbers={numbers} classes={classes} shades={shades} />
          {properties.countsHidden && <p class="map-source">{text.countsHidden}</p>}
          <p class="map-source">{text.onlyNamed}</p>
          <p class="map-source">{text.source}</p>
        </div>
        <PlaceList {...pieces} onSelect={properties.onSelect} language={language} places={shown} />
      </div>
    </section>
  );
}

/** The colours of the map, for its style sheet: the picture of it has the same. */
function customProperties(isDark: boolean): Readonly<Record<string, string>> {
  const shades = shadesOf(isDark).flatMap(({ fill, edge }, shade) => [
    [`--fill-${shade}`, fill],
    [`--edge-${shade}`, edge],
  ]);
  return Object.fromEntries([...shades, ['--selected', selectedColour(isDark)]]);
}
