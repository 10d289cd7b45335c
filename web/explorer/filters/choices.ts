import type { Choices } from '../api/choices.ts';
import type { Filters } from '../state/state.ts';
import type { Texts } from '../texts/texts.ts';
import type { Choice } from './pick-list.tsx';

/** Filters that are lists of values. */
export type ListFilter = Exclude<keyof Filters, 'from' | 'to'>;

/** In the order in which they stand; municipalities are set by the map. */
export const listFilters: readonly ListFilter[] = [
  'counties',
  'characteristics',
  'funds',
  'objectives',
  'kinds',
  'roles',
  'municipalities',
];

const organizationKinds = [
  'MUNICIPAL_AUTHORITY',
  'REGION',
  'AGENCY',
  'MUNICIPAL_FEDERATION',
  'COORDINATION_FEDERATION',
  'UNIVERSITY',
  'SCHOOL',
  'CIVIL_SOCIETY',
  'COMPANY',
  'UNIT',
  'GROUP',
];
const roles = ['OWNER', 'PARTNER', 'MAIN_ACTOR', 'SUPPORT', 'REFERENCE_GROUP', 'FINANCIER', 'FOLLOWER'];

/** What a filter can be set to, sorted as the language sorts. @param known null while the graph has not answered. */
export function choicesFor(filter: ListFilter, known: Choices | null, text: Texts): readonly Choice[] {
  switch (filter) {
    case 'counties':
      return sorted(text, known?.counties.map(({ code, name }) => ({ value: code, name })) ?? []);
    case 'funds':
      return known?.funds.map((code) => ({ value: code, name: code })) ?? [];
    case 'objectives':
      return (
        known?.objectives.map(({ code, name, period }) => ({
          value: code,
          name: name === null ? code : `${code} ${name}`,
          group: period ?? undefined,
        })) ?? []
      );
    case 'characteristics':
      return sorted(text, named(Object.keys(text.characteristics), text.characteristics));
    case 'kinds':
      return named(organizationKinds, text.kinds);
    case 'roles':
      return named(roles, text.roles);
    case 'municipalities':
      return [];
  }
}

/** The name of a value that a filter is set to. */
export function nameOfChoice(filter: ListFilter, value: string, known: Choices | null, text: Texts): string {
  return choicesFor(filter, known, text).find((choice) => choice.value === value)?.name ?? value;
}

function named(values: readonly string[], names: Readonly<Record<string, string>>): readonly Choice[] {
  return values.map((value) => ({ value, name: names[value] ?? value }));
}

function sorted(text: Texts, choices: readonly Choice[]): readonly Choice[] {
  return choices.toSorted((a, b) => a.name.localeCompare(b.name, text.locale));
}
