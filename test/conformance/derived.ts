import type { Link, SmallGraph, Thing, Value } from './graph.ts';

// What the mapping derives in Cypher, said again in plain code.

type Direction = 'out' | 'in';

/** The ends of every way of `least` to `most` relationships that uses none twice; an end comes once for each way. */
function ways(
  graph: SmallGraph,
  from: Thing,
  types: readonly string[],
  direction: Direction,
  least: number,
  most: number,
): readonly Thing[] {
  const [near, far] = direction === 'out' ? (['from', 'to'] as const) : (['to', 'from'] as const);
  const walk = (at: Thing, used: readonly Link[]): readonly Thing[] => [
    ...(used.length >= least ? [at] : []),
    ...(used.length === most
      ? []
      : graph.links
          .filter((link) => link[near] === at.id && types.includes(link.type) && !used.includes(link))
          .flatMap((link) => walk(graph.things.get(link[far])!, [...used, link]))),
  ];
  return walk(from, []);
}

function step(graph: SmallGraph, from: readonly Thing[], type: string, direction: Direction) {
  return from.flatMap((thing) => ways(graph, thing, [type], direction, 1, 1));
}

const of = (label: string, things: readonly Thing[]) => things.filter((thing) => thing.label === label);
const once = (things: readonly Thing[]) => [...new Set(things)];

function funded(graph: SmallGraph, thing: Thing, types: readonly string[], label: string) {
  const under = step(graph, [thing], 'FUNDED_UNDER', 'out');
  return once(
    of(
      label,
      under.flatMap((part) => ways(graph, part, types, 'out', 0, types.length)),
    ),
  );
}

function paidFor(graph: SmallGraph, thing: Thing, types: readonly string[]) {
  const parts = ways(graph, thing, types, 'in', 0, types.length);
  return once(of('Project', step(graph, parts, 'FUNDED_UNDER', 'in')));
}

/** The areas that a project covers, without those that only follow it. */
function covered(graph: SmallGraph, project: Thing): readonly Thing[] {
  const links = graph.links.filter(({ from, type }) => from === project.id && type === 'COVERS');
  return links.flatMap(({ to, values }) => (values.role === 'FOLLOWER' ? [] : [graph.things.get(to)!]));
}

function statedIn(graph: SmallGraph, thing: Thing, relationship: string) {
  const evidence = of('Evidence', [...graph.things.values()]).filter(
    ({ values }) => values.relationship === relationship && values.otherEnd === thing.id,
  );
  return once(of('SourceDocument', step(graph, evidence, 'FROM', 'out')));
}

const fundTypes = ['OF_AREA', 'OF_PROGRAMME', 'OF_FUND'];

/** Those things of a label that a list of ids names. */
function named(graph: SmallGraph, label: string, ids: unknown): readonly Thing[] {
  return of(label, [...graph.things.values()]).filter(({ id }) => (ids as readonly unknown[]).includes(id));
}

