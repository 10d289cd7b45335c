import type { CountClass } from './classes.ts';
import { Hatching } from './hatching.tsx';
import type { MapText } from './text.ts';

interface Properties {
  readonly text: MapText;
  readonly numbers: Intl.NumberFormat;
  readonly classes: readonly CountClass[];
}

/** What the map's shades mean; each has a hatching too, the denser the more projects. */
export function Legend({ text, numbers, classes }: Properties) {
  return (
    <figure class="map-legend">
      <figcaption>{text.legend}</figcaption>
      <svg class="map-patterns" aria-hidden="true">
        <Hatching name="legend" scale={1} />
      </svg>
      <ul>
        <li>
          <svg viewBox="0 0 28 18" aria-hidden="true">
            <rect class="place" x="1" y="1" width="26" height="16" />
          </svg>
          0
        </li>
        {classes.map(({ from, to }, index) => (
          <li key={from}>
            <svg viewBox="0 0 28 18" aria-hidden="true">
              <rect class="place" data-class={shade(index, classes)} x="1" y="1" width="26" height="16" />
              <rect class="hatching" fill={`url(#legend-${shade(index, classes)})`} width="28" height="18" />
            </svg>
            {from === to ? numbers.format(from) : `${numbers.format(from)}–${numbers.format(to)}`}
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** The shade of a class, 1 to 5: with few classes they are further apart, the last is always the strongest. */
export function shade(index: number, classes: readonly CountClass[]): number {
  return classes.length === 1 ? 4 : 1 + Math.round((index * 4) / (classes.length - 1));
}
