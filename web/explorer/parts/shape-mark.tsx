import { kindOf, type Shape, shapeOf } from '../network/looks.ts';

const outlines: Readonly<Record<Shape, string>> = {
  circle: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z',
  square:
    'M3.5 2h9A1.5 1.5 0 0 1 14 3.5v9a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12.5v-9A1.5 1.5 0 0 1 3.5 2Z',
  triangle: 'M8 1.5 15 13.5H1Z',
  diamond: 'M8 .8 15.2 8 8 15.2.8 8Z',
  hexagon: 'M4.5 2h7L15 8l-3.5 6h-7L1 8Z',
  ring: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 2.8a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4Z',
};

/** The shape that nodes of a kind have, in their colour: the same in legend, search, panel and table. */
export function ShapeMark({ kind, colour }: { readonly kind: string; readonly colour: string }) {
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={outlines[shapeOf(kind)]} fill={colour} fill-rule="evenodd" />
    </svg>
  );
}

/** The kind of a thing as a search or a panel answers it: its organisation's kind, else its type in the form of networks. */
export function kindOfThing(type: string, kind: string | null): string {
  return kindOf({ kind, type: type.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase() as 'ORGANIZATION' });
}
