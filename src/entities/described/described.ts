import type { CallProperty, ProjectProperty, RelationshipType } from '../../facts/fact.ts';
import type { DescribedMention, Mention } from '../../facts/mention.ts';

/** A kind of thing that documents describe, and how one of its things is recognised again. */
export interface DescribedKind {
  readonly label: DescribedMention['label'];
  /** Without a number, the same name, the same two days and the same organisation are the same thing. */
  readonly days: readonly [first: ProjectProperty | CallProperty, last: ProjectProperty | CallProperty];
  /** The relationship by which an organisation stands behind it, and the field that tells it. */
  readonly by: { readonly relationship: RelationshipType; readonly field: string };
  /** Those three, for a person. */
  readonly recognisedBy: string;
}

const PROJECT: DescribedKind = {
  label: 'Project',
  days: ['startDate', 'endDate'],
  by: { relationship: 'OWNS', field: 'owners' },
  recognisedBy: 'Name, period and owner',
};

const CALL: DescribedKind = {
  label: 'Call',
  days: ['closesOn', 'closesOn'],
  by: { relationship: 'ANNOUNCES', field: 'announcers' },
  recognisedBy: 'Title, closing day and announcer',
};

/** All kinds of things that documents describe. */
export const DESCRIBED: readonly DescribedKind[] = [PROJECT, CALL];

/** Relationships whose end is only named, by its number: a document that states one tells nothing more of it. */
export const NAMING: ReadonlySet<RelationshipType> = new Set<RelationshipType>(['CONTINUES', 'ANSWERS']);

const labels: ReadonlySet<string> = new Set(DESCRIBED.map(({ label }) => label));

/** Whether things with the label are described by documents: their fields are chosen from statements. */
export function isDescribed(label: string): boolean {
  return labels.has(label);
}

/** Whether a mention is of such a thing. */
export function isDescribedMention(mention: Mention): mention is DescribedMention {
  return isDescribed(mention.label);
}

/** What its id begins with. */
export function prefixOf({ label }: Pick<DescribedKind, 'label'>): string {
  return `${label.toLowerCase()}:`;
}
