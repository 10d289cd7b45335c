import type { KnownOrganization, Reference } from '../reference/reference.ts';
import { digest } from './digest.ts';
import type { TakeApart } from './judge/name-parts.ts';
import { organizationProperties, referenceCandidate } from './organizations/candidate.ts';
import { referenceOrganizations } from './organizations/reference-organizations.ts';
import type { Claim, Properties, Relationship, Thing, ThingRef } from './thing.ts';

/** Reference data as the graph has it. */
export interface ReferenceThings {
  readonly nodes: readonly Thing[];
  readonly relationships: readonly Relationship[];
}

/**
 * The places, code lists, municipal authorities and associations of the reference data. Other organisations that it knows
 * come into the graph when a document speaks of them.
 *
 * @param stored the names that organisations have in the graph, by id: documents add to them.
 */
export function referenceThings(
  reference: Reference,
  stored: ReadonlyMap<string, readonly string[]> = new Map(),
): ReferenceThings {
  const organizations = reference.organizations.filter(belongs);
  const { takeApart } = referenceOrganizations(reference);
  return {
    nodes: [
      ...places(reference),
      ...codes(reference),
      ...organizations.map((organization) =>
        organizationThing(organization, stored.get(organization.id) ?? [], takeApart),
      ),
    ],
    relationships: [
      ...placeRelationships(reference),
      ...codeRelationships(reference),
      ...organizations.flatMap(organizationRelationships),
    ],
  };
}

/** Where membership and government come from: the documents, and what each states. */
export function referenceClaims(reference: Reference): {
  readonly sources: readonly Thing[];
  readonly claims: readonly Claim[];
} {
  const names = new Map(reference.municipalities.map(({ code, name }) => [code, name]));
  const organizations = reference.organizations.filter(belongs);
  const sources = new Map(
    organizations.map((organization) => [sourceOf(organization).id, sourceOf(organization)]),
  );
  const claims = organizations.flatMap((organization) => {
    const { governs, members } = organization;
    return [
      ...(governs === null ? [] : [claim(organization, 'GOVERNS', 'governs', governs, names)]),
      ...members.map((code) => claim(organization, 'MEMBER_OF', 'members', code, names)),
    ];
  });
  return { sources: [...sources.values()], claims };
}

function claim(
  organization: KnownOrganization,
  relationship: string,
  field: string,
  code: string,
  names: ReadonlyMap<string, string>,
): Claim {
  const source = sourceOf(organization).id;
  const otherEnd = codeRef('Municipality', code).id;
  const evidence = {
    start: null,
    end: null,
    excerpt: null,
    method: 'REFERENCE_DATA',
    confidence: 1,
  } as const;
  return {
    about: { label: 'Organization', id: organization.id },
    statement: {
      id: `evidence:${digest(source, field, organization.id, otherEnd)}`,
      field,
      relationship,
      otherEnd,
      value: names.get(code) ?? code,
      qualifiers: {},
      evidence,
      source: { id: source, kind: 'REFERENCE', retrievedAt: null },
    },
  };
}

/** The page an association's members were read from; for municipal authorities, the list of municipalities. */
function sourceOf({ source, governs }: KnownOrganization): Thing {
  const url = source?.startsWith('http') === true ? source : null;
  const title =
    url ?? source ?? (governs === null ? 'Reference data on organisations' : 'The list of municipalities');
  const properties = {
    kind: 'REFERENCE',
    title,
    publisher: url === null ? 'Samverkan' : new URL(url).hostname,
    url,
  };
  return { label: 'SourceDocument', id: `document:${digest(title)}`, properties };
}

function belongs({ governs, members }: KnownOrganization): boolean {
  return governs !== null || members.length > 0;
}

/** The ids of places and codes, which are made of their label's prefix and the code. */
const prefixes = {
  Municipality: 'municipality',
  County: 'county',
  NutsRegion: 'nuts',
  Subregion: 'subregion',
  Country: 'country',
  Fund: 'fund',
  Programme: 'programme',
  ProgrammeArea: 'area',
  SpecificObjective: 'specific-objective',
  InterventionField: 'intervention-field',
  Sdg: 'sdg',
} as const;

type CodeLabel = keyof typeof prefixes;

/** The node of a code; `within` is the programme or period for a code that means something only there. */
export function codeRef(label: CodeLabel, code: string, within?: string): ThingRef {
  const id = within === undefined ? code : `${within}:${code}`;
  return { label, id: `${prefixes[label]}:${id}` };
}

function thing(ref: ThingRef, properties: Properties): Thing {
  return { ...ref, properties };
}

function places(reference: Reference): readonly Thing[] {
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

function codes(reference: Reference): readonly Thing[] {
  const periods = new Map(reference.programmes.map(({ code, period }) => [code, period]));
  return [
    ...reference.funds.map(({ code, name }) => thing(codeRef('Fund', code), { code, name })),
    ...reference.programmes.map(({ code, name, period, aliases }) =>
      thing(codeRef('Programme', code), { code, name, period, aliases }),
    ),
    ...reference.programmeAreas.map(({ code, programme, name, verification }) =>
      thing(codeRef('ProgrammeArea', code, programme), {
        code,
        name,
        period: periods.get(programme) ?? null,
        verification,
      }),
    ),
    ...reference.specificObjectives.map(({ code, programme, name, verification }) =>
      thing(codeRef('SpecificObjective', code, programme), {
        code,
        name,
        period: periods.get(programme) ?? null,
        verification,
      }),
    ),
    ...reference.interventionFields.map(({ code, period, name, verification }) =>
      thing(codeRef('InterventionField', code, period), { code, name, period, verification }),
    ),
    ...reference.sdgs.map(({ number, nameSv, nameEn }) =>
      thing(codeRef('Sdg', String(number)), { number, name: nameSv, nameEn }),
    ),
  ];
}

/** An organisation that reference data knows, under all its names there and those that documents have given it. */
function organizationThing(
  organization: KnownOrganization,
  stored: readonly string[],
  takeApart: TakeApart,
): Thing {
  const candidate = referenceCandidate(organization);
  for (const name of stored) candidate.names.add(name);
  return {
    label: 'Organization',
    id: organization.id,
    properties: organizationProperties(candidate, takeApart),
  };
}

function relationship(type: string, start: ThingRef, end: ThingRef): Relationship {
  return { type, start, end, key: null, properties: {} };
}

function placeRelationships(reference: Reference): readonly Relationship[] {
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

function codeRelationships(reference: Reference): readonly Relationship[] {
  return [
    ...reference.programmes.map(({ code, fund }) =>
      relationship('OF_FUND', codeRef('Programme', code), codeRef('Fund', fund)),
    ),
    ...reference.programmeAreas.map(({ code, programme }) =>
      relationship(
        'OF_PROGRAMME',
        codeRef('ProgrammeArea', code, programme),
        codeRef('Programme', programme),
      ),
    ),
    ...reference.specificObjectives.map(({ code, programme, area }) =>
      relationship(
        'OF_AREA',
        codeRef('SpecificObjective', code, programme),
        codeRef('ProgrammeArea', area, programme),
      ),
    ),
  ];
}

function organizationRelationships({ id, governs, members }: KnownOrganization): readonly Relationship[] {
  const organization: ThingRef = { label: 'Organization', id };
  return [
    ...(governs === null ? [] : [relationship('GOVERNS', organization, codeRef('Municipality', governs))]),
    ...members.map((code) => relationship('MEMBER_OF', codeRef('Municipality', code), organization)),
  ];
}
