import { referenceFolder, seedsFolder } from '../../src/folders.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { readReference } from '../../src/reference/read.ts';
import { migrate } from '../../src/write/migrations.ts';
import { loadReference } from '../../src/write/reference/reference.ts';
import { loadSeeds } from '../../src/write/reference/seeds.ts';
import { emptyGraph } from '../neo4j/graph.ts';

/** Makes the graph what it is after the first start: reference data and the seed projects. */
export async function withSeeds(graph: Graph): Promise<void> {
  await emptyGraph(graph);
  await migrate(graph);
  const reference = readReference(referenceFolder);
  await loadReference(graph, reference);
  await loadSeeds(graph, reference, seedsFolder);
}
