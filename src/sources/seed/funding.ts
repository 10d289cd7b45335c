import type { Fact, RelationshipType } from '../../facts/fact.ts';
import type { Mention } from '../../facts/mention.ts';
import { findProgramme } from './funding-codes.ts';
import type { SeedReading } from './reading.ts';

/** Under what the project is funded, classified, and which goals and earlier projects it names. */
export function fundingFacts({ seed, project, reference, at }: SeedReading): Fact[] {
  const fact = (relationship: RelationshipType, object: Mention, ...path: (string | number)[]): Fact => ({
    subject: project,
    relationship,
    object,
    evidence: at(...path),
  });
  const programme = findProgramme(reference, seed.programme);
  const within = programme === undefined ? {} : { within: programme.code };
  const period = programme === undefined ? {} : { within: programme.period };
  const { fund, area, objective, interventionField } = seed;
  return [
    ...given(fund, (code) => fact('FUNDED_UNDER', { label: 'Fund', code }, 'fund')),
    ...given(programme, ({ code }) => fact('FUNDED_UNDER', { label: 'Programme', code }, 'programme')),
    ...given(area, (code) => fact('FUNDED_UNDER', { label: 'ProgrammeArea', code, ...within }, 'area')),
    ...given(objective, (code) =>
      fact('FUNDED_UNDER', { label: 'SpecificObjective', code, ...within }, 'objective'),
    ),
    ...given(interventionField, (code) =>
      fact('CLASSIFIED_AS', { label: 'InterventionField', code, ...period }, 'interventionField'),
    ),
    ...seed.sdgs.map((goal, index) =>
      fact('CONTRIBUTES_TO', { label: 'Sdg', code: String(goal) }, 'sdgs', index),
    ),
    ...seed.continues.flatMap((number, index): Fact[] => {
      const earlier = { label: 'Project', ref: `continues ${number}` } as const;
      return [
        { subject: earlier, property: 'number', value: number, evidence: at('continues', index) },
        fact('CONTINUES', earlier, 'continues', index),
      ];
    }),
  ];
}

function given<Value>(value: Value | undefined, make: (value: Value) => Fact): Fact[] {
  return value === undefined ? [] : [make(value)];
}
