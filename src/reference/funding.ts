import { z } from 'zod';
import type { Reference } from './reference.ts';
import { names, optional, readTable } from './table.ts';

const text = z.string().min(1);
const noted = { name: optional, verification: optional, source: optional };

const fundRow = z.object({ code: text, name: text });
const programmeRow = z.object({
  code: text,
  name: text,
  period: z.string().regex(/^\d{4}-\d{4}$/, 'a period such as 2014-2020 expected'),
  fund: text,
  aliases: names,
});
const areaRow = z.object({ programme: text, code: text, ...noted });
const objectiveRow = z.object({ programme: text, area: text, code: text, ...noted });
const fieldRow = z.object({
  period: text,
  code: z.string().regex(/^\d{3}$/),
  name: text,
  verification: optional,
});
const sdgRow = z.object({
  number: z.string().regex(/^\d+$/).transform(Number),
  name_sv: text,
  name_en: text,
});

/** Funds, programmes and what they are divided into, intervention fields and the global goals. */
export function readFunding(
  folder: string,
): Pick<
  Reference,
  'funds' | 'programmes' | 'programmeAreas' | 'specificObjectives' | 'interventionFields' | 'sdgs'
> {
  return {
    funds: readTable(folder, 'funds.csv', fundRow),
    programmes: readTable(folder, 'programmes.csv', programmeRow),
    programmeAreas: readTable(folder, 'areas.csv', areaRow),
    specificObjectives: readTable(folder, 'objectives.csv', objectiveRow),
    interventionFields: readTable(folder, 'intervention-fields.csv', fieldRow),
    sdgs: readTable(folder, 'sdgs.csv', sdgRow).map((row) => ({
      number: row.number,
      nameSv: row.name_sv,
      nameEn: row.name_en,
    })),
  };
}
