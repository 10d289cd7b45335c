import type { Run } from '../neo4j/graph.ts';

/**
 * Makes imports wait for each other until this transaction ends: what one reads of the graph must still hold when it writes.
 * First in a transaction. Writing a property's own value takes Neo4j's lock on the node and changes nothing.
 */
export async function takeLock(run: Run): Promise<void> {
  await run({
    text: "MERGE (lock:Lock {name: 'import'}) SET lock.name = lock.name",
    parameters: {},
  });
}
