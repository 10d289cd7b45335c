import type { Reference } from '../../reference/reference.ts';

/** Where the codes of each key are listed. */
export const CODE_FILES = {
  area: 'areas.csv',
  objective: 'objectives.csv',
  interventionField: 'intervention-fields.csv',
} as const;

interface Funding {
  readonly programme?: string | undefined;
  readonly area?: string | undefined;
  readonly objective?: string | undefined;
  readonly interventionField?: string | undefined;
}

/** The keys whose code its programme does not have. Codes mean something only within their programme; where none is given they are left to resolution. */
export function unknownFunding(seed: Funding, reference: Reference): (keyof typeof CODE_FILES)[] {
  const programme = findProgramme(reference, seed.programme);
  if (programme === undefined) return [];
  const areas = reference.programmeAreas.filter((it) => it.programme === programme.code);
  const objectives = reference.specificObjectives.filter((it) => it.programme === programme.code);
  const fields = reference.interventionFields.filter((it) => it.period === programme.period);
  const lists = { area: areas, objective: objectives, interventionField: fields };
  return (['area', 'objective', 'interventionField'] as const).filter(
    (key) => seed[key] !== undefined && !lists[key].some(({ code }) => code === seed[key]),
  );
}

/** The programme of a CCI, in any of its printed forms. */
export function findProgramme(reference: Reference, cci: string | undefined) {
  return reference.programmes.find(({ code, aliases }) => cci === code || aliases.includes(cci ?? ''));
}
