import type { CalendarDate, Moment, SourceDocument } from '../facts/fact.ts';
import type { Statement } from './statement.ts';

/** What a node or relationship can hold. Null means that it holds nothing under that name. */
export type Stored =
  | string
  | number
  | boolean
  | CalendarDate
  | Moment
  | readonly string[]
  | readonly number[]
  | null;

export type Properties = Readonly<Record<string, Stored>>;

/** A node of the graph, told by its label and its id. */
export interface ThingRef {
  readonly label: string;
  readonly id: string;
}

/** A node as it shall be. `properties` are without the id. */
export interface Thing extends ThingRef {
  readonly properties: Properties;
  /** Labels beside the first: the roles of an organisation. */
  readonly roles?: readonly string[];
}

/** A relationship as it shall be: its type, both ends and `key` tell which one it is. */
export interface Relationship {
  readonly type: string;
  readonly start: ThingRef;
  readonly end: ThingRef;
  /** The property that tells apart relationships of one type between the same two nodes. */
  readonly key: { readonly name: 'role' | 'kind'; readonly value: string } | null;
  readonly properties: Properties;
  /** Whether the start node has no other relationship of this type. */
  readonly only?: boolean;
}

/** One thing that turned out to be another, or to have a better id: everything said of `from` is said of `to`. */
export interface Rename {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** A statement and the thing it is about: one `Evidence` node. */
export interface Claim {
  readonly about: ThingRef;
  readonly statement: Statement;
  /** The id that the rules give what it is about, where a person decided that this is a part of `about`. */
  readonly record?: string;
}

/** A decision about what is the same thing. UNSURE ones want a person's eye. */
export interface Judgement {
  readonly kind: 'POSITIVE' | 'NEGATIVE' | 'UNSURE';
  /** The id of the thing that was decided about. */
  readonly about: string;
  /** One sentence for a person. */
  readonly reason: string;
}

/** A name that told who was meant, and does not any more: what documents say of it without a number is nobody's of those who have one. */
export interface Contested {
  readonly name: string;
  /** The ids of those that go by it and have numbers. */
  readonly organizations: readonly string[];
}

/** Something amiss that only resolution could see. */
export interface ResolutionProblem {
  readonly code: string;
  readonly message: string;
  /** Where in the document's text, in UTF-16 code units. */
  readonly start: number;
  /** The row of the table, where it is one. */
  readonly row?: number;
}

/** What one document makes of the graph. */
export interface Resolution {
  readonly source: SourceDocument;
  /** Carried out before anything else is written. */
  readonly renames: readonly Rename[];
  readonly nodes: readonly Thing[];
  readonly relationships: readonly Relationship[];
  readonly claims: readonly Claim[];
  /** Things that stood for something which is now told better: to be removed where nothing else speaks of them. */
  readonly released: readonly ThingRef[];
  readonly judgements: readonly Judgement[];
  readonly contested: readonly Contested[];
  readonly problems: readonly ResolutionProblem[];
}
