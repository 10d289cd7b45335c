import type { Run } from '../neo4j/graph.ts';

/**
 * Makes imports wait for each other until this transaction ends: what one reads of the graph must still hold when it writes.
 * First in a transaction.
 *
 * @param writer who writes; null for one that keeps nothing of the graph in mind.
 * @returns whether the last one to write was the same writer, so that what it has in mind still holds.
 */
export async function takeLock(run: Run, writer: string | null = null): Promise<boolean> {
  // Writing a property takes Neo4j's lock on the node.
  await run({
    text: "MERGE (lock:Lock {name: 'import'}) SET lock.name = lock.name",
    parameters: {},
  });
  const rows = await run({
    text: "MATCH (lock:Lock {name: 'import'}) WITH lock, lock.writer AS last SET lock.writer = $writer RETURN last",
    parameters: { writer },
  });
  return writer !== null && rows[0]?.last === writer;
}
