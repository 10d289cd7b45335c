import type { CodeMention } from '../../facts/mention.ts';
import { plainSpaces } from '../../facts/reading.ts';
import type { Reference } from '../../reference/reference.ts';

const WHOLE_COUNTRY = /^(?:nationell\p{L}*(?: utlysning)?|hela (?:landet|sverige)|sverige|hela riket)$/iu;

/** An area that a call is for, or the words that are none. */
export type AreaReading = { readonly area: CodeMention } | { readonly unknown: string };

/** Reads "Småland och öarna, Sydsverige", "Hallands län", "ESF-nationellt": the fund's regions first, then counties. */
export function areasIn(text: string, reference: Reference): readonly AreaReading[] {
  const whole = areaOf(text, reference);
  if (whole !== null) return [{ area: whole }];
  return plainSpaces(text)
    .slice(0, 600)
    .split(/[,;/•]| samt | & | och (?!öarna)/iu)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const area = areaOf(part, reference);
      return area === null ? { unknown: part.trim() } : { area };
    });
}

function areaOf(text: string, reference: Reference): CodeMention | null {
  const name = plainSpaces(text)
    .replace(/^[-–•*] ?/u, '')
    .replace(/^(?:svenska )?ESF(?:-rådet)?[ -]/iu, '')
    .replace(/\.$/, '');
  if (WHOLE_COUNTRY.test(name)) return { label: 'Country', code: reference.country.code };
  const key = name.toLowerCase().replace(/ och öarna$/u, ' med öarna');
  const region = reference.nutsRegions.find(
    ({ level, name: printed, code }) => level === 2 && (printed.toLowerCase() === key || code === name),
  );
  if (region !== undefined) return { label: 'NutsRegion', code: region.code };
  const bare = key.replace(/^region /u, '');
  const county = reference.counties.find(({ name: printed, aliases }) =>
    [printed, ...aliases].some((one) =>
      [key, bare, `${bare} län`, bare.replace(/s?(?: län)?$/u, '')].includes(one.toLowerCase()),
    ),
  );
  return county === undefined ? null : { label: 'County', code: county.code };
}
