import { z } from 'zod';
import type { Reference } from './reference.ts';
import { names, readTable } from './table.ts';

const text = z.string().min(1);

const terms = names
  .refine((all) => all.length > 0, 'at least one term expected')
  .refine((all) => all.every((term) => term === term.toLowerCase()), 'lower case expected')
  .refine((all) => all.every((term) => /^[^*]{2,}\*?$/.test(term)), '"*" may only end a term');

const characteristicRow = z.object({
  code: z.string().regex(/^[A-Z_]+$/, 'capitals and underscores expected'),
  sv: text,
  en: text,
  broader: names,
  terms,
});

const activityRow = z.object({ name: text, terms });

const givenNameRow = z.object({
  name: z.string().regex(/^\p{Lu}\p{Ll}+$/u, 'one capitalised word expected'),
});

/** The words by which running text tells of target groups, activities and persons. */
export function readWords(folder: string): Pick<Reference, 'characteristics' | 'activities' | 'givenNames'> {
  return {
    characteristics: readTable(folder, 'characteristics.csv', characteristicRow).map(
      ({ sv, en, ...rest }) => ({
        ...rest,
        labelSv: sv,
        labelEn: en,
      }),
    ),
    activities: readTable(folder, 'activities.csv', activityRow),
    givenNames: new Set(readTable(folder, 'given-names.csv', givenNameRow).map(({ name }) => name)),
  };
}
