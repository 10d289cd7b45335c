import type { Fact, ParsedDocument } from '../../facts/fact.ts';
import type { OrganizationMention } from '../../facts/mention.ts';
import { isDescribedMention } from '../described/described.ts';
import { isAbbreviation, lookupKey, nameKey } from '../name.ts';
import type { Rename } from '../thing.ts';
import { type Candidate, current } from './candidate.ts';
import type { Organizations } from './candidates.ts';
import { organizationFor } from './meant.ts';
import { isScoped, scopedOrganization } from './scoped.ts';

/** Which organisation each mention of a document means. */
export interface MentionedOrganizations {
  readonly all: Organizations;
  /** Null for a group or department until `placeScoped` has told whose it is. */
  meant(mention: OrganizationMention): Candidate | null;
  readonly scoped: readonly PlacedMention[];
  readonly found: Map<OrganizationMention, Candidate>;
}

/** A mention and the project (`ref`) that it is made about. */
export interface PlacedMention {
  readonly mention: OrganizationMention;
  readonly project: string | null;
}

/** Finds the organisations that are the same whatever the project. Those with a number come first: they decide for the others. */
export function mentionedOrganizations(document: ParsedDocument, all: Organizations): MentionedOrganizations {
  const placed = document.facts.flatMap(organizationsIn);
  const scoped = placed.filter(({ mention }) => isScoped(mention, all));
  const free = placed.filter((place) => !scoped.includes(place)).map(({ mention }) => mention);
  const numbered = free.filter(({ organizationNumber }) => organizationNumber !== undefined);
  const found = new Map<OrganizationMention, Candidate>();
  const spelledOut = abbreviationsIn(free);
  for (const mention of new Set([...numbered, ...free])) {
    const meant =
      mention.organizationNumber === undefined ? spelledOut.get(lookupKey(mention.name)) : undefined;
    found.set(mention, organizationFor(meant ?? mention, all));
  }
  return {
    all,
    found,
    scoped,
    meant: (mention) => {
      const candidate = found.get(mention);
      return candidate === undefined ? null : current(candidate);
    },
  };
}

/** What the document's own abbreviations stand for: "SNS" after "Samordningsförbundet Norra Skaraborg (SNS)". */
function abbreviationsIn(mentions: readonly OrganizationMention[]): ReadonlyMap<string, OrganizationMention> {
  const meanings = new Map<string, OrganizationMention[]>();
  for (const mention of mentions) {
    if (isAbbreviation(mention.name)) continue;
    for (const alias of (mention.aliases ?? []).filter(isAbbreviation)) {
      const key = lookupKey(alias);
      meanings.set(key, [...(meanings.get(key) ?? []), mention]);
    }
  }
  return new Map(
    [...meanings].flatMap(([key, [first, ...others]]) =>
      first !== undefined && others.every(({ name }) => nameKey(name) === nameKey(first.name))
        ? [[key, first] as const]
        : [],
    ),
  );
}

/**
 * Finds the groups and departments, now that the projects have their ids.
 *
 * @param projectIds by `ref`.
 * @param renames of projects: departments in the graph that are named after an earlier id of theirs follow it.
 */
export function placeScoped(
  organizations: MentionedOrganizations,
  document: ParsedDocument,
  projectIds: ReadonlyMap<string, string>,
  renames: readonly Rename[],
): void {
  const { all, scoped, found, meant } = organizations;
  for (const candidate of renames.length === 0 ? [] : all.candidates.all) {
    candidate.projects = candidate.projects.map((id) => renames.find(({ from }) => from === id)?.to ?? id);
    const rename = renames.find(({ from }) => candidate.id.endsWith(`@${from}`));
    if (rename !== undefined) {
      all.candidates.setId(candidate, candidate.id.slice(0, -rename.from.length) + rename.to);
    }
  }
  const parents = parentsIn(document);
  for (const { mention, project } of scoped) {
    const id = project === null ? undefined : projectIds.get(project);
    if (id === undefined) continue;
    const parent = parents.get(`${project}/${lookupKey(mention.name)}`);
    const whole = parent === undefined ? null : (meant(parent)?.id ?? null);
    found.set(mention, scopedOrganization(mention, id, whole, all));
  }
}

/** What each unit is part of, by project and name. */
function parentsIn(document: ParsedDocument): ReadonlyMap<string, OrganizationMention> {
  const parents = new Map<string, OrganizationMention>();
  for (const fact of document.facts) {
    if (!('relationship' in fact) || fact.relationship !== 'PART_OF') continue;
    const { subject, object } = fact;
    if (subject.label !== 'Organization' || object.label !== 'Organization') continue;
    parents.set(`${fact.within?.ref ?? null}/${lookupKey(subject.name)}`, object);
  }
  return parents;
}

function organizationsIn(fact: Fact): readonly PlacedMention[] {
  if (!('relationship' in fact)) return [];
  const ends = [fact.subject, fact.object];
  const project = ends.find(isDescribedMention) ?? fact.within ?? null;
  return ends.flatMap((end) =>
    end.label === 'Organization' ? [{ mention: end, project: project?.ref ?? null }] : [],
  );
}
