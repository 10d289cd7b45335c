import { distanceOf, isCrossed, type Shade } from './shades.ts';

interface Properties {
  readonly name: string;
  readonly shades: readonly Shade[];
  /** Units a pixel. */
  readonly scale: number;
}

/** Hatchings for the map's shades, so that they differ by more than colour. */
export function Hatching({ name, shades, scale }: Properties) {
  return (
    <defs>
      {shades.map(({ hatch }, shade) => {
        const distance = distanceOf(shade);
        return (
          distance > 0 && (
            <pattern
              key={distance + hatch + String(shade)}
              id={`${name}-${shade}`}
              width={distance}
              height={distance}
              patternUnits="userSpaceOnUse"
              patternTransform={`scale(${scale}) rotate(45)`}
            >
              <path
                class="hatch"
                stroke={hatch}
                d={`M0 0V${distance}${isCrossed(shade) ? `M0 0H${distance}` : ''}`}
              />
            </pattern>
          )
        );
      })}
    </defs>
  );
}
