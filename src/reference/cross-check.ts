import type { Reference } from './reference.ts';
import { MalformedReference } from './table.ts';

/** Throws MalformedReference when a code is used twice, or refers to something that is not there. */
export function crossCheck(reference: Reference): void {
  const municipalities = unique('municipalities.csv', reference.municipalities, (it) => it.code);
  const counties = unique('counties.csv', reference.counties, (it) => it.code);
  const nuts = unique('nuts.csv', reference.nutsRegions, (it) => it.code);
  const funds = unique('funds.csv', reference.funds, (it) => it.code);
  const characteristics = unique('characteristics.csv', reference.characteristics, (it) => it.code);
  unique('subregions.csv', reference.subregions, (it) => it.code);
  unique('organizations.csv', reference.organizations, (it) => it.id);
  const programmes = unique('programmes.csv', reference.programmes, (it) => it.code);
  const areas = unique('areas.csv', reference.programmeAreas, (it) => `${it.programme} ${it.code}`);
  unique('objectives.csv', reference.specificObjectives, (it) => `${it.programme} ${it.code}`);
  unique('intervention-fields.csv', reference.interventionFields, (it) => `${it.period} ${it.code}`);
  unique('activities.csv', reference.activities, (it) => it.name);

  for (const it of reference.municipalities)
    known('municipalities.csv', it.code, 'county', it.county, counties);
  for (const it of reference.counties) known('counties.csv', it.code, 'NUTS region', it.nuts, nuts);
  for (const it of reference.nutsRegions) {
    if (it.parent !== null) known('nuts.csv', it.code, 'NUTS region', it.parent, nuts);
  }
  for (const it of reference.programmes) known('programmes.csv', it.code, 'fund', it.fund, funds);
  for (const it of reference.programmeAreas) {
    known('areas.csv', it.code, 'programme', it.programme, programmes);
  }
  for (const it of reference.specificObjectives) {
    known('objectives.csv', it.code, 'area', `${it.programme} ${it.area}`, areas);
  }
  for (const it of reference.characteristics) {
    for (const code of it.broader)
      known('characteristics.csv', it.code, 'characteristic', code, characteristics);
  }
  for (const it of reference.organizations) {
    for (const code of it.members) known('associations.csv', it.name, 'municipality', code, municipalities);
  }
  for (const [postalCode, code] of reference.postalCodes) {
    known('postal-codes.csv', postalCode, 'municipality', code, municipalities);
  }
  claimedOnce(reference);
}

/** A name leads to one organisation, or "who is AF?" has two answers. */
function claimedOnce({ organizations }: Reference): void {
  const owner = new Map<string, string>();
  for (const { id, name, aliases, abbreviation } of organizations) {
    for (const word of [name, ...aliases, abbreviation ?? name]) {
      const key = word.toLowerCase();
      const other = owner.get(key);
      if (other !== undefined && other !== id) {
        throw new MalformedReference(`organizations.csv: "${word}" is a name of both ${other} and ${id}`);
      }
      owner.set(key, id);
    }
  }
}

function unique<Item>(
  file: string,
  items: readonly Item[],
  key: (item: Item) => string,
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const item of items) {
    if (keys.has(key(item))) throw new MalformedReference(`${file}: ${key(item)} is there twice`);
    keys.add(key(item));
  }
  return keys;
}

function known(file: string, item: string, what: string, code: string, codes: ReadonlySet<string>): void {
  if (!codes.has(code))
    throw new MalformedReference(`${file}: ${item} names the ${what} ${code}, which is not there`);
}
