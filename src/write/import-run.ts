import type { Graph, Run } from '../neo4j/graph.ts';

/** How far the import of a table has come, as the graph records it (the node `ImportRun`). */
export interface ImportRun {
  readonly id: string;
  readonly document: string;
  /** What reading depends on beside the document: the program's rules and the reference data. */
  readonly rules: string;
  readonly rowCount: number;
}

/** The rows that are in the graph already: all of them where the run has ended. */
export async function rowsDone(graph: Graph, { id }: ImportRun): Promise<number> {
  const rows = await graph.read({
    // Of a document that was taken away since, nothing is.
    text: 'MATCH (run:ImportRun {id: $id})-[:READ]->(:SourceDocument) RETURN run.rowsDone AS done',
    parameters: { id },
  });
  return (rows[0]?.done as number | undefined) ?? 0;
}

/** Records, in the transaction that writes the rows, that they are written. */
export async function recordRows(
  run: Run,
  { id, document, rules, rowCount }: ImportRun,
  done: number,
): Promise<void> {
  await run({
    text: `MATCH (source:SourceDocument {id: $document})
MERGE (run:ImportRun {id: $id})
ON CREATE SET run.startedAt = datetime(), run.rules = $rules, run.rowCount = $rowCount
SET source.importedAt = coalesce(source.importedAt, datetime()), run.rowsDone = $done, run.finishedAt = CASE WHEN $done >= $rowCount THEN datetime() END
MERGE (run)-[:READ]->(source)`,
    parameters: { id, document, rules, rowCount, done },
  });
}
