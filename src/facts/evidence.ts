export type Method = 'STRUCTURED_FIELD' | 'TEXT_RULE' | 'REFERENCE_DATA' | 'CURATED';

/** Where in the document a fact was read, and how sure the reading is. */
export interface Evidence {
  /** Offset of the first character, in UTF-16 code units of the decoded text without its byte order mark. */
  readonly start: number;
  /** Offset just after the last character. */
  readonly end: number;
  /** The document's own words from `start` to `end`; null for personal data, which is quoted nowhere. */
  readonly excerpt: string | null;
  readonly method: Method;
  /** 0 to 1: 1 for a labelled field, less for what a rule read out of prose. */
  readonly confidence: number;
  /** In a table: the number of the row. */
  readonly row?: number;
}
