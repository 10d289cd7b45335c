import { z } from 'zod';
import { readTable, readYaml } from './file.ts';
import { optional } from './places.ts';
import type { Reference } from './reference.ts';

const text = z.string().min(1);
const noted = { name: optional, verification: optional, source: optional };

const objective = z.strictObject({ code: text, ...noted });
const area = z.strictObject({ code: text, ...noted, objectives: z.array(objective).default([]) });
const programme = z.strictObject({
  code: text,
  aliases: z.array(text).default([]),
  name: text,
  period: z.string().regex(/^\d{4}-\d{4}$/, 'a period such as 2014-2020 expected'),
  fund: text,
  areas: z.array(area),
});
const fundingFile = z.strictObject({
  funds: z.array(z.strictObject({ code: text, name: text })),
  programmes: z.array(programme),
});

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
  const { funds, programmes } = readYaml(folder, 'programmes.yaml', fundingFile);
  const areas = programmes.flatMap(({ code, areas }) => areas.map((area) => ({ programme: code, ...area })));
  return {
    funds,
    programmes: programmes.map(({ areas: _, ...programme }) => programme),
    programmeAreas: areas.map(({ objectives: _, ...area }) => area),
    specificObjectives: areas.flatMap(({ programme, code, objectives }) =>
      objectives.map((objective) => ({ programme, area: code, ...objective })),
    ),
    interventionFields: readTable(folder, 'intervention-fields.csv', fieldRow),
    sdgs: readTable(folder, 'sdgs.csv', sdgRow).map((row) => ({
      number: row.number,
      nameSv: row.name_sv,
      nameEn: row.name_en,
    })),
  };
}
