import { compile, cypher, identifier } from '../../cypher/cypher.ts';
import type { Graph } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import type { Table } from '../../sources/table/read-table.ts';
import { nothingWritten, sumWritten, type Written } from '../changes/written.ts';
import { beginRun, endRun, newRunId, type TableRun } from '../import-run.ts';
import { judgeAll } from '../judge/judgements.ts';
import { migrate } from '../migrations.ts';
import { loadReference } from '../reference/reference.ts';
import { importTable, tableKey } from '../table/table.ts';
import { sumTallies, type Tally, tallyOf } from '../tally.ts';

export interface BulkRest {
  /** What is in it already. */
  readonly loaded: Written & Tally;
  /** The numbers of rows that are not in the graph yet. */
  readonly left: ReadonlySet<number>;
  /** Properties that are missing where they should be lists without items. */
  readonly emptyLists: readonly { readonly label: string; readonly property: string }[];
  readonly tell: (rows: number) => void;
}

/** Makes a graph that Neo4j's importer filled what an ordinary import of the table makes: lists, indexes, the rows that are left. */
export async function finishBulk(
  graph: Graph,
  reference: Reference,
  table: Table,
  { loaded, left, emptyLists, tell }: BulkRest,
): Promise<Written & Tally & { readonly run: string }> {
  for (const { label, property } of emptyLists) {
    const [node, name] = [identifier(label), identifier(property)];
    await graph.execute(
      compile(cypher`MATCH (thing:${node}) WHERE thing.${name} IS NULL
CALL (thing) { SET thing.${name} = [] } IN TRANSACTIONS OF 20000 ROWS`),
    );
  }
  await migrate(graph);
  await loadReference(graph, reference);
  const outcome = await importLeft(graph, reference, table, left, tell);
  const all = { ...sumWritten(loaded, outcome), ...sumTallies(loaded, outcome) };
  const run: TableRun = {
    id: newRunId(),
    key: await tableKey(graph, table),
    kind: 'BULK',
    document: table.source.id,
    startedBy: 'COMMAND_LINE',
    rowCount: table.rowCount,
  };
  await graph.write((tx) => beginRun(tx, run, table.rowCount));
  await endRun(graph, run.id, 'FINISHED', all);
  return { ...all, run: run.id };
}

async function importLeft(
  graph: Graph,
  reference: Reference,
  table: Table,
  left: ReadonlySet<number>,
  tell: (rows: number) => void,
): Promise<Written & Tally> {
  if (left.size === 0) {
    await judgeAll(graph, reference);
    return { ...nothingWritten, ...tallyOf([]).result() };
  }
  const rows = () => table.rows((number) => left.has(number));
  const outcome = await importTable(
    graph,
    reference,
    { ...table, rowCount: left.size, problems: [], rows },
    { tell },
  );
  // They are part of one run, which is recorded when all of it is done.
  await graph.write((tx) =>
    tx({ text: 'MATCH (run:ImportRun {id: $id}) DETACH DELETE run', parameters: { id: outcome.run } }),
  );
  return outcome;
}
