import { type Graph, type GraphAddress, type GraphOptions, openGraph } from '../../src/neo4j/graph.ts';

/** Where the database of this test run is. */
export function testAddress(): GraphAddress {
  return JSON.parse(process.env.TEST_NEO4J ?? '');
}

/** The database of this test run; the caller closes it. */
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
