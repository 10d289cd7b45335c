import type { ParsedDocument } from '../../facts/fact.ts';
import { digest } from '../digest.ts';
import type { KnownProject } from '../known.ts';
import { idPart, inOrder, lookupKey } from '../name.ts';
import type { Statement } from '../statement.ts';
import type { Judgement } from '../thing.ts';
import { DESCRIBED, type DescribedKind, isDescribedMention, prefixOf } from './described.ts';
import { numberKey, type ProjectProfile, profileOf, profilesIn, sameProject } from './project-profile.ts';

/** What one mention of a project, or of another described thing, means. */
export interface ResolvedProject {
  readonly label: DescribedKind['label'];
  readonly id: string;
  /** Its nodes in the graph today: usually one or none; the ids of more become one. */
  readonly known: readonly KnownProject[];
}

export interface ResolvedProjects {
  /** By the mention's `ref`. */
  readonly byRef: ReadonlyMap<string, ResolvedProject>;
  readonly judgements: readonly Judgement[];
}

/** The projects in the graph that have a number or a name of a profile. */
export type ProjectsByKey = (profile: ProjectProfile) => readonly KnownProject[];

/** Files projects by every number and name that any document gives them. */
export function projectsByKey(projects: readonly KnownProject[]): ProjectsByKey {
  const byKey = new Map<string, Set<KnownProject>>();
  for (const project of projects) {
    for (const { field, value } of project.statements) {
      if (value === null || (field !== 'number' && field !== 'name')) continue;
      const key = field === 'number' ? numberKey(value) : lookupKey(value);
      byKey.set(key, (byKey.get(key) ?? new Set()).add(project));
    }
  }
  return ({ number, names }) => {
    const keys = [...(number === null ? [] : [number]), ...names.map(lookupKey)];
    const found = new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])]));
    return projects.length === found.size ? projects : projects.filter((project) => found.has(project));
  };
}

/**
 * Which projects, or other things of one kind, a document speaks of. The same number is the same project. Without a number on either side name, period and
 * owner together are; a name alone never is. The number makes the id as soon as any document states one.
 *
 * @param owners the ids of the owners that the document states, by project `ref`.
 * @param renamed the present id of an organisation that older statements name by an earlier one.
 */
export function resolveProjects(
  document: ParsedDocument,
  owners: ReadonlyMap<string, readonly string[]>,
  known: ProjectsByKey,
  renamed: (id: string) => string,
  kind: DescribedKind,
): ResolvedProjects {
  const judgements: Judgement[] = [];
  const byRef = new Map<string, ResolvedProject>();
  for (const ref of refsOf(document, kind)) {
    const profile = profileOf(document, ref, owners.get(ref) ?? [], kind);
    if (profile.number === null && profile.names.length === 0) continue;
    byRef.set(ref, {
      label: kind.label,
      ...resolve(profile, kind, { document: document.source.id, known, renamed, judgements }),
    });
  }
  return { byRef, judgements };
}

function refsOf(document: ParsedDocument, { label }: DescribedKind): ReadonlySet<string> {
  const mentions = document.facts.flatMap((fact) =>
    'object' in fact ? [fact.subject, fact.object] : [fact.subject],
  );
  return new Set(
    mentions.filter(isDescribedMention).flatMap((one) => (one.label === label ? [one.ref] : [])),
  );
}

interface KnownWithProfiles {
  readonly project: KnownProject;
  readonly profiles: readonly ProjectProfile[];
  readonly numbers: readonly string[];
}

interface Around {
  readonly document: string;
  readonly known: ProjectsByKey;
  readonly renamed: (id: string) => string;
  readonly judgements: Judgement[];
}

function resolve(
  profile: ProjectProfile,
  kind: DescribedKind,
  { document, known, renamed, judgements }: Around,
): Omit<ResolvedProject, 'label'> {
  const { recognisedBy } = kind;
  const own = ownId(profile, document, kind);
  const candidates = known(profile).map((project): KnownWithProfiles => {
    const profiles = profilesIn(project.statements, renamed, kind);
    return {
      project,
      profiles,
      numbers: profiles.flatMap(({ number }) => (number === null ? [] : [number])),
    };
  });
  const alike = candidates.filter(({ profiles }) => profiles.some((other) => sameProject(profile, other)));
  const nameless = alike.filter(({ numbers }) => numbers.length === 0);
  const numbered =
    profile.number === null
      ? alike.filter(({ numbers }) => numbers.length > 0)
      : candidates.filter(({ numbers }) => numbers.includes(profile.number as string));

  if (profile.number === null && numbered.length > 1) {
    judgements.push({
      kind: 'UNSURE',
      about: own,
      reason: `"${profile.names[0]}" may be any of ${numbered.map(({ project }) => project.id).join(', ')}; it stands alone.`,
    });
    return { id: own, known: nameless.map(({ project }) => project) };
  }
  const same = [...numbered, ...nameless].map(({ project }) => project);
  const id =
    profile.number !== null
      ? `${prefixOf(kind)}${profile.number}`
      : (numbered[0]?.project.id ?? [own, ...same.map((one) => one.id)].sort(inOrder)[0]!);
  for (const { project } of profile.number === null ? alike : nameless) {
    judgements.push({
      kind: 'POSITIVE',
      about: id,
      reason: `${recognisedBy} are those of ${project.id}.`,
    });
  }
  const others = alike.filter(({ project }) => !same.includes(project));
  for (const { project } of others) {
    judgements.push({
      kind: 'UNSURE',
      about: id,
      reason: `${recognisedBy} are those of ${project.id}, but the numbers differ; they stay apart.`,
    });
  }
  return { id, known: same };
}

/** The id that a project or call has by what documents state of it now; null where nothing names it. */
export function projectIdBy(label: DescribedKind['label'], statements: readonly Statement[]): string | null {
  const kind = DESCRIBED.find((one) => one.label === label) as DescribedKind;
  const described = statements.filter(({ source }) => source.kind !== 'PERSON');
  const ids = [...new Set(described.map(({ source }) => source.id))].flatMap((document) => {
    const [profile] = profilesIn(
      described.filter(({ source }) => source.id === document),
      (id) => id,
      kind,
    ) as [ProjectProfile];
    if (profile.number !== null) return [{ id: `${prefixOf(kind)}${profile.number}`, isNumber: true }];
    return profile.names.length === 0 ? [] : [{ id: ownId(profile, document, kind), isNumber: false }];
  });
  const [first] = ids.sort(
    (one, other) => Number(other.isNumber) - Number(one.isNumber) || inOrder(one.id, other.id),
  );
  return first?.id ?? null;
}

/**
 * The id of a project while no number is known. What can never be recognised again, for want of a period or an owner, is
 * one project for each document that tells of it.
 */
function ownId(
  { names, startDate, endDate, owners }: ProjectProfile,
  document: string,
  kind: DescribedKind,
): string {
  const complete = startDate !== null && endDate !== null && owners.length > 0;
  const rest = complete
    ? digest(lookupKey(names[0] ?? ''), endDate, [...owners].sort(inOrder))
    : digest(document, names[0]);
  return `${prefixOf(kind)}${idPart(names[0] ?? '')}:${startDate ?? ''}:${rest.slice(0, 8)}`;
}
