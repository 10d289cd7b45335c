import type { Reference } from '../../reference/reference.ts';
import type { Relationship, Thing } from '../thing.ts';
import { codeRef } from './code-ref.ts';
import { relationship, thing } from './plain.ts';

/** Funds and what they are divided into, intervention fields, the UN's goals. */
export function codes(reference: Reference): readonly Thing[] {
  const periods = new Map(reference.programmes.map(({ code, period }) => [code, period]));
  return [
    ...reference.funds.map(({ code, name }) => thing(codeRef('Fund', code), { code, name })),
    ...reference.programmes.map(({ code, name, period, aliases }) =>
      thing(codeRef('Programme', code), { code, name, period, aliases }),
    ),
    ...reference.programmeAreas.map(({ code, programme, name, verification }) =>
      thing(codeRef('ProgrammeArea', code, programme), {
        code,
        name,
        period: periods.get(programme) ?? null,
        verification,
      }),
    ),
    ...reference.specificObjectives.map(({ code, programme, name, verification }) =>
      thing(codeRef('SpecificObjective', code, programme), {
        code,
        name,
        period: periods.get(programme) ?? null,
        verification,
      }),
    ),
    ...reference.interventionFields.map(({ code, period, name, verification }) =>
      thing(codeRef('InterventionField', code, period), { code, name, period, verification }),
    ),
    ...reference.sdgs.map(({ number, nameSv, nameEn }) =>
      thing(codeRef('Sdg', String(number)), { number, name: nameSv, nameEn }),
    ),
  ];
}

/** Which objective is of which area, programme and fund. */
export function codeRelationships(reference: Reference): readonly Relationship[] {
  return [
    ...reference.programmes.map(({ code, fund }) =>
      relationship('OF_FUND', codeRef('Programme', code), codeRef('Fund', fund)),
    ),
    ...reference.programmeAreas.map(({ code, programme }) =>
      relationship(
        'OF_PROGRAMME',
        codeRef('ProgrammeArea', code, programme),
        codeRef('Programme', programme),
      ),
    ),
    ...reference.specificObjectives.map(({ code, programme, area }) =>
      relationship(
        'OF_AREA',
        codeRef('SpecificObjective', code, programme),
        codeRef('ProgrammeArea', area, programme),
      ),
    ),
  ];
}
