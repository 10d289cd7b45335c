import type { OrganizationKind, OrganizationMention } from '../../facts/mention.ts';
import { kindByName } from '../../facts/organization-kind.ts';
import type { KnownOrganization } from '../../reference/reference.ts';
import { blockKeys } from '../judge/block-keys.ts';
import type { TakeApart } from '../judge/name-parts.ts';
import type { StoredOrganization } from '../known.ts';
import { inOrder, lookupKey, rankNames } from '../name.ts';
import type { Properties, Rename } from '../thing.ts';
import { namesOf } from './reference-organizations.ts';

/** An organisation while mentions are being gathered on it. Lives within one resolution only, and changes there. */
export interface Candidate {
  id: string;
  /** Every id that it has had. */
  readonly ids: Set<string>;
  readonly names: Set<string>;
  /** Those that it has in the graph. */
  readonly storedNames: ReadonlySet<string>;
  organizationNumber: string | null;
  kind: OrganizationKind | null;
  readonly reference: KnownOrganization | null;
  /** The id it has in the graph; null while it is not there. */
  readonly storedAs: string | null;
  projects: readonly string[];
  /** The candidate that took this one over. */
  into: Candidate | null;
  mentioned: boolean;
  /** Whether the document prints its number. */
  numberedHere: boolean;
}

export function newCandidate(id: string): Candidate {
  return {
    id,
    ids: new Set([id]),
    names: new Set(),
    storedNames: new Set(),
    organizationNumber: null,
    kind: null,
    reference: null,
    storedAs: null,
    projects: [],
    into: null,
    mentioned: false,
    numberedHere: false,
  };
}

export function storedCandidate(stored: StoredOrganization, reference: KnownOrganization | null): Candidate {
  const names = [stored.name, ...stored.aliases];
  return {
    ...newCandidate(stored.id),
    names: new Set(names),
    storedNames: new Set(stored.isAnnounced === true ? [] : names),
    organizationNumber: stored.organizationNumber,
    kind: stored.kind,
    reference,
    storedAs: stored.isAnnounced === true ? null : stored.id,
    projects: stored.projects,
    numberedHere: stored.isNumberedHere === true,
  };
}

export function referenceCandidate(reference: KnownOrganization): Candidate {
  return {
    ...newCandidate(reference.id),
    names: new Set(namesOf(reference)),
    organizationNumber: reference.organizationNumber,
    kind: reference.kind,
    reference,
  };
}

/** The candidate that speaks for this one now. */
export function current(candidate: Candidate): Candidate {
  return candidate.into === null ? candidate : current(candidate.into);
}

export function sameKind(one: OrganizationKind | null, other: OrganizationKind | null): boolean {
  return one === null || other === null || one === other;
}

/** Of two kinds that are told of one organisation the first in order, so that it does not matter which is told first. */
export function eitherKind(
  one: OrganizationKind | null,
  other: OrganizationKind | null,
): OrganizationKind | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** What the graph must rename so that every candidate is found under the id it has now. */
export function renamesOf(candidates: readonly Candidate[]): readonly Rename[] {
  return candidates.flatMap((candidate) => {
    const to = current(candidate).id;
    return candidate.storedAs === null || candidate.storedAs === to
      ? []
      : [{ label: 'Organization', from: candidate.storedAs, to }];
  });
}

/** The properties of the node: the name it is best known by, and all others as aliases. */
export function organizationProperties(
  candidate: Pick<Candidate, 'names' | 'organizationNumber' | 'kind' | 'reference'>,
  takeApart: TakeApart,
): Properties {
  const ranked = rankNames(candidate.names);
  const name = candidate.reference?.name ?? ranked[0] ?? '';
  const aliases = ranked.filter((alias) => lookupKey(alias) !== lookupKey(name)).toSorted(inOrder);
  return {
    name,
    aliases,
    organizationNumber: candidate.organizationNumber,
    kind: candidate.kind,
    nameKeys: organizationNameKeys([name, ...aliases]),
    matchKeys: [...new Set([name, ...aliases].flatMap((one) => blockKeys(takeApart(one))))].sort(inOrder),
  };
}

/** By which the API finds an organisation. */
export function organizationNameKeys(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(lookupKey))].sort(inOrder);
}

/** Outside the gazetteer, and not told apart by whose it is. */
export function isFree({ reference, id }: Candidate): boolean {
  return reference === null && !id.includes('@');
}

export function kindOf(mention: OrganizationMention): OrganizationKind | null {
  return mention.kind ?? kindByName(mention.name) ?? null;
}
