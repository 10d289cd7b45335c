import { z } from 'zod';
import type { Reference } from './reference.ts';
import { MalformedReference, names, number, optional, readTable, readText } from './table.ts';

const name = z.string().min(1);
const municipalityCode = z.string().regex(/^\d{4}$/, 'four digits expected');

const nutsRow = z.object({
  code: z.string().regex(/^SE\d{1,3}$/, '"SE" and up to three digits expected'),
  level: z.enum(['1', '2', '3']).transform((level) => Number(level) as 1 | 2 | 3),
  name,
  parent: optional,
  verification: optional,
});

const countyRow = z.object({ code: z.string().regex(/^\d{2}$/), name, aliases: names, nuts: name });

const municipalityRow = z.object({
  code: municipalityCode,
  name,
  county: z.string().regex(/^\d{2}$/, 'two digits expected'),
  subregion: optional,
  authority: name,
  everyday_name: optional,
  organization_number: number,
});

/** A row of municipalities.csv: the place and the authority that governs it. */
export type MunicipalityRow = z.output<typeof municipalityRow>;

const subregionRow = z.object({ code: name, name, aliases: names });
const countryRow = z.object({ code: z.string().length(2), name });

/** The places of the reference folder. `rows` keeps the authorities' columns for `readOrganizations`. */
export function readPlaces(folder: string): Pick<
  Reference,
  'country' | 'nutsRegions' | 'counties' | 'municipalities' | 'subregions'
> & {
  rows: readonly MunicipalityRow[];
} {
  const rows = readTable(folder, 'municipalities.csv', municipalityRow);
  const [country] = readTable(folder, 'countries.csv', countryRow);
  if (country === undefined) throw new MalformedReference('countries.csv: one row expected');
  const subregions = readTable(folder, 'subregions.csv', subregionRow);
  for (const row of rows) {
    if (row.subregion === null || subregions.some(({ code }) => code === row.subregion)) continue;
    throw new MalformedReference(
      `municipalities.csv: ${row.code} names the subregion ${row.subregion}, which is not there`,
    );
  }
  return {
    country,
    nutsRegions: readTable(folder, 'nuts.csv', nutsRow),
    counties: readTable(folder, 'counties.csv', countyRow),
    municipalities: rows.map(({ code, name, county }) => ({ code, name, county })),
    subregions: subregions.map((subregion) => ({
      ...subregion,
      municipalities: rows.filter((row) => row.subregion === subregion.code).map((row) => row.code),
    })),
    rows,
  };
}

/** Postal code → municipality code. Fifteen thousand lines of one width: cut, which is many times faster than as CSV. */
export function readPostalCodes(folder: string): ReadonlyMap<string, string> {
  const file = 'postal-codes.csv';
  const text = `${readText(folder, file).replaceAll('\r', '').trimEnd()}\n`;
  const header = text.indexOf('\n') + 1;
  const good = text.slice(header).match(/^(?:\d{5},\d{4}\n)*/)?.[0].length ?? 0;
  if (header + good < text.length) {
    const line = text.slice(0, header + good).split('\n').length;
    throw new MalformedReference(`${file}, line ${line}: five digits, a comma and four digits expected`);
  }
  const codes = new Map<string, string>();
  for (let at = header; at < text.length; at += 11)
    codes.set(text.slice(at, at + 5), text.slice(at + 6, at + 10));
  return codes;
}
