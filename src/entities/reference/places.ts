import type { Reference } from '../../reference/reference.ts';
import type { Relationship, Thing } from '../thing.ts';
import { codeRef } from './code-ref.ts';
import { relationship, thing } from './plain.ts';

/** Country, regions, counties, subregions and municipalities. */
export function places(reference: Reference): readonly Thing[] {
  const { country, nutsRegions, counties, municipalities, subregions } = reference;
  return [
    thing(codeRef('Country', country.code), country),
    ...nutsRegions.map(({ code, level, name, verification }) =>
      thing(codeRef('NutsRegion', code), { code, level, name, verification }),
    ),
    ...counties.map(({ code, name, aliases }) => thing(codeRef('County', code), { code, name, aliases })),
    ...subregions.map(({ code, name, aliases }) =>
      thing(codeRef('Subregion', code), { code, name, aliases }),
    ),
    ...municipalities.map(({ code, name }) => thing(codeRef('Municipality', code), { code, name })),
  ];
}

/** Which place lies in which. */
export function placeRelationships(reference: Reference): readonly Relationship[] {
  const { country, nutsRegions, counties, municipalities, subregions } = reference;
  return [
    ...nutsRegions.map(({ code, parent }) =>
      parent === null
        ? relationship('IN_COUNTRY', codeRef('NutsRegion', code), codeRef('Country', country.code))
        : relationship('IN_NUTS', codeRef('NutsRegion', code), codeRef('NutsRegion', parent)),
    ),
    ...counties.map(({ code, nuts }) =>
      relationship('IN_NUTS', codeRef('County', code), codeRef('NutsRegion', nuts)),
    ),
    ...municipalities.map(({ code, county }) =>
      relationship('IN_COUNTY', codeRef('Municipality', code), codeRef('County', county)),
    ),
    ...subregions.flatMap((subregion) =>
      subregion.municipalities.map((code) =>
        relationship('IN_SUBREGION', codeRef('Municipality', code), codeRef('Subregion', subregion.code)),
      ),
    ),
  ];
}
