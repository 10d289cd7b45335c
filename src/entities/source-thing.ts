import type { SourceDocument } from '../facts/fact.ts';
import { momentOf } from './statement.ts';
import type { Thing } from './thing.ts';

/** The node of a document. */
export function sourceThing({ id, kind, title, publisher, url, retrievedAt }: SourceDocument): Thing {
  return {
    label: 'SourceDocument',
    id,
    properties: { kind, title, publisher, url, retrievedAt: momentOf(retrievedAt) },
  };
}
