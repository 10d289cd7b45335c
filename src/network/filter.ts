/** `NetworkFilter` of the API. */
export interface NetworkFilter {
  readonly projects?: Condition | null;
  readonly period?: Condition | null;
  readonly funds?: readonly string[] | null;
  readonly programmes?: readonly string[] | null;
  readonly specificObjectives?: readonly string[] | null;
  readonly municipalities?: readonly string[] | null;
  readonly counties?: readonly string[] | null;
  readonly nutsRegions?: readonly string[] | null;
  readonly coveredAreas: boolean;
  readonly targetGroups?: readonly string[] | null;
  readonly characteristics?: readonly string[] | null;
  readonly ages?: Condition | null;
  readonly roles?: readonly string[] | null;
  readonly organizationKinds?: readonly string[] | null;
}

/** A part of one of the API's filters. */
type Condition = Readonly<Record<string, unknown>>;

/** The projects that a network's filter chooses, as `ProjectFilter` of the API; null for all. */
export function projectFilterOf(filter: NetworkFilter | null): Condition | null {
  if (filter === null) return null;
  const conditions = [
    filter.projects ?? null,
    filter.period == null ? null : { activeBetween: filter.period },
    oneOf(filter.funds, (codes) => ({ fund: codes })),
    oneOf(filter.programmes, (codes) => ({ programme: codes })),
    oneOf(filter.specificObjectives, (codes) => ({ specificObjective: codes })),
    oneOf(filter.municipalities, (codes) => somewhere(codes, filter.coveredAreas)),
    oneOf(filter.counties, (codes) => somewhere({ county: codes }, filter.coveredAreas)),
    oneOf(filter.nutsRegions, (codes) => somewhere(inRegion(codes), filter.coveredAreas)),
    filter.targetGroups == null ? null : { targetGroups: { some: { id: { in: filter.targetGroups } } } },
    filter.characteristics == null
      ? null
      : { targetGroups: { some: { characteristicsAndBroader: { includesAny: filter.characteristics } } } },
    filter.ages == null ? null : { targetGroups: { some: { agesOverlap: filter.ages } } },
  ].filter((condition) => condition !== null);
  return conditions.length === 0 ? null : { and: conditions };
}

function oneOf(
  codes: readonly string[] | null | undefined,
  condition: (codes: Condition) => Condition,
): Condition | null {
  return codes == null ? null : condition({ code: { in: codes } });
}

/** A project is where sources name a municipality, whichever its role; where it covers an area only if that counts. */
function somewhere(place: Condition, coveredAreas: boolean): Condition {
  const named = { municipalities: { some: place } };
  return coveredAreas ? { or: [named, { coveredMunicipalities: { some: place } }] } : named;
}

/** Of a municipality: its county is a NUTS 3 region, which is a part of a NUTS 2 and of a NUTS 1 region. */
function inRegion(codes: Condition): Condition {
  const regions = [codes, { partOf: codes }, { partOf: { partOf: codes } }];
  return { or: regions.map((nutsRegion) => ({ county: { nutsRegion } })) };
}
