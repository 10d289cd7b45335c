import type { Graph, Run } from '../../neo4j/graph.ts';

/** The hash of what was loaded under a name the last time, so that a start need not load it again; null for the first time. */
export async function loadedHash(graph: Graph, name: string): Promise<string | null> {
  const rows = await graph.read({
    text: 'MATCH (loaded:Loaded {name: $name}) RETURN loaded.hash AS hash',
    parameters: { name },
  });
  return (rows[0]?.hash as string | undefined) ?? null;
}

/** Records the hash of what was loaded under a name. */
export async function recordLoaded(run: Run, name: string, hash: string): Promise<void> {
  await run({
    text: 'MERGE (loaded:Loaded {name: $name}) SET loaded.hash = $hash, loaded.at = datetime()',
    parameters: { name, hash },
  });
}
