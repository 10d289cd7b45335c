import { type Graph, type GraphAddress, type GraphOptions, openGraph } from '../../src/neo4j/graph.ts';

/** Where the database of this worker is. */
export function testAddress(): GraphAddress {
  const addresses: readonly GraphAddress[] = JSON.parse(process.env.TEST_NEO4J ?? '[]');
  const worker = Number(process.env.JEST_WORKER_ID ?? 1);
  const address = addresses[worker - 1];
  if (address === undefined) throw new Error(`There is no database for worker ${worker} of this run.`);
  return address;
}

/** The database of this worker; the caller closes it. */
export function testGraph(options?: GraphOptions): Graph {
  return openGraph(testAddress(), options);
}

/** Removes every node and relationship; constraints and indexes stay. */
export async function emptyGraph(graph: Graph): Promise<void> {
  await graph.execute({
    text: 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
    parameters: {},
  });
}
