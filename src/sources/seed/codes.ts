import { z } from 'zod';
import type { Reference } from '../../reference/reference.ts';

/** Schemas of the codes and places that reference data holds: an editor offers them, anything else is refused. */
export function codeSchemas(reference: Reference) {
  const { municipalities, counties, subregions, nutsRegions, programmes } = reference;
  return {
    municipality: oneOf(
      municipalities.flatMap(({ name, code }) => [name, code]),
      'a Swedish municipality by its name or four-digit code expected',
    ).meta({
      id: 'municipality',
      description: 'A municipality, by name or by four-digit code in quotation marks.',
    }),
    county: oneOf(
      counties.flatMap(({ name, aliases, code }) => [name, ...aliases, code]),
      'a Swedish county by its name or two-digit code expected',
    ).meta({ id: 'county', description: 'A county, by name or by two-digit code in quotation marks.' }),
    subregion: oneOf(
      subregions.flatMap(({ name, aliases, code }) => [name, ...aliases, code]),
      'a subregion of subregions.csv expected',
    ).meta({ description: 'A subregion.' }),
    nutsRegion: oneOf(
      nutsRegions.map(({ code }) => code),
      'a Swedish NUTS code expected, such as SE23',
    ).meta({ id: 'nutsRegion', description: 'A NUTS region, by code.' }),
    country: oneOf([reference.country.code], 'SE expected').meta({ description: 'A country, by code.' }),
    characteristic: oneOf(
      reference.characteristics.map(({ code }) => code),
      'a code of characteristics.csv expected',
    ).meta({
      id: 'characteristic',
      description: 'What the people have in common: a code of reference/characteristics.csv.',
    }),
    fund: oneOf(
      reference.funds.map(({ code }) => code),
      'ESF or ESF+ expected',
    ).meta({ description: 'The fund that pays.' }),
    programme: oneOf(
      programmes.flatMap(({ code, aliases }) => [code, ...aliases]),
      'the CCI of a known programme expected',
    ).meta({ description: 'The programme, by its CCI.', examples: ['2014SE05M9OP001', '2021SE05SFPR'] }),
  };
}

export type CodeSchemas = ReturnType<typeof codeSchemas>;

/** One of a few words, with what was expected as the message instead of a list of all of them. */
export function oneOf<Word extends string>(words: readonly Word[], expected: string) {
  return z.enum(words, { error: expected });
}

/** Text in which no e-mail address stands: seeds hold no personal data. */
export const withoutEmail = z.string().regex(/^(?![\s\S]*\S@\S)/, 'text without an e-mail address expected');
