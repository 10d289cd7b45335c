import type { SourceKind } from '../facts/fact.ts';

/** The kinds of documents that can be imported. */
export const KINDS = [
  'ESF_PROJECT_PAGE',
  'OWNER_PAGE',
  'ESF_OPERATIONS',
  'KOHESIO_OPERATIONS',
  'SEED',
] as const satisfies readonly SourceKind[];
