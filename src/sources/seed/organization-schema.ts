import { z } from 'zod';
import { organizationNumber } from '../../facts/organization-number.ts';
import { PARTNER_ROLES } from '../../facts/partner-role.ts';
import { KINDS } from '../../reference/organizations.ts';
import { type CodeSchemas, oneOf, withoutEmail } from './codes.ts';

/** Schemas of owners and partners, as a seed writes them. */
export function organizationSchemas({ municipality }: CodeSchemas) {
  const name = withoutEmail.min(1).max(200);
  const kinds = [...KINDS, 'GROUP'] as const;
  const described = {
    name: name.meta({ description: 'Its name; one that is already known finds the known organisation.' }),
    aliases: z.array(name).default([]).meta({ description: 'Other names of it.' }),
    abbreviation: name.optional().meta({ description: 'Its abbreviation.', examples: ['GR'] }),
    kind: oneOf(kinds, `a kind of organisation expected: ${kinds.join(', ')}`)
      .optional()
      .meta({ description: 'What it is. GROUP is a collective without named members ("näringslivet").' }),
    organizationNumber: z
      .string()
      .regex(/^\d{6}-?\d{4}$/, 'ten digits expected, such as 212000-1355')
      .refine((number) => 'value' in organizationNumber(number), {
        error: 'an organisation number with a right check digit expected, and no personal identity number',
        abort: true,
      })
      .optional()
      .meta({ description: 'Only as a source prints it.', examples: ['212000-1355'] }),
    partOf: name.optional().meta({ description: 'The organisation that it is a part of.' }),
    members: z
      .strictObject({
        organizations: z.array(name).default([]).meta({ description: 'Organisations, by name.' }),
        municipalities: z.array(municipality).default([]).meta({ description: 'Municipalities.' }),
      })
      .optional()
      .meta({ description: 'Who it consists of, for an association.' }),
  };
  return {
    owner: z.strictObject({
      ...described,
      unit: name.optional().meta({ description: 'The part of the owner that runs the project.' }),
    }),
    partner: z.strictObject({
      ...described,
      role: oneOf(
        PARTNER_ROLES,
        'a role expected: PARTNER, MAIN_ACTOR, SUPPORT, REFERENCE_GROUP, FINANCIER or FOLLOWER',
      )
        .default('PARTNER')
        .meta({ description: 'What it does in the project.' }),
    }),
  };
}
