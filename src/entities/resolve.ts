import type { ParsedDocument } from '../facts/fact.ts';
import type { Reference } from '../reference/reference.ts';
import { firstOfEach } from './claims.ts';
import { describer } from './described/described-in.ts';
import { projectRenamesOf } from './described/renames.ts';
import type { Known } from './known.ts';
import { withoutLongNames } from './long-names.ts';
import { renamesOf } from './organizations/candidate.ts';
import {
  type MentionedOrganizations,
  mentionedOrganizations,
  placeScoped,
} from './organizations/mentions.ts';
import { organizationThings } from './organizations/organization-things.ts';
import { organizationsOf } from './organizations/organizations.ts';
import { idsOf, type PlacedPart, thingsOf } from './part-things.ts';
import { sourceThing } from './source-thing.ts';
import type { Rename, Resolution } from './thing.ts';

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
        ...organizationThings(
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

function toMap(renames: readonly Rename[]): ReadonlyMap<string, string> {
  return new Map(renames.map(({ from, to }) => [from, to]));
}

function unique<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
