import { z } from 'zod';
import { readYaml } from './file.ts';
import type { Reference } from './reference.ts';

const term = z
  .string()
  .min(2)
  .refine((text) => text === text.toLowerCase(), 'lower case expected')
  .refine((text) => !text.slice(0, -1).includes('*'), '"*" may only stand at the end');

const characteristic = z.strictObject({
  code: z.string().regex(/^[A-Z_]+$/, 'capitals and underscores expected'),
  sv: z.string().min(1),
  en: z.string().min(1),
  terms: z.array(term).min(1),
  broader: z.array(z.string()).default([]),
});

const activity = z.strictObject({ name: z.string().min(1), terms: z.array(term).min(1) });

/** The words by which running text tells of target groups and activities. */
export function readWords(folder: string): Pick<Reference, 'characteristics' | 'activities'> {
  return {
    characteristics: readYaml(folder, 'characteristics.yaml', z.array(characteristic)).map(
      ({ sv, en, ...rest }) => ({ ...rest, labelSv: sv, labelEn: en }),
    ),
    activities: readYaml(folder, 'activities.yaml', z.array(activity)),
  };
}
