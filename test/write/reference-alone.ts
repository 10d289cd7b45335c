import type { Graph } from '../../src/neo4j/graph.ts';
import { migrate } from '../../src/write/migrations.ts';
import { loadReference } from '../../src/write/reference/reference.ts';
import { reference } from '../entities/reference.ts';
import { emptyGraph } from '../neo4j/graph.ts';

/** Makes the graph what it is before the first document: constraints, indexes and the reference data. */
export async function referenceAlone(graph: Graph): Promise<void> {
  await emptyGraph(graph);
  await migrate(graph);
  await loadReference(graph, reference);
}
