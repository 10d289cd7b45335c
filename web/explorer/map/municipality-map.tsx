import { useId, useMemo, useState } from 'preact/hooks';
import { type BoundaryFile, readBoundaries } from './boundaries.ts';
import { countClasses } from './classes.ts';
import { Legend } from './map-legend.tsx';
import './map.css';
import file from './municipalities.json' with { type: 'json' };
import { PlaceList } from './place-list.tsx';
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
  readonly places: readonly MappedPlace[];
  /** The `id` of what is selected, which may be no municipality. */
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** The two digits of the county that the map shows; null for the whole country. */
  readonly county: string | null;
  readonly onCounty: (code: string | null) => void;
}

const boundaries = readBoundaries(file satisfies BoundaryFile);

/** The municipalities involved, by how many projects: as a map, and beside it as a list that says the same. */
export function MunicipalityMap({ language, places, selected, onSelect, county, onCounty }: Properties) {
  const text = mapTexts[language];
  const numbers = useMemo(() => new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB'), [language]);
  const classes = useMemo(() => countClasses(places.map(({ projectCount }) => projectCount)), [places]);
  const shown = useMemo(
    () => places.filter(({ code }) => county === null || code.startsWith(county)),
    [places, county],
  );
  /** The code of the municipality that is pointed at, on the map or in the list. */
  const [pointed, setPointed] = useState<string | null>(null);
  const countyField = useId();
  const pieces = { text, numbers, classes, selected, onSelect, pointed, onPoint: setPointed };

  return (
    <section class="map" aria-label={text.map}>
      <p class="map-choice">
        <label for={countyField}>{text.county}</label>
        <select
          id={countyField}
          value={county ?? ''}
          onChange={({ currentTarget }) => onCounty(currentTarget.value === '' ? null : currentTarget.value)}
        >
          <option value="">{text.wholeCountry}</option>
          {boundaries.counties.map(({ code, name }) => (
            <option key={code} value={code} lang="sv">
              {name} ({numbers.format(places.filter((place) => place.code.startsWith(code)).length)})
            </option>
          ))}
        </select>
        {county !== null && (
          <button type="button" onClick={() => onCounty(null)}>
            {text.wholeCountry}
          </button>
        )}
      </p>
      <div class="map-body">
        <div class="map-figure">
          <Sweden {...pieces} boundaries={boundaries} places={places} county={county} />
          <Legend text={text} numbers={numbers} classes={classes} />
          <p class="map-source">{text.source}</p>
        </div>
        <PlaceList {...pieces} language={language} places={shown} />
      </div>
    </section>
  );
}
