import { z } from 'zod';
import { MOST_COUNTED, MOST_SEK } from '../../facts/amount.ts';
import { projectNumber } from '../../facts/project-number.ts';
import type { Reference } from '../../reference/reference.ts';
import { codeSchemas, oneOf, withoutEmail } from './codes.ts';
import { CODE_FILES, unknownFunding } from './funding-codes.ts';
import { organizationSchemas } from './organization-schema.ts';

/** The keys of a covered area, of which it has one. */
export const AREAS = ['country', 'nutsRegion', 'county', 'subregion'] as const;

/** What a seed file holds, once read. */
export type Seed = z.output<ReturnType<typeof seedSchema>>;

/**
 * The form of a seed: the one source of truth, from which the JSON Schema for editors is made too. Texts hold no e-mail
 * address; codes and places are those of the reference data.
 */
export function seedSchema(reference: Reference) {
  const codes = codeSchemas(reference);
  const { owner, partner } = organizationSchemas(codes);
  const line = withoutEmail.min(1).max(300);
  const prose = withoutEmail.min(1).max(10_000);
  const date = z.iso.date({ error: 'a date expected, such as 2019-09-01' });
  const whole = z.int({ error: 'a whole number expected, without spaces' }).min(0);
  const [count, amount] = [whole.max(MOST_COUNTED), whole.max(MOST_SEK)];
  const municipalities = z.array(codes.municipality).default([]);
  const age = z.int().min(0).max(120);

  return z
    .strictObject({
      source: z
        .strictObject({
          title: line
            .optional()
            .meta({ description: 'Title of this file as a source; made from the project otherwise.' }),
          publisher: line.default('Samverkan').meta({ description: 'Who stands behind this file.' }),
          compiledFrom: z
            .array(z.strictObject({ title: line, publisher: line.optional(), url: z.url().optional() }))
            .default([])
            .meta({ description: 'The pages that the facts were taken from.' }),
        })
        .prefault({})
        .meta({ description: 'This file as a source of facts.' }),
      number: z
        .string({ error: 'a project number in quotation marks expected' })
        .refine((number) => 'value' in projectNumber(number), 'a project number expected, such as 2019/00120')
        .optional()
        .meta({
          description: 'Project number or registration number.',
          examples: ['2019/00120', '24-011-S02'],
        }),
      name: line.meta({ description: 'The name of the project.' }),
      aliases: z.array(line).default([]).meta({ description: 'Other names of the project.' }),
      summary: prose.optional().meta({ description: 'What the project does, in your own words.' }),
      startDate: date.optional().meta({ description: 'First day.', examples: ['2019-09-01'] }),
      endDate: date.optional().meta({ description: 'Last day.', examples: ['2022-09-30'] }),
      plannedParticipants: count.optional().meta({ description: 'Planned number of participants.' }),
      totalBudget: amount
        .optional()
        .meta({ description: 'Total project budget, whole SEK.', examples: [24051665] }),
      grantedSupport: amount.optional().meta({ description: 'Granted support, whole SEK.' }),
      cofinancingRate: z
        .number()
        .min(0)
        .max(1)
        .optional()
        .meta({ description: "The Union's co-financing rate as a fraction: 50 % is 0.5." }),
      fund: codes.fund.optional(),
      programme: codes.programme.optional(),
      area: line
        .optional()
        .meta({ description: 'Programme area, in quotation marks if a digit.', examples: ['2', 'C'] }),
      objective: line
        .optional()
        .meta({ description: 'Specific objective, in quotation marks.', examples: ['2.2', 'C1'] }),
      interventionField: z
        .string()
        .regex(/^\d{3}$/, 'three digits in quotation marks expected')
        .optional()
        .meta({ description: 'Intervention field, in quotation marks.', examples: ['103'] }),
      country: codes.country.optional(),
      region: line
        .optional()
        .meta({ description: 'The region as the source prints it.', examples: ['Västsverige'] }),
      nutsCode: z
        .string()
        .regex(/^[A-Z]{2}[0-9A-Z]{0,3}$/)
        .optional()
        .meta({ description: 'The NUTS code as the source prints it, even where NUTS has none ("SE0").' }),
      strategicImportance: z
        .boolean()
        .optional()
        .meta({ description: 'An operation of strategic importance.' }),
      childPovertyTheme: z
        .boolean()
        .optional()
        .meta({ description: 'Secondary theme: against child poverty.' }),
      themes: z.array(line).default([]).meta({ description: 'Themes that the source names.' }),
      sdgs: z
        .array(z.int().min(1).max(17))
        .default([])
        .meta({ description: 'Global goals that the source names, 1 to 17.', examples: [[4, 10]] }),
      continues: z
        .array(line)
        .default([])
        .meta({ description: 'Numbers of the projects that this one follows up.' }),
      beneficiary: z
        .strictObject({
          street: line.optional(),
          postalCode: z
            .string({ error: 'five digits in quotation marks expected' })
            .regex(/^[1-9]\d{4}$/, 'five digits expected')
            .optional(),
          city: line.optional(),
        })
        .optional()
        .meta({ description: 'Where the owner has its office, which is not where the project acts.' }),
      owners: z.array(owner).default([]).meta({ description: 'Who owns the project.' }),
      partners: z.array(partner).default([]).meta({ description: 'Who else takes part, and how.' }),
      municipalities: z
        .array(
          z.union(
            [
              codes.municipality,
              z.strictObject({
                municipality: codes.municipality,
                role: oneOf(
                  ['PARTICIPANT', 'REPRESENTATIVE'],
                  'PARTICIPANT or REPRESENTATIVE expected',
                ).default('PARTICIPANT'),
              }),
            ],
            { error: 'a Swedish municipality by name or code expected, alone or as { municipality, role }' },
          ),
        )
        .default([])
        .meta({
          description:
            'Municipalities that the source names as taking part. REPRESENTATIVE acts for a wider area.',
        }),
      coveredAreas: z
        .array(
          z
            .strictObject({
              country: codes.country.optional(),
              nutsRegion: codes.nutsRegion.optional(),
              county: codes.county.optional(),
              subregion: codes.subregion.optional(),
              role: oneOf(
                ['PARTNER', 'FOLLOWER', 'COVERED'],
                'PARTNER, FOLLOWER or COVERED expected',
              ).default('COVERED'),
              statedCount: count
                .optional()
                .meta({ description: "The source's own number of municipalities." }),
            })
            .refine(
              (area) => AREAS.filter((kind) => area[kind] !== undefined).length === 1,
              'one of country, nutsRegion, county and subregion expected',
            )
            .meta({ oneOf: AREAS.map((kind) => ({ required: [kind] })) }),
        )
        .default([])
        .meta({ description: 'Areas that the project reaches as a whole.' }),
      targetGroups: z
        .array(
          z
            .strictObject({
              kind: oneOf(['PARTICIPANTS', 'STAFF'], 'PARTICIPANTS or STAFF expected').default(
                'PARTICIPANTS',
              ),
              ageFrom: age.optional().meta({ description: 'Youngest age.' }),
              ageTo: age.optional().meta({ description: 'Oldest age.' }),
              characteristics: z.array(codes.characteristic).default([]),
            })
            .refine((group) => (group.ageFrom ?? 0) <= (group.ageTo ?? 120), 'ageFrom is above ageTo'),
        )
        .default([])
        .meta({ description: 'Whom the project is for: one entry for each statement of the source.' }),
      objectives: z.array(prose).default([]).meta({ description: 'What the project aims at.' }),
      activities: z
        .array(line)
        .default([])
        .meta({ description: 'What is done, by the names of reference/activities.csv where one fits.' }),
      subprojects: z
        .array(z.strictObject({ name: line, municipalities, activities: z.array(line).default([]) }))
        .default([])
        .meta({ description: 'Local parts of the project.' }),
      results: z
        .array(z.strictObject({ text: prose, municipalities }))
        .default([])
        .meta({ description: 'What was reached, and where.' }),
    })
    .refine((seed) => (seed.startDate ?? '') <= (seed.endDate ?? '9999'), {
      error: 'a last day after the first expected',
      path: ['endDate'],
    })
    .superRefine((seed, context) => {
      for (const key of unknownFunding(seed, reference)) {
        const message = `a code that the programme has in reference/${CODE_FILES[key]} expected`;
        context.addIssue({ code: 'custom', path: [key], message, params: { unknown: true } });
      }
    });
}