/** Things of fields without edges, by the field's place. */
export const derivedThings: Readonly<Record<string, (graph: SmallGraph, thing: Thing) => readonly Thing[]>> =
  {
    'Fund.projects': (graph, thing) => paidFor(graph, thing, fundTypes),
    'Programme.projects': (graph, thing) => paidFor(graph, thing, fundTypes.slice(0, 2)),
    'ProgrammeArea.projects': (graph, thing) => paidFor(graph, thing, fundTypes.slice(0, 1)),
    'Project.fund': (graph, thing) => funded(graph, thing, fundTypes, 'Fund'),
    'Project.programme': (graph, thing) => funded(graph, thing, fundTypes.slice(0, 2), 'Programme'),
    'Project.programmeArea': (graph, thing) => funded(graph, thing, fundTypes.slice(0, 1), 'ProgrammeArea'),
    'Call.fund': (graph, thing) => funded(graph, thing, fundTypes, 'Fund'),
    'Call.programme': (graph, thing) => funded(graph, thing, fundTypes.slice(0, 2), 'Programme'),
    'Call.programmeArea': (graph, thing) => funded(graph, thing, fundTypes.slice(0, 1), 'ProgrammeArea'),
    'Organization.judgements': (graph, { id }) =>
      of('Judgement', [...graph.things.values()]).filter(
        ({ values }) => values.one === id || values.other === id,
      ),
    'Judgement.organizations': (graph, { values }) =>
      named(graph, 'Organization', [values.one, values.other]),
    'Judgement.projects': (graph, { values }) => named(graph, 'Project', [values.one, values.other]),
    'Decision.organizations': (graph, { values }) => named(graph, 'Organization', values.things),
    'Judgement.decision': (graph, { values }) =>
      of('Decision', [...graph.things.values()]).filter(({ id }) => id === values.decision),
    'Project.coveredMunicipalities': (graph, thing) =>
      once(
        of(
          'Municipality',
          covered(graph, thing).flatMap((area) =>
            ways(graph, area, ['IN_SUBREGION', 'IN_COUNTY', 'IN_NUTS', 'IN_COUNTRY'], 'in', 1, 5),
          ),
        ),
      ),
    'NutsRegion.counties': (graph, thing) => of('County', ways(graph, thing, ['IN_NUTS'], 'in', 1, 3)),
    'Objective.sources': (graph, thing) => statedIn(graph, thing, 'AIMS_AT'),
    'Result.sources': (graph, thing) => statedIn(graph, thing, 'ACHIEVED'),
    'Activity.projects': (graph, thing) => of('Project', step(graph, [thing], 'RUNS', 'in')),
    'Activity.subprojects': (graph, thing) => of('Subproject', step(graph, [thing], 'RUNS', 'in')),
    'Query.importRuns': (graph) => of('ImportRun', [...graph.things.values()]),
    'SourceDocument.importRuns': (graph, thing) => of('ImportRun', step(graph, [thing], 'READ', 'in')),
    'SourceDocument.evidence': (graph, thing) => of('Evidence', step(graph, [thing], 'FROM', 'in')),
  };

/** Values of fields that the mapping computes, by type and field. */
export const derivedValues: Readonly<Record<string, (graph: SmallGraph, thing: Thing) => Value>> = {
  'Project.status': (_, { values: { startDate, endDate } }) => {
    const today = new Date().toISOString().slice(0, 10);
    if (endDate != null && endDate < today) return 'COMPLETED';
    if (startDate != null && startDate > today) return 'PLANNED';
    return startDate != null && endDate != null ? 'ONGOING' : null;
  },
  'Project.durationMonths': (_, { values: { startDate, endDate } }) => {
    if (startDate == null || endDate == null) return null;
    const first = new Date(String(startDate));
    const after = new Date(Date.parse(String(endDate)) + 86_400_000);
    const days = (day: Date) => (day.getUTCFullYear() * 12 + day.getUTCMonth()) * 32 + day.getUTCDate();
    return Math.trunc((days(after) - days(first)) / 32) + 0;
  },
  // Nobody imports into these graphs: what seems to go on was cut off.
  'ImportRun.state': (_, { values: { state } }) => (state === 'RUNNING' ? 'INTERRUPTED' : (state ?? null)),
  'Project.supportShare': (_, { values }) => quotient(values.grantedSupport, values.totalBudget),
  'Project.supportPerParticipant': (_, { values }) =>
    quotient(values.grantedSupport, values.plannedParticipants),
  'Evidence.isChosen': (graph, evidence) => {
    const { field, relationship } = evidence.values;
    const isSingle = (relationship ?? null) === null && field !== 'aliases' && field !== 'themes';
    if (!isSingle && !singleLinks.includes(String(field))) return null;
    const [first] = step(graph, [evidence], 'ABOUT', 'out')
      .filter(({ label }) => label === 'Project' || label === 'Call')
      .flatMap((subject) => evidenceOf(graph, subject))
      .filter(({ values }) => values.field === field)
      .flatMap((statement) =>
        of('SourceDocument', step(graph, [statement], 'FROM', 'out')).map((source) => ({
          statement,
          source,
        })),
      )
      .sort((one, other) => byStanding(one, other));
    return first === undefined ? null : first.statement === evidence;
  },
  'Project.unsourcedFields': (graph, thing) => [
    ...unsourcedValues(graph, thing),
    ...unsourcedLinks(graph, thing),
  ],
};

