import type { ParsedDocument } from '../facts/fact.ts';
import type { Reference } from '../reference/reference.ts';
import { claimsOf, organizationClaims, type ResolvedRelation } from './claims.ts';
import { describedThings } from './described/described-in.ts';
import { projectThings } from './described/project-things.ts';
import type { ResolvedProject, ResolvedProjects } from './described/projects.ts';
import type { Known } from './known.ts';
import type { MentionedOrganizations } from './organizations/mentions.ts';
import { statedRelationships } from './relationships.ts';
import type { Statement } from './statement.ts';
import { statementsOn } from './statements.ts';
import type { Relationship, Rename, Resolution } from './thing.ts';

/** A part whose projects, and other things that documents describe, are known. */
export interface PlacedPart {
  readonly part: ParsedDocument;
  readonly organizations: MentionedOrganizations;
  readonly projects: ResolvedProjects;
  readonly resolved: readonly ResolvedProject[];
  readonly renames: readonly Rename[];
}

/** What a part makes of the graph, without its organisations, which others may mention, too. */
export interface Made extends Omit<Resolution, 'source' | 'renames' | 'contested'> {
  readonly relations: readonly ResolvedRelation[];
}

/** What a part states, as things, relationships and claims. */
export function thingsOf(
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

/** The ids of a part's projects, by their `ref`. */
export function idsOf({ byRef }: ResolvedProjects): ReadonlyMap<string, string> {
  return new Map([...byRef].map(([ref, { id }]) => [ref, id]));
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
