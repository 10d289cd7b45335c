import type { Graph } from '../../src/neo4j/graph.ts';

/** Leaves the graph with the reference data alone. */
export async function forgetDocuments(graph: Graph): Promise<void> {
  const brought = 'Project|TargetGroup|Subproject|Activity|Objective|Result|Contact';
  for (const text of [
    `MATCH (thing:${brought}) DETACH DELETE thing`,
    'MATCH (document:SourceDocument) WHERE document.kind <> "REFERENCE" OPTIONAL MATCH (document)<-[:FROM]-(evidence) DETACH DELETE document, evidence',
    // Documents tell of associations and their members, too.
    'MATCH (thing:Organization) WHERE NOT EXISTS { (thing)-[:GOVERNS]->() } AND NOT EXISTS { (thing)<-[:ABOUT]-(:Evidence)-[:FROM]->(:SourceDocument {kind: "REFERENCE"}) } DETACH DELETE thing',
    'MATCH (thing:Organization) REMOVE thing:Owner:Partner',
    'MATCH (thing) WHERE thing.verification = "not in the reference data" DETACH DELETE thing',
  ]) {
    await graph.execute({ text, parameters: {} });
  }
}