const singleLinks = [
  'fund',
  'programme',
  'programmeArea',
  'specificObjective',
  'interventionField',
  'ownerSeat',
];

interface Said {
  readonly statement: Thing;
  readonly source: Thing;
}

const standing: Readonly<Record<string, number>> = {
  ...{ PERSON: 5, ESF_PROJECT_PAGE: 4, ESF_OPERATIONS: 4, CALL_PAGE: 4 },
  ...{ KOHESIO_OPERATIONS: 3, OWNER_PAGE: 2, SEED: 1 },
};

function byStanding(one: Said, other: Said): number {
  const keys = ({ statement, source }: Said): readonly (number | string)[] => [
    -(standing[String(source.values.kind)] ?? 0),
    source.values.retrievedAt == null ? 1 : 0,
    -Date.parse(String(source.values.retrievedAt ?? 0)),
    source.id,
    -Number(statement.values.confidence),
    Number(statement.values.start ?? 0),
    statement.id,
  ];
  const [mine, theirs] = [keys(one), keys(other)];
  const at = mine.findIndex((key, i) => key !== theirs[i]);
  return at < 0 ? 0 : (mine[at] as number) < (theirs[at] as number) ? -1 : 1;
}

function quotient(over: Value | undefined, under: Value | undefined): Value {
  return over == null || under == null || under === 0 ? null : Number(over) / Number(under);
}

function evidenceOf(graph: SmallGraph, thing: Thing) {
  return of('Evidence', step(graph, [thing], 'ABOUT', 'in'));
}

function unsourcedValues(graph: SmallGraph, thing: Thing): readonly string[] {
  return Object.entries(thing.values)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([property]) => property)
    .filter((property) => !['id', 'aliases', 'maskedNames'].includes(property))
    .filter((property) => !evidenceOf(graph, thing).some(({ values }) => values.field === property))
    .sort();
}

const linkFields: Readonly<Record<string, string>> = {
  OWNS: 'owners',
  PARTNERS_IN: 'partners',
  INVOLVES: 'municipalities',
  COVERS: 'coveredAreas',
  TARGETS: 'targetGroups',
  CONTINUES: 'continues',
  CLASSIFIED_AS: 'interventionField',
  CONTRIBUTES_TO: 'sdgs',
  HAS_SUBPROJECT: 'subprojects',
  RUNS: 'activities',
  AIMS_AT: 'objectives',
  ACHIEVED: 'results',
  SEATED_IN: 'ownerSeat',
  ANSWERS: 'call',
  FUNDED_UNDER: '',
};

const fundFields: Readonly<Record<string, string>> = {
  SpecificObjective: 'specificObjective',
  ProgrammeArea: 'programmeArea',
  Programme: 'programme',
  Fund: 'fund',
};

function unsourcedLinks(graph: SmallGraph, thing: Thing): readonly string[] {
  const fields = graph.links.flatMap((link) => {
    if (link.from !== thing.id && link.to !== thing.id) return [];
    if (link.type === 'CONTINUES' && link.from !== thing.id) return [];
    const other = graph.things.get(link.from === thing.id ? link.to : link.from)!;
    const sourced = evidenceOf(graph, thing).some(
      ({ values }) => values.relationship === link.type && values.otherEnd === other.id,
    );
    const field = linkFields[link.type] === '' ? fundFields[other.label] : linkFields[link.type];
    return sourced || field === undefined ? [] : [field];
  });
  return [...new Set(fields)].sort();
}
