import type { Evidence } from '../facts/evidence.ts';
import type { Fact, Moment, RelationFact, SourceDocument, Value } from '../facts/fact.ts';
import type { Mention } from '../facts/mention.ts';
import { digest } from './digest.ts';

/** What counts when statements are weighed against each other. */
export type StatementSource = Pick<SourceDocument, 'id' | 'kind' | 'retrievedAt'>;

/** What one document says of one thing, as the graph keeps it (the node `Evidence`). */
export interface Statement {
  /** `evidence:` and a hash of what is said and where; never of whom, so that it survives a rename of the subject. */
  readonly id: string;
  /** The API's field that it supports. */
  readonly field: string;
  readonly relationship: string | null;
  /** The id of the thing at the relationship's other end. */
  readonly otherEnd: string | null;
  /** The normal form as text; null for personal data. */
  readonly value: string | null;
  /** Facts of the relationship (role, unit …) and the programme or period that a code was stated with (`within`). */
  readonly qualifiers: Readonly<Record<string, Value>>;
  readonly evidence: Omit<Evidence, 'start' | 'end' | 'row'> & {
    readonly row?: number | null;
    readonly start: number | null;
    readonly end: number | null;
  };
  readonly source: StatementSource;
}

/** A value in its normal form as text: `24051665`, `true`, `2019-09-01`. */
export function textOf(value: Value): string {
  return typeof value === 'object' ? value.isoDate : String(value);
}

/** A moment as the graph keeps it; null where the text is none. */
export function momentOf(text: string | null): Moment | null {
  if (text === null) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : Object.freeze({ isoMoment: new Date(time).toISOString() });
}

/** The id of the statement that a fact makes. */
export function statementId(source: StatementSource, field: string, fact: Fact, said: string): string {
  const { start, end } = fact.evidence;
  const relation = 'relationship' in fact ? [fact.relationship, fact.properties ?? {}] : [];
  return `evidence:${digest(source.id, field, start, end, wordsOf(fact.subject), said, ...relation)}`;
}

/**
 * The ids of what one row of a table states of its project, in their order: the graph keeps them together in one node, whose id stands
 * before the "#".
 */
export function* rowStatementIds(source: StatementSource, row: number): Generator<string, never> {
  const passage = `evidence:${digest(source.id, 'row', row)}`;
  for (let place = 0; ; place += 1) yield `${passage}#${place}`;
}

/** The id of the node that holds the statement together with others of its row; null where it stands by itself. */
export function passageOf({ id }: Statement): string | null {
  const end = id.indexOf('#');
  return end < 0 ? null : id.slice(0, end);
}

function wordsOf(mention: Mention): string {
  if ('ref' in mention) return mention.ref;
  if (mention.label === 'Organization') return mention.name;
  return 'text' in mention ? mention.text : 'code' in mention ? mention.code : '';
}

/** The API's field that a relation supports. */
export function fieldOf(fact: RelationFact): string {
  if (fact.relationship === 'FUNDED_UNDER') {
    const label = fact.object.label;
    return label.charAt(0).toLowerCase() + label.slice(1);
  }
  return fields[fact.relationship];
}

const fields: Readonly<Record<Exclude<RelationFact['relationship'], 'FUNDED_UNDER'>, string>> = Object.freeze(
  {
    OWNS: 'owners',
    PARTNERS_IN: 'partners',
    INVOLVES: 'municipalities',
    COVERS: 'coveredAreas',
    TARGETS: 'targetGroups',
    MEMBER_OF: 'members',
    PART_OF: 'partOf',
    CONTINUES: 'continues',
    CLASSIFIED_AS: 'interventionField',
    CONTRIBUTES_TO: 'sdgs',
    HAS_SUBPROJECT: 'subprojects',
    IN_MUNICIPALITY: 'municipalities',
    RUNS: 'activities',
    AIMS_AT: 'objectives',
    ACHIEVED: 'results',
    HAS_CONTACT: 'contact',
    ANNOUNCES: 'announcers',
    ANSWERS: 'call',
    SEATED_IN: 'ownerSeat',
  },
);
