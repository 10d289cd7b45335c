import type { Fact, ProjectProperty, Value } from '../../facts/fact.ts';
import type { SeedReading } from './reading.ts';

/** The facts that are values of the project itself. */
export function propertyFacts({ seed, project, at }: SeedReading): Fact[] {
  const fact = (property: ProjectProperty, value: Value | undefined, ...path: (string | number)[]): Fact[] =>
    value === undefined ? [] : [{ subject: project, property, value, evidence: at(...path) }];
  const date = (isoDate: string | undefined) => (isoDate === undefined ? undefined : { isoDate });
  const same = [
    'number',
    'name',
    'plannedParticipants',
    'totalBudget',
    'grantedSupport',
    'cofinancingRate',
    'region',
    'nutsCode',
    'strategicImportance',
    'childPovertyTheme',
  ] as const;
  return [
    ...same.flatMap((property) => fact(property, seed[property], property)),
    ...fact('summary', seed.summary?.trim(), 'summary'),
    ...fact('startDate', date(seed.startDate), 'startDate'),
    ...fact('endDate', date(seed.endDate), 'endDate'),
    ...fact('countryCode', seed.country, 'country'),
    ...fact('beneficiaryStreet', seed.beneficiary?.street, 'beneficiary', 'street'),
    ...fact('beneficiaryPostalCode', seed.beneficiary?.postalCode, 'beneficiary', 'postalCode'),
    ...fact('beneficiaryCity', seed.beneficiary?.city, 'beneficiary', 'city'),
    ...seed.aliases.flatMap((alias, index) => fact('aliases', alias, 'aliases', index)),
    ...seed.themes.flatMap((theme, index) => fact('themes', theme, 'themes', index)),
  ];
}
