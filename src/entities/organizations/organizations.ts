import type { OrganizationMention } from '../../facts/mention.ts';
import type { Reference } from '../../reference/reference.ts';
import { type Known, nothingKnown, type StoredOrganization } from '../known.ts';
import type { Rename } from '../thing.ts';
import { renamesOf, storedCandidate } from './candidate.ts';
import { candidatesOf, type Organizations } from './candidates.ts';
import { organizationFor } from './meant.ts';
import { referenceOrganizations } from './reference-organizations.ts';

/** The organisations that are known, for a document's mentions to be told apart among them. */
export function organizationsOf(known: Known, reference: Reference): Organizations {
  const index = referenceOrganizations(reference);
  return {
    candidates: candidatesOf(
      known.organizations.map((stored) => storedCandidate(stored, index.byId(stored.id) ?? null)),
    ),
    judgements: [],
    contested: [],
    reference: index,
    decided: known.decided,
  };
}

/** One list for all: a table announces organisations by the ten thousand. */
const none: readonly string[] = [];

/** The organisations that mentions with a number mean, before the document is read that makes them; without those of the gazetteer. */
export function announcedOrganizations(
  mentions: readonly OrganizationMention[],
  reference: Reference,
): readonly StoredOrganization[] {
  const all = organizationsOf(nothingKnown, reference);
  for (const mention of mentions) organizationFor(mention, all);
  return all.candidates.all.flatMap(({ id, names, organizationNumber, kind, reference, into }) =>
    into === null && reference === null && organizationNumber !== null
      ? [
          {
            id,
            name: [...names][0] as string,
            aliases: none,
            organizationNumber,
            kind,
            projects: none,
            isAnnounced: true,
            isNumberedHere: true,
          },
        ]
      : [],
  );
}

/** The ids that organisations of the graph have once mentions are read. */
export function renamesByMentions(
  mentions: readonly OrganizationMention[],
  known: Known,
  reference: Reference,
): readonly Rename[] {
  const all = organizationsOf(known, reference);
  for (const mention of mentions) organizationFor(mention, all);
  return renamesOf(all.candidates.all);
}
