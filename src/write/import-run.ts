import { randomUUID } from 'node:crypto';
import type { Graph, Run } from '../neo4j/graph.ts';
import type { Counts } from './changes/counts.ts';
import type { Written } from './changes/written.ts';

/** Who or what began an import. */
export type ImportStarter = 'COMMAND_LINE' | 'API' | 'START';

/** The import of a table, as the graph records it (the node `ImportRun`). */
export interface TableRun {
  readonly id: string;
  /** What makes the same of the same: the document, the program's rules and the reference data. */
  readonly key: string;
  readonly kind: 'TABLE' | 'BULK';
  readonly document: string;
  readonly startedBy: ImportStarter;
  readonly rowCount: number;
}

/** What a run did, as far as it has come. */
export interface RunTotals extends Written {
  /** By code. */
  readonly problemCounts: Readonly<Record<string, number>>;
}

export function newRunId(): string {
  return `import:${randomUUID()}`;
}

/** How far a run has come with a table. */
export interface FurthestRun {
  readonly id: string;
  /** Rows that are in the graph. */
  readonly done: number;
  /** Whether all was done that comes after the rows, too. */
  readonly isFinished: boolean;
}

/** The run that has come furthest with a table. Of a document that was taken away since, none has. */
export async function furthestRun(graph: Graph, key: string): Promise<FurthestRun | null> {
  const rows = await graph.read({
    text: `MATCH (run:ImportRun {key: $key})-[:READ]->(:SourceDocument)
RETURN run.id AS id, run.rowsDone AS done, run.state = 'FINISHED' AS isFinished
ORDER BY done DESC, isFinished DESC, run.startedAt LIMIT 1`,
    parameters: { key },
  });
  return (rows[0] as unknown as FurthestRun | undefined) ?? null;
}

/** Records that a table is being read; an earlier run of the same document that did not come to its end is over. Its document must be there. */
export async function beginRun(run: Run, table: TableRun, rowsDone: number): Promise<void> {
  const { id, document, ...properties } = table;
  await run({
    text: `MATCH (source:SourceDocument {id: $document})
MERGE (run:ImportRun {id: $id})
ON CREATE SET run += $properties, run.startedAt = datetime(), run.nodes = [], run.relationships = [], run.problems = []
SET run.state = 'RUNNING', run.rowsDone = $rowsDone, source.importedAt = coalesce(source.importedAt, datetime())
MERGE (run)-[:READ]->(source)
WITH run, source
MATCH (source)<-[:READ]-(earlier:ImportRun {state: 'RUNNING'}) WHERE earlier <> run
SET earlier.state = 'INTERRUPTED'`,
    parameters: { id, document, properties, rowsDone },
  });
}

/** Records, in the transaction that writes the rows, that they are written. */
export async function recordRows(run: Run, id: string, rowsDone: number, totals: RunTotals): Promise<void> {
  await run({
    text: "MATCH (run:ImportRun {id: $id}) SET run.state = 'RUNNING', run.rowsDone = $rowsDone, run += $totals",
    parameters: { id, rowsDone, totals: stored(totals) },
  });
}

/**
 * Records how a run ended.
 *
 * @param totals what it did; null where the graph has that already.
 */
export async function endRun(
  graph: Graph,
  id: string,
  state: 'FINISHED' | 'FAILED',
  totals: RunTotals | null,
): Promise<void> {
  await graph.write((run) =>
    run({
      text: 'MATCH (run:ImportRun {id: $id}) SET run.state = $state, run.finishedAt = datetime(), run += $totals',
      parameters: { id, state, totals: totals === null ? {} : stored(totals) },
    }),
  );
}

/** The run that read a document to its end; null where none did. */
export async function finishedRun(run: Run, document: string): Promise<string | null> {
  const rows = await run({
    text: `MATCH (:SourceDocument {id: $document})<-[:READ]-(run:ImportRun {state: 'FINISHED'})
RETURN run.id AS id ORDER BY run.startedAt DESC LIMIT 1`,
    parameters: { document },
  });
  return (rows[0]?.id as string | undefined) ?? null;
}

/** Records, in the transaction that writes it, a document that is written as a whole. */
export async function recordDocument(
  run: Run,
  document: string,
  startedBy: ImportStarter,
  totals: RunTotals,
): Promise<string> {
  const id = newRunId();
  await run({
    text: `MATCH (source:SourceDocument {id: $document})
CREATE (run:ImportRun {id: $id, kind: 'DOCUMENT', state: 'FINISHED', startedBy: $startedBy})-[:READ]->(source)
SET run += $totals, run.startedAt = datetime.transaction(), run.finishedAt = datetime.realtime()`,
    parameters: { id, document, startedBy, totals: stored(totals) },
  });
  return id;
}

/** In the order that the SDL's mapping takes apart. */
function stored({ nodes, relationships, problemCounts }: RunTotals) {
  const counts = (by: Readonly<Record<string, Counts>>) =>
    Object.entries(by).map(([name, one]) => [name, one.new, one.changed, one.unchanged].join('\t'));
  return {
    nodes: counts(nodes),
    relationships: counts(relationships),
    problems: Object.entries(problemCounts).map(([code, count]) => `${code}\t${count}`),
  };
}

/** Whether a table has been read by other rules, in whole or in part: what they made of it goes before it is read anew. */
export async function isReadOtherwise(graph: Graph, { key, document }: TableRun): Promise<boolean> {
  const rows = await graph.read({
    text: 'MATCH (run:ImportRun)-[:READ]->(:SourceDocument {id: $document}) WHERE run.key <> $key RETURN run.id LIMIT 1',
    parameters: { key, document },
  });
  return rows.length > 0;
}

/** From now on a document counts as not read: the records of its imports stay, and tell nothing of what is in the graph. */
export async function forgetRuns(run: Run, document: string): Promise<void> {
  await run({
    text: 'MATCH (:ImportRun)-[read:READ]->(:SourceDocument {id: $document}) DELETE read',
    parameters: { document },
  });
}
