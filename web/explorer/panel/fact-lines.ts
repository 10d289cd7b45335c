import type { Evidence, Facts, Related, Thing } from '../api/facts.ts';
import { formatDate, formatMoney, formatNumber, type Texts } from '../texts/texts.ts';

/** A thing in a list, with what is said of its place there. */
export interface Entry {
  readonly thing: Thing;
  readonly note: string | null;
  /** The field of the project `thing` whose sources tell that it stands here; null where the whole list has sources. */
  readonly field: string | null;
}

/** One fact: its name, what it says in words or as things, and where it was read. */
export interface FactLine {
  readonly label: string;
  readonly words: string | null;
  readonly entries: readonly Entry[];
  /** How many things there are; `entries` has the first of them. */
  readonly count: number;
  readonly evidence: readonly Evidence[];
}

/** The field of a project that tells of things of a type. */
const projectFields: Readonly<Record<string, string>> = {
  Municipality: 'municipalities',
  County: 'coveredAreas',
  NutsRegion: 'coveredAreas',
  Subregion: 'coveredAreas',
  TargetGroup: 'targetGroups',
};

/** What a panel says of a thing, in the order in which it says it. Fields without a value are left out. */
export function factLines(facts: Facts, text: Texts): readonly FactLine[] {
  const names = text.panel.fields;
  const said = (fields: readonly string[]): readonly Evidence[] =>
    facts.evidence?.filter(({ field }) => fields.includes(field)) ?? [];
  const words = (label: string, value: string | null | undefined, ...fields: string[]): FactLine[] =>
    value == null || value === ''
      ? []
      : [{ label, words: value, entries: [], count: 0, evidence: said(fields) }];
  const things = (
    label: string,
    related: Related | undefined,
    field: string | null,
    fieldOfProject: string | null = null,
  ): FactLine[] => {
    if (related === undefined || related.totalCount === 0) return [];
    const entries = entriesOf(text, related, fieldOfProject);
    // A thing that stands there in two roles is one.
    const count = related.totalCount - related.edges.length + entries.length;
    return [{ label, words: null, entries, count, evidence: said([field ?? '']) }];
  };
  const one = (label: string, thing: Thing | null | undefined, field: string | null): FactLine[] =>
    thing == null ? [] : things(label, { totalCount: 1, edges: [{ node: thing }] }, field);
  const money = (amount: number | null | undefined) => (amount == null ? null : formatMoney(text, amount));
  const coded = (thing: { readonly code: string; readonly name: string | null } | null | undefined) =>
    thing == null ? null : [thing.code, thing.name].filter(Boolean).join(' ');

  return [
    ...words(names.summary, facts.summary, 'summary'),
    ...words(names.number, facts.number, 'number'),
    ...words(names.organizationNumber, facts.organizationNumber, 'organizationNumber'),
    ...words(names.code, facts.code),
    ...words(names.aliases, facts.aliases?.join(', '), 'aliases'),
    ...words(names.period, period(facts, text), 'startDate', 'endDate'),
    ...words(names.totalBudget, money(facts.totalBudget), 'totalBudget'),
    ...words(names.grantedSupport, money(facts.grantedSupport), 'grantedSupport'),
    ...words(names.plannedParticipants, facts.plannedParticipants?.toString(), 'plannedParticipants'),
    ...words(
      names.programme,
      facts.programme?.name ?? facts.programme?.code ?? facts.fund?.code,
      'programme',
      'fund',
    ),
    ...words(names.specificObjective, coded(facts.specificObjective), 'specificObjective'),
    ...words(names.ages, ages(facts, text)),
    ...words(
      names.characteristics,
      facts.characteristics?.map((one) => text.characteristics[one] ?? one).join(', '),
    ),
    ...one(names.partOf, facts.partOf, 'partOf'),
    ...one(names.governs, facts.governs, 'governs'),
    ...one(names.governedBy, facts.governedBy, null),
    ...one(names.county, facts.county, null),
    ...things(names.owners, facts.owners, 'owners'),
    ...things(names.partners, facts.partners, 'partners'),
    ...things(names.owns, facts.owns, null, 'owners'),
    ...things(names.partnersIn, facts.partnersIn, null, 'partners'),
    ...things(names.projects, facts.projects, null, projectFields[facts.__typename]),
    ...things(names.projects, facts.involvements, null, projectFields[facts.__typename]),
    ...things(names.municipalities, facts.municipalities, 'municipalities'),
    ...things(names.coveredAreas, facts.coveredAreas, 'coveredAreas'),
    ...things(names.targetGroups, facts.targetGroups, 'targetGroups'),
    ...things(names.collaborators, facts.collaborators, null),
    ...things(names.members, facts.members, 'members'),
    ...things(names.memberOf, facts.memberOf, 'memberOf'),
  ];
}

