import type { ParsedDocument, RelationshipType } from '../facts/fact.ts';
import type { Reference } from '../reference/reference.ts';
import { claimsOf, firstOfEach, organizationClaims, type ResolvedRelation } from './claims.ts';
import { DESCRIBED, isDescribedMention, NAMING } from './described/described.ts';
import { projectThings } from './described/project-things.ts';
import {
  projectsByKey,
  type ResolvedProject,
  type ResolvedProjects,
  resolveProjects,
} from './described/projects.ts';
import type { Dependent, Known, KnownProject } from './known.ts';
import { withoutLongNames } from './long-names.ts';
import { textId } from './mentioned-thing.ts';
import { organizationProperties, renamesOf } from './organizations/candidate.ts';
import type { Organizations } from './organizations/candidates.ts';
import {
  type MentionedOrganizations,
  mentionedOrganizations,
  placeScoped,
} from './organizations/mentions.ts';
import { organizationsOf } from './organizations/organizations.ts';
import { statedRelationships } from './relationships.ts';
import { sourceThing } from './source-thing.ts';
import type { Statement } from './statement.ts';
import { statementsOn } from './statements.ts';
import type { Relationship, Rename, Resolution, Thing, ThingRef } from './thing.ts';

/**
 * What a document makes of the graph: which things it speaks of, under their one id, and what is now known of them. Pure:
 * the same document with the same knowledge gives the same resolution, and the order in which documents come does not matter.
 *
 * @param known what the graph holds that bears on the document, without what this same document stated before.
 */
export function resolveEntities(document: ParsedDocument, known: Known, reference: Reference): Resolution {
  return resolveParts([document], known, reference);
}

/**
 * What parts of one document, such as rows of a table, make of the graph together. Abbreviations and names mean something
 * within a part only; no project may be spoken of in two of them.
 */
export function resolveParts(
  told: readonly ParsedDocument[],
  known: Known,
  reference: Reference,
): Resolution {
  const checked = told.map(withoutLongNames);
  const parts = checked.map(({ part }) => part);
  const all = organizationsOf(known, reference);
  const mentioned = parts.map((part) => mentionedOrganizations(part, all));
  const early = toMap(renamesOf(all.candidates.all));
  const describedIn = describer(known);
  const placed = parts.map((part, at): PlacedPart => {
    const organizations = mentioned[at] as MentionedOrganizations;
    const projects = describedIn(part, organizations, (id) => early.get(id) ?? id);
    const resolved = unique([...projects.byRef.values()], ({ id }) => id);
    return { part, organizations, projects, resolved, renames: resolved.flatMap(projectRenamesOf) };
  });
  for (const { part, organizations, projects, renames } of placed) {
    placeScoped(organizations, part, idsOf(projects), renames);
  }
  const renames = [...placed.flatMap((one) => one.renames), ...renamesOf(all.candidates.all)];
  const present = toMap(renames);
  const names = new Map([...known.names].map(([id, name]) => [present.get(id) ?? id, name]));
  const made = placed.map((one) => thingsOf(one, present, { ...known, names }, reference));

  const { source } = parts[0] as ParsedDocument;
  return Object.freeze({
    source,
    renames,
    nodes: unique(
      [
        sourceThing(source),
        ...organizationNodes(
          all,
          made.flatMap(({ relations }) => relations),
        ),
        ...made.flatMap(({ nodes }) => nodes),
      ],
      ({ id }) => id,
    ),
    relationships: unique(
      made.flatMap(({ relationships }) => relationships),
      ({ type, start, end, key }) => [type, start.id, end.id, key?.value].join(' '),
    ),
    claims: firstOfEach(made.flatMap(({ claims }) => claims)),
    released: made.flatMap(({ released }) => released),
    judgements: [
      ...all.judgements,
      ...placed.flatMap(({ projects }) => projects.judgements),
      ...made.flatMap(({ judgements }) => judgements),
    ],
    contested: all.contested,
    problems: [...checked, ...made].flatMap(({ problems }) => problems),
  });
}

/** Finds what a part speaks of, of each kind of thing that documents describe. */
function describer({ projects, calls }: Known) {
  const stored: Readonly<Record<ResolvedProject['label'], readonly KnownProject[]>> = {
    Project: projects,
    Call: calls,
  };
  const kinds = DESCRIBED.map((kind) => ({ kind, among: projectsByKey(stored[kind.label]) }));
  return (
    part: ParsedDocument,
    organizations: MentionedOrganizations,
    renamed: (id: string) => string,
  ): ResolvedProjects => {
    const found = kinds.map(({ kind, among }) =>
      resolveProjects(part, behind(kind.by.relationship, part, organizations), among, renamed, kind),
    );
    return {
      byRef: new Map(found.flatMap(({ byRef }) => [...byRef])),
      judgements: found.flatMap(({ judgements }) => judgements),
    };
  };
}

/** A part whose projects, and other things that documents describe, are known. */
interface PlacedPart {
  readonly part: ParsedDocument;
  readonly organizations: MentionedOrganizations;
  readonly projects: ResolvedProjects;
  readonly resolved: readonly ResolvedProject[];
  readonly renames: readonly Rename[];
}

/** What a part makes of the graph, without its organisations, which others may mention, too. */
interface Made extends Omit<Resolution, 'source' | 'renames' | 'contested'> {
  readonly relations: readonly ResolvedRelation[];
}

