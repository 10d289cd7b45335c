import type { ThingRef } from '../thing.ts';

/** The ids of places and codes, which are made of their label's prefix and the code. */
const prefixes = {
  Municipality: 'municipality',
  County: 'county',
  NutsRegion: 'nuts',
  Subregion: 'subregion',
  Country: 'country',
  Fund: 'fund',
  Programme: 'programme',
  ProgrammeArea: 'area',
  SpecificObjective: 'specific-objective',
  InterventionField: 'intervention-field',
  Sdg: 'sdg',
} as const;

type CodeLabel = keyof typeof prefixes;

/** The node of a code; `within` is the programme or period for a code that means something only there. */
export function codeRef(label: CodeLabel, code: string, within?: string): ThingRef {
  const id = within === undefined ? code : `${within}:${code}`;
  return { label, id: `${prefixes[label]}:${id}` };
}
