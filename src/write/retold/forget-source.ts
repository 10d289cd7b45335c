import type { Graph, Run } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import { takeLock } from '../lock.ts';
import { takeAway } from './take-away.ts';

/** Nodes `Evidence` that are taken away in one transaction: each is about a project of its own where the document is a table. */
const usualBatch = 500;

/**
 * Takes away all that a document says, so many statements in each transaction that memory stays flat. Broken off, it goes on where it stopped
 * when it is called again.
 *
 * @param tell told after each batch how many `Evidence` nodes are gone.
 * @returns whether what all of it bore on is judged anew.
 */
export async function forgetStatements(
  graph: Graph,
  reference: Reference,
  document: string,
  tell: (gone: number) => void = () => {},
  batchSize: number = usualBatch,
): Promise<boolean> {
  let isJudged = true;
  for (let gone = 0; ; ) {
    const taken = await graph.write(async (run) => {
      await takeLock(run);
      return await forgetSome(run, reference, document, batchSize);
    });
    gone += taken.count;
    isJudged &&= taken.isJudged;
    if (taken.count === 0) return isJudged;
    tell(gone);
  }
}

async function forgetSome(
  run: Run,
  reference: Reference,
  document: string,
  batchSize: number,
): Promise<{ readonly count: number; readonly isJudged: boolean }> {
  const rows = await run({
    text: `MATCH (:SourceDocument {id: $document})<-[:FROM]-(evidence:Evidence)
RETURN evidence.id AS id LIMIT toInteger($batchSize)`,
    parameters: { document, batchSize },
  });
  const ids = rows.map(({ id }) => id as string);
  return { count: ids.length, isJudged: await takeAway(run, reference, ids) };
}

/** Takes away a document of a few statements, and all that it says. The lock must be taken. */
export async function forgetSource(run: Run, reference: Reference, document: string): Promise<void> {
  await forgetSome(run, reference, document, usualBatch);
  await removeSource(run, document);
}

/** Removes a document that says nothing any more. */
export async function removeSource(run: Run, document: string): Promise<void> {
  await run({
    text: 'MATCH (source:SourceDocument {id: $document}) WHERE NOT EXISTS { (source)<-[:FROM]-() } DETACH DELETE source',
    parameters: { document },
  });
}