/** The things of a list, each once, with all that is said of its place there. */
function entriesOf(text: Texts, { edges }: Related, field: string | null): readonly Entry[] {
  const byThing = new Map<string, (typeof edges)[number][]>();
  for (const edge of edges) byThing.set(edge.node.id, [...(byThing.get(edge.node.id) ?? []), edge]);
  return [...byThing.values()].flatMap((places) => {
    const [first] = places;
    if (first === undefined) return [];
    return [{ thing: first.node, note: noteOf(text, places), field: places.some(isNamed) ? field : null }];
  });
}

/** Whether a source of the project names the thing itself. */
function isNamed({ via }: Related['edges'][number]): boolean {
  return via == null;
}

/** Roles that need not be said where nothing else is: that a partner takes part. */
export const plainRoles: ReadonlySet<string> = new Set(['PARTNER', 'PARTICIPANT', 'COVERED']);

function noteOf(text: Texts, places: Related['edges']): string | null {
  const roles = places.filter(isNamed).flatMap(({ role, kind }) => role ?? kind ?? []);
  const isPlain = places.every(isNamed) && roles.every((role) => plainRoles.has(role));
  const notes = [
    ...(isPlain ? [] : roles.map((role) => text.roles[role])),
    ...places.map(({ unit }) => unit),
    ...places.map((place) => linkOf(text, place)),
    ...places.map(({ weight }) =>
      weight === undefined ? null : text.panel.shared(formatNumber(text, weight), weight),
    ),
  ];
  return [...new Set(notes.filter(Boolean))].join(', ') || null;
}

/** What links a thing to the project that does not name it, with the role in which that is part of it. */
function linkOf(text: Texts, { kind, role, via }: Related['edges'][number]): string | null {
  if (via == null) return null;
  const link = `${text.involvements[kind ?? ''] ?? ''} ${via.name}`.trim();
  const said = role == null || plainRoles.has(role) ? undefined : text.roles[role];
  return said === undefined ? link : `${link} (${said.toLocaleLowerCase()})`;
}

/** Of what is said of a list of a project, what names this thing; all where nothing names it as it is called. */
export function aboutThis(
  evidence: readonly Evidence[],
  { name, aliases = [] }: Pick<Facts, 'name' | 'aliases'>,
): readonly Evidence[] {
  const names = new Set([name, ...aliases].map((one) => one.toLowerCase()));
  const named = evidence.filter(({ value }) => value !== null && names.has(value.toLowerCase()));
  return named.length === 0 ? evidence : named;
}

function period({ startDate, endDate, status }: Facts, text: Texts): string | null {
  if (startDate == null && endDate == null) return null;
  const days = [startDate, endDate].map((day) => (day == null ? '' : formatDate(text, day))).join(' – ');
  return status == null ? days : `${days} (${text.panel.status[status] ?? status})`;
}

function ages({ ageFrom, ageTo }: Facts, text: Texts): string | null {
  if (ageFrom == null && ageTo == null) return null;
  return text.panel.ages(ageFrom ?? null, ageTo ?? null);
}
