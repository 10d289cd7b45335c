import { type CountClass, shadeOf } from './classes.ts';
import { Hatching } from './hatching.tsx';
import type { Shade } from './shades.ts';
import type { MapText } from './text.ts';

interface Properties {
  readonly text: MapText;
  readonly numbers: Intl.NumberFormat;
  readonly classes: readonly CountClass[];
  readonly shades: readonly Shade[];
}

/** What the map's shades mean; each has a hatching too, the denser the more projects. */
export function Legend({ text, numbers, classes, shades }: Properties) {
  return (
    <figure class="map-legend">
      <figcaption>{text.legend}</figcaption>
      <svg class="map-patterns" aria-hidden="true">
        <Hatching name="legend" shades={shades} scale={1} />
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
              <rect class="place" data-class={shadeOf(index, classes)} x="1" y="1" width="26" height="16" />
              <rect
                class="hatching"
                fill={`url(#legend-${shadeOf(index, classes)})`}
                width="28"
                height="18"
              />
            </svg>
            {spanOf({ from, to }, numbers)}
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** The counts of a class: `2–4`. */
export function spanOf({ from, to }: CountClass, numbers: Intl.NumberFormat): string {
  return from === to ? numbers.format(from) : `${numbers.format(from)}–${numbers.format(to)}`;
}
