import type { DocumentNode } from 'graphql';

/**
 * Asks the API as a client does: permissions, limits and errors are the API's own. Resolves with `data`; rejects with the
 * GraphQL error of an answer that has one. Documents are those of this room, which a test holds valid.
 */
export type Ask = (
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is its document's.
) => Promise<any>;
