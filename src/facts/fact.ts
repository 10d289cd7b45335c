import type { Evidence } from './evidence.ts';
import type { DescribedMention, Mention } from './mention.ts';

// What a source document says, as data: statements ("facts") about the things it mentions, each with the
// evidence for it. The words follow FollowTheMoney: a statement has a subject, a property and a value, and
// knows where it was read. Nothing here is resolved yet: two facts may mention one organisation under two names.

/** A calendar date, ISO 8601 (`2019-09-01`); wrapped so that it is never mistaken for text. */
export interface CalendarDate {
  readonly isoDate: string;
}

/** A moment in UTC, ISO 8601 with milliseconds; wrapped so that it is never mistaken for text. */
export interface Moment {
  readonly isoMoment: string;
}

/** Money is whole SEK, rates are fractions (50 % is 0.5), ages are whole years. */
export type Value = string | number | boolean | CalendarDate;

export type ProjectProperty =
  | 'number'
  | 'name'
  | 'aliases'
  | 'summary'
  | 'startDate'
  | 'endDate'
  | 'plannedParticipants'
  | 'totalBudget'
  | 'grantedSupport'
  | 'cofinancingRate'
  | 'countryCode'
  | 'region'
  | 'nutsCode'
  | 'beneficiaryStreet'
  | 'beneficiaryPostalCode'
  | 'beneficiaryCity'
  | 'strategicImportance'
  | 'childPovertyTheme'
  | 'themes';

export type CallProperty =
  | 'number'
  | 'name'
  | 'summary'
  | 'opensOn'
  | 'closesOn'
  /** The time of the last day at which it closes: `16:00`. */
  | 'closesAt'
  | 'budget'
  | 'smallestAmount'
  | 'largestAmount'
  | 'supportRate'
  | 'ownFinancingRate'
  | 'projectsFrom'
  | 'projectsTo'
  | 'applicants';

/** Relationship types of the graph; the start node is the fact's subject, the end node its object. */
export type RelationshipType =
  | 'OWNS'
  | 'PARTNERS_IN'
  | 'INVOLVES'
  | 'COVERS'
  | 'TARGETS'
  | 'MEMBER_OF'
  | 'PART_OF'
  | 'FUNDED_UNDER'
  | 'CONTINUES'
  | 'CLASSIFIED_AS'
  | 'CONTRIBUTES_TO'
  | 'HAS_SUBPROJECT'
  | 'IN_MUNICIPALITY'
  | 'RUNS'
  | 'AIMS_AT'
  | 'ACHIEVED'
  | 'HAS_CONTACT'
  | 'ANNOUNCES'
  | 'ANSWERS'
  /** (Project)→(Municipality): where the beneficiary's address is, which is not where the project acts. */
  | 'SEATED_IN';

export interface PropertyFact {
  readonly subject: DescribedMention;
  readonly property: ProjectProperty | CallProperty;
  readonly value: Value;
  readonly evidence: Evidence;
}

export interface RelationFact {
  readonly subject: Mention;
  readonly relationship: RelationshipType;
  readonly object: Mention;
  /** Of the relationship: role, kind, unit, statedCount. */
  readonly properties?: Readonly<Record<string, Value>>;
  /**
   * The project this is said about, where neither end is it (a subproject's municipality, an association's
   * member named on a project's page). Texts and groups are resolved within it.
   */
  readonly within?: DescribedMention;
  readonly evidence: Evidence;
}

export type Fact = PropertyFact | RelationFact;

/** PERSON is what a person decided of a fact; UNKNOWN a document that could not be read: it has no facts, and nothing of it is stored. */
export type SourceKind =
  | 'ESF_PROJECT_PAGE'
  | 'ESF_OPERATIONS'
  | 'KOHESIO_OPERATIONS'
  | 'OWNER_PAGE'
  | 'CALL_PAGE'
  | 'SEED'
  | 'REFERENCE'
  | 'PERSON'
  | 'UNKNOWN';

export interface SourceDocument {
  /** `document:` and the first 32 hexadecimal digits of the SHA-256 of the bytes as imported. */
  readonly id: string;
  readonly kind: SourceKind;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  /** When the page was fetched, if the document or its sender says. */
  readonly retrievedAt: string | null;
}

/** What is wrong in a document: data, never an exception. `line` and `column` count from 1. */
export interface Problem {
  /** Stable, SCREAMING_SNAKE_CASE: EMPTY, NOT_TEXT, NOT_UTF8, TOO_LARGE, UNKNOWN_LAYOUT, INVALID_VALUE, UNKNOWN_CODE, ORGANIZATION_NUMBER … */
  readonly code: string;
  /** One sentence for a person: what was expected and what came. Never personal data. */
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** The outcome of reading one document. No facts means that it could not be read; the problems say why. */
export interface ParsedDocument {
  readonly source: SourceDocument;
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
  /** Digests of the names of persons that are masked in it, which other documents on the same projects show no more than it does. */
  readonly maskedNames?: readonly string[];
}