function thingsOf(
  { part, organizations, projects, resolved }: PlacedPart,
  present: ReadonlyMap<string, string>,
  { names, decided }: Pick<Known, 'names' | 'decided'>,
  reference: Reference,
): Made {
  const projectIds = idsOf(projects);
  const claims = claimsOf(part, { reference, names, organizations, projectIds });
  const said = [...claims.properties, ...claims.relations];
  const statements = new Map(
    resolved.map((project) => [
      project.id,
      statementsOn([
        ...earlierStatements(project, present),
        ...said.filter(({ about }) => about.id === project.id).map(({ statement }) => statement),
      ]),
    ]),
  );
  const saidNow = new Set(said.map(({ statement }) => statement));
  const about = resolved.map(({ label, id }) =>
    projectThings({ label, id }, statements.get(id) ?? statementsOn([]), saidNow, reference),
  );
  const settled = new Map(about.flatMap(({ settled }) => [...settled]));
  return {
    relations: claims.relations,
    nodes: [
      ...claims.nodes.filter(
        ({ label, id }) => label !== 'Contact' || about.some(({ contact }) => contact === id),
      ),
      ...about.flatMap((one) => one.nodes),
    ],
    relationships: [
      ...statedRelationships(claims.relations, (id) => statements.get(id)?.all ?? [], decided),
      ...about.flatMap((one) => one.relationships),
      ...describedThings(part, projects).map(
        ({ label, id }): Relationship => ({
          type: 'DESCRIBED_IN',
          start: { label, id },
          end: { label: 'SourceDocument', id: part.source.id },
          key: null,
          properties: {},
        }),
      ),
    ],
    claims: [
      ...said.map(({ about, statement }) => ({ about, statement: settled.get(statement.id) ?? statement })),
      ...organizationClaims(part, claims.relations, organizations),
      ...about.flatMap((one) => one.restated),
    ],
    released: about.flatMap((one) => one.released),
    judgements: about.flatMap((one) => one.judgements),
    problems: [...claims.problems, ...about.flatMap((one) => one.problems)],
  };
}

function idsOf({ byRef }: ResolvedProjects): ReadonlyMap<string, string> {
  return new Map([...byRef].map(([ref, { id }]) => [ref, id]));
}

/** The ids of the organisations that stand behind each described thing, by `ref`. */
function behind(
  relationship: RelationshipType,
  document: ParsedDocument,
  organizations: MentionedOrganizations,
): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, readonly string[]>();
  for (const fact of document.facts) {
    if (!('relationship' in fact) || fact.relationship !== relationship) continue;
    if (fact.subject.label !== 'Organization' || !isDescribedMention(fact.object)) continue;
    const owner = organizations.meant(fact.subject);
    if (owner !== null) owners.set(fact.object.ref, [...(owners.get(fact.object.ref) ?? []), owner.id]);
  }
  return owners;
}

function projectRenamesOf({ label, id, known }: ResolvedProject): readonly Rename[] {
  return known
    .filter((project) => project.id !== id)
    .flatMap((project) => renamesOfProject({ label, id: project.id }, id, project.dependents));
}

/** A project's new id carries over to the things whose ids are made within it. */
export function renamesOfProject(
  { label, id: from }: ThingRef,
  to: string,
  dependents: readonly Dependent[],
): readonly Rename[] {
  return [
    { label, from, to },
    ...dependents.map((one) => ({
      label: one.label,
      from: one.id,
      to: textId(one.label, one.words, to) ?? one.id,
    })),
  ];
}

function toMap(renames: readonly Rename[]): ReadonlyMap<string, string> {
  return new Map(renames.map(({ from, to }) => [from, to]));
}

function earlierStatements(
  project: ResolvedProject,
  present: ReadonlyMap<string, string>,
): readonly Statement[] {
  return project.known.flatMap(({ statements }) =>
    statements.map((statement) =>
      statement.otherEnd === null
        ? statement
        : { ...statement, otherEnd: present.get(statement.otherEnd) ?? statement.otherEnd },
    ),
  );
}

function organizationNodes(
  { candidates, reference }: Organizations,
  relations: readonly ResolvedRelation[],
): readonly Thing[] {
  const roles = new Map([
    ['OWNS', new Set<string>()],
    ['PARTNERS_IN', new Set<string>()],
  ]);
  for (const { start, fact } of relations) roles.get(fact.relationship)?.add(start.id);
  return candidates.all
    .filter(({ into, mentioned }) => into === null && mentioned)
    .map((candidate) => ({
      label: 'Organization',
      id: candidate.id,
      properties: organizationProperties(candidate, reference.takeApart),
      roles: [
        ...(roles.get('OWNS')?.has(candidate.id) ? ['Owner'] : []),
        ...(roles.get('PARTNERS_IN')?.has(candidate.id) ? ['Partner'] : []),
      ],
    }));
}

/** The things that a document tells of, and does not only name: as what a project continues, or answers. */
function describedThings(document: ParsedDocument, { byRef }: ResolvedProjects): readonly ResolvedProject[] {
  const named = new Set(
    document.facts.flatMap((fact) =>
      'relationship' in fact && NAMING.has(fact.relationship) && isDescribedMention(fact.object)
        ? [fact.object.ref]
        : [],
    ),
  );
  const told = new Set(
    document.facts.flatMap((fact) =>
      'relationship' in fact && isDescribedMention(fact.subject) ? [fact.subject.ref] : [],
    ),
  );
  return [...byRef].filter(([ref]) => told.has(ref) || !named.has(ref)).map(([, thing]) => thing);
}

function unique<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
