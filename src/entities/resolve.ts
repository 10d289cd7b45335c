import type { ParsedDocument } from '../facts/fact.ts';
import type { Reference } from '../reference/reference.ts';
import { organizationProperties, renamesOf } from './candidate.ts';
import { claimsOf, organizationClaims } from './claims.ts';
import type { Known } from './known.ts';
import { textId } from './mentioned-thing.ts';
import { type MentionedOrganizations, mentionedOrganizations, placeScoped } from './organization-mentions.ts';
import { projectThings } from './project-things.ts';
import { type ResolvedProject, resolveProjects } from './projects.ts';
import { statedRelationships } from './relationships.ts';
import { momentOf, type Statement } from './statement.ts';
import type { Relationship, Rename, Resolution, Thing } from './thing.ts';

/**
 * What a document makes of the graph: which things it speaks of, under their one id, and what is now known of them. Pure:
 * the same document with the same knowledge gives the same resolution, and the order in which documents come does not matter.
 *
 * @param known what the graph holds that bears on the document, without what this same document stated before.
 */
export function resolveEntities(document: ParsedDocument, known: Known, reference: Reference): Resolution {
  const organizations = mentionedOrganizations(document, known, reference);
  const early = toMap(renamesOf(organizations.all.candidates.all));
  const projects = resolveProjects(
    document,
    ownersIn(document, organizations),
    known,
    (id) => early.get(id) ?? id,
  );
  const projectIds = new Map([...projects.byRef].map(([ref, { id }]) => [ref, id]));
  const resolved = [...new Map([...projects.byRef.values()].map((one) => [one.id, one])).values()];
  const projectRenames = resolved.flatMap(projectRenamesOf);
  placeScoped(organizations, document, projectIds, projectRenames);

  const renames = [...projectRenames, ...renamesOf(organizations.all.candidates.all)];
  const present = toMap(renames);
  const names = new Map([...known.names].map(([id, name]) => [present.get(id) ?? id, name]));
  const claims = claimsOf(document, { reference, names, organizations, projectIds });

  const said = [...claims.properties, ...claims.relations];
  const statementsOn = (id: string): readonly Statement[] => [
    ...earlierStatements(
      resolved.find((one) => one.id === id),
      present,
    ),
    ...said.filter(({ about }) => about.id === id).map(({ statement }) => statement),
  ];
  const about = resolved.map(({ id }) => projectThings(id, statementsOn(id), reference, document.source.id));
  const settled = new Map(about.flatMap(({ settled }) => [...settled]));

  const nodes = [
    sourceNode(document),
    ...organizationNodes(organizations, claims.relations),
    ...claims.nodes.filter(
      ({ label, id }) => label !== 'Contact' || about.some(({ contact }) => contact === id),
    ),
    ...about.flatMap((one) => one.nodes),
  ];
  const relationships: Relationship[] = [
    ...statedRelationships(claims.relations, statementsOn),
    ...about.flatMap((one) => one.relationships),
    ...describedProjects(document, projectIds).map(
      (id): Relationship => ({
        type: 'DESCRIBED_IN',
        start: { label: 'Project', id },
        end: { label: 'SourceDocument', id: document.source.id },
        key: null,
        properties: {},
      }),
    ),
  ];
  return Object.freeze({
    source: document.source,
    renames,
    nodes: unique(nodes, ({ id }) => id),
    relationships: unique(relationships, ({ type, start, end, key }) =>
      [type, start.id, end.id, key?.value].join(' '),
    ),
    claims: unique(
      [
        ...said.map(({ about, statement }) => ({ about, statement: settled.get(statement.id) ?? statement })),
        ...organizationClaims(document, claims.relations, organizations),
        ...about.flatMap((one) => one.restated),
      ],
      ({ statement }) => statement.id,
    ),
    released: about.flatMap((one) => one.released),
    judgements: [
      ...organizations.judgements,
      ...projects.judgements,
      ...about.flatMap((one) => one.judgements),
    ],
    problems: [...claims.problems, ...about.flatMap((one) => one.problems)],
  });
}

function ownersIn(
  document: ParsedDocument,
  organizations: MentionedOrganizations,
): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, readonly string[]>();
  for (const fact of document.facts) {
    if (!('relationship' in fact) || fact.relationship !== 'OWNS') continue;
    if (fact.subject.label !== 'Organization' || fact.object.label !== 'Project') continue;
    const owner = organizations.meant(fact.subject);
    if (owner !== null) owners.set(fact.object.ref, [...(owners.get(fact.object.ref) ?? []), owner.id]);
  }
  return owners;
}

/** A project's new id carries over to the things whose ids are made within it. */
function projectRenamesOf({ id, known }: ResolvedProject): readonly Rename[] {
  return known
    .filter((project) => project.id !== id)
    .flatMap((project) => [
      { label: 'Project', from: project.id, to: id },
      ...project.dependents.map((dependent) => ({
        label: dependent.label,
        from: dependent.id,
        to: textId(dependent.label, dependent.words, id) ?? dependent.id,
      })),
    ]);
}

function toMap(renames: readonly Rename[]): ReadonlyMap<string, string> {
  return new Map(renames.map(({ from, to }) => [from, to]));
}

function earlierStatements(
  project: ResolvedProject | undefined,
  present: ReadonlyMap<string, string>,
): readonly Statement[] {
  return (project?.known ?? []).flatMap(({ statements }) =>
    statements.map((statement) =>
      statement.otherEnd === null
        ? statement
        : { ...statement, otherEnd: present.get(statement.otherEnd) ?? statement.otherEnd },
    ),
  );
}

function sourceNode({ source }: ParsedDocument): Thing {
  const { id, kind, title, publisher, url, retrievedAt } = source;
  return {
    label: 'SourceDocument',
    id,
    properties: { kind, title, publisher, url, retrievedAt: momentOf(retrievedAt) },
  };
}

function organizationNodes(
  { all }: MentionedOrganizations,
  relations: readonly { readonly start: { readonly id: string }; readonly statement: Statement }[],
): readonly Thing[] {
  const plays = (id: string, type: string) =>
    relations.some(({ start, statement }) => start.id === id && statement.relationship === type);
  return all.candidates.all
    .filter(({ into, mentioned }) => into === null && mentioned)
    .map((candidate) => ({
      label: 'Organization',
      id: candidate.id,
      properties: organizationProperties(candidate),
      roles: [
        ...(plays(candidate.id, 'OWNS') ? ['Owner'] : []),
        ...(plays(candidate.id, 'PARTNERS_IN') ? ['Partner'] : []),
      ],
    }));
}

/** The projects that a document tells of, and not only names as what another one continues. */
function describedProjects(
  document: ParsedDocument,
  projectIds: ReadonlyMap<string, string>,
): readonly string[] {
  const continued = new Set(
    document.facts.flatMap((fact) =>
      'relationship' in fact && fact.relationship === 'CONTINUES' && fact.object.label === 'Project'
        ? [fact.object.ref]
        : [],
    ),
  );
  const told = new Set(
    document.facts.flatMap((fact) =>
      'relationship' in fact && fact.subject.label === 'Project' ? [fact.subject.ref] : [],
    ),
  );
  return [...projectIds].filter(([ref]) => told.has(ref) || !continued.has(ref)).map(([, id]) => id);
}

function unique<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
