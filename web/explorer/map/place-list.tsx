import { useId, useState } from 'preact/hooks';
import type { MappedPlace } from './municipality-map.tsx';
import { byCount } from './places.ts';
import type { MapText } from './text.ts';

/** How many are listed at first. */
const few = 12;

interface Properties {
  readonly text: MapText;
  readonly language: 'sv' | 'en';
  readonly numbers: Intl.NumberFormat;
  readonly places: readonly MappedPlace[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onPoint: (code: string | null) => void;
  readonly pointed: string | null;
}

/** What the map shows as a list, most projects first, equals by name; each entry selects its municipality. */
export function PlaceList({ text, numbers, places, selected, onSelect, pointed, onPoint }: Properties) {
  const [all, setAll] = useState(false);
  const heading = useId();
  const sorted = byCount(places);
  const greatest = sorted[0]?.projectCount ?? 1;

  if (places.length === 0) return <p class="map-empty">{text.empty}</p>;
  return (
    <div class="map-list">
      <h3 id={heading}>{text.list}</h3>
      <ol aria-labelledby={heading}>
        {sorted.slice(0, all ? sorted.length : few).map(({ id, code, name, projectCount }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === selected}
              data-pointed={code === pointed}
              onClick={() => onSelect(id)}
              onFocus={() => onPoint(code)}
              onBlur={() => onPoint(null)}
              onMouseEnter={() => onPoint(code)}
              onMouseLeave={() => onPoint(null)}
            >
              <span lang="sv">{name}</span>{' '}
              <span class="map-count">{text.projects(projectCount, numbers.format(projectCount))}</span>
              <span class="map-share" style={{ inlineSize: `${(100 * projectCount) / greatest}%` }} />
            </button>
          </li>
        ))}
      </ol>
      {sorted.length > few && (
        <button type="button" class="map-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text.showFewer : text.showAll(numbers.format(sorted.length))}
        </button>
      )}
    </div>
  );
}
