import type { ParsedDocument, RelationshipType } from '../../facts/fact.ts';
import type { Known, KnownProject } from '../known.ts';
import type { MentionedOrganizations } from '../organizations/mentions.ts';
import { DESCRIBED, isDescribedMention, NAMING } from './described.ts';
import { projectsByKey, type ResolvedProject, type ResolvedProjects, resolveProjects } from './projects.ts';

/** Finds what a part speaks of, of each kind of thing that documents describe. */
export function describer({ projects, calls }: Known) {
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

/** The things that a document tells of, and does not only name: as what a project continues, or answers. */
export function describedThings(
  document: ParsedDocument,
  { byRef }: ResolvedProjects,
): readonly ResolvedProject[] {
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
