import type { MunicipalityShape } from './boundaries.ts';
import { type CountClass, classOf, shadeOf } from './classes.ts';
import type { MappedPlace } from './municipality-map.tsx';
import { distanceOf } from './shades.ts';

interface Properties {
  readonly municipalities: readonly MunicipalityShape[];
  readonly byCode: ReadonlyMap<string, MappedPlace>;
  readonly classes: readonly CountClass[];
  /** The county that is looked at: places in others cannot be chosen. */
  readonly county: string | null;
  readonly selectedCode: string | null;
  readonly optionId: (code: string) => string;
  readonly said: (shape: MunicipalityShape) => string;
  readonly onPoint: (code: string | null) => void;
  readonly onChoose: (code: string) => void;
}

/** The municipalities in their shades; those with projects can be chosen. */
export function Shapes(properties: Properties) {
  const { municipalities, byCode, classes, county, selectedCode, optionId, said, onPoint, onChoose } =
    properties;
  return (
    <>
      {municipalities.map((shape) => {
        const { code, path } = shape;
        const place = byCode.get(code);
        const isOutside = county !== null && shape.county !== county;
        const shade = shadeOf(classOf(place?.projectCount ?? 0, classes), classes);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the mouse's way; the keyboard's is the listbox's own.
          <g
            key={code}
            {...(place !== undefined && !isOutside
              ? {
                  id: optionId(code),
                  role: 'option',
                  'aria-selected': code === selectedCode,
                  'aria-label': said(shape),
                }
              : { 'aria-hidden': true })}
            data-outside={isOutside}
            onMouseEnter={() => onPoint(code)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(code)}
          >
            <path class="place" data-class={shade} d={path} fill-rule="evenodd" />
            {distanceOf(shade) > 0 && (
              <path class="hatching" fill={`url(#hatching-${shade})`} d={path} fill-rule="evenodd" />
            )}
          </g>
        );
      })}
    </>
  );
}
