import type { Fact, Problem, SourceKind } from '../facts/fact.ts';
import type { Reference } from '../reference/reference.ts';
import type { Page } from './page.ts';

/** What is read from a page: its facts, what is wrong in it, and what it is called. */
export interface ReadPage {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
  /** The names that are masked in it. */
  readonly persons: readonly string[];
}

/** A kind of page: how it is recognised and read. */
export interface KindOfPage {
  readonly kind: SourceKind;
  /** For a person who sends a page of no kind: what this kind is. */
  readonly description: string;
  readonly recognise: (page: Page) => boolean;
  readonly parse: (page: Page, reference: Reference) => ReadPage;
}
