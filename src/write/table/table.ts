import { digest } from '../../entities/digest.ts';
import { announcedOrganizations } from '../../entities/organizations/organizations.ts';
import { sourceThing } from '../../entities/source-thing.ts';
import type { SourceDocument } from '../../facts/fact.ts';
import type { Graph } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import type { Table } from '../../sources/table/read-table.ts';
import { changesFor, writeChanges } from '../changes/changes.ts';
import { nothingWritten, sumWritten, type Written } from '../changes/written.ts';
import { refuseWithdrawn } from '../decided/withdrawn.ts';
import {
  beginRun,
  endRun,
  type FurthestRun,
  forgetRuns,
  furthestRun,
  type ImportStarter,
  isReadOtherwise,
  newRunId,
  type RunTotals,
  type TableRun,
} from '../import-run.ts';
import { judgeAll } from '../judge/judgements.ts';
import { takeLock } from '../lock.ts';
import { loadedHash } from '../reference/loaded.ts';
import { forgetStatements } from '../retold/forget-source.ts';
import { type Tally, tallyOf } from '../tally.ts';
import { batchesOf, USUAL_BATCH } from './batches.ts';
import { type Lease, noLease } from './lease.ts';
import { type Writing, writtenBatches } from './written-batches.ts';

/** What came of a table. */
export interface TableOutcome extends Written, Tally {
  /** The record of the run; of the earlier one where all rows were there; null of a dry run, or a table without rows. */
  readonly run: string | null;
  readonly source: SourceDocument;
  /** Rows that had been imported before, and were not looked at again. */
  readonly rowsBefore: number;
  readonly rows: number;
}

/** Raised when reading or resolving tables comes to make something else of them, so that they are read anew. */
const rules = 5;

export interface TableOptions {
  /** Told after each batch how many rows are in the graph. */
  readonly tell?: (rows: number) => void;
  /** Rows that are resolved together; some batches are one transaction. */
  readonly batchSize?: number;
  /** For the record of the run; the command line where it is not said. */
  readonly startedBy?: ImportStarter;
  /** How to come by the lease that keeps other imports waiting; none where it is not said. */
  readonly lease?: () => Promise<Lease>;
}

/**
 * Imports a table, some batches of rows in each transaction. A run that was cut off goes on where it stopped; a table that has been
 * imported by the same rules is not read again, and of one that was read by earlier rules nothing stays that these do not read.
 *
 * @throws RefusedTable where a person withdrew it.
 */
export async function importTable(
  graph: Graph,
  reference: Reference,
  table: Table,
  options: TableOptions = {},
): Promise<TableOutcome> {
  const { source, rowCount } = table;
  await refuseWithdrawn((statement) => graph.read(statement), source.id);
  const key = await tableKey(graph, table);
  const earlier = await furthestRun(graph, key);
  options.tell?.(earlier?.done ?? 0);
  if (rowCount === 0 || earlier?.isFinished) return allBefore(table, earlier);
  const lease = (await options.lease?.()) ?? noLease();
  try {
    // Whoever had the lease may have read this table.
    const last = await furthestRun(graph, key);
    const before = last?.done ?? 0;
    if (last === null || before < rowCount)
      return await importRest(graph, reference, table, { ...options, lease, key, before });
    if (!last.isFinished) {
      // It was cut off after its last row.
      await judgeAll(graph, reference);
      await endRun(graph, last.id, 'FINISHED', null);
    }
    return allBefore(table, last);
  } finally {
    await lease.release();
  }
}

function allBefore({ source, problems }: Table, run: FurthestRun | null): TableOutcome {
  const before = { run: run?.id ?? null, rowsBefore: run?.done ?? 0, rows: 0 };
  return { ...nothingWritten, ...before, source, ...tallyOf(problems).result() };
}

/** Imports the rows that are not in the graph. */
async function importRest(
  graph: Graph,
  reference: Reference,
  table: Table,
  {
    lease,
    key,
    before,
    tell = () => {},
    batchSize = USUAL_BATCH,
    startedBy = 'COMMAND_LINE',
  }: Omit<TableOptions, 'lease'> & { readonly lease: Lease; readonly key: string; readonly before: number },
): Promise<TableOutcome> {
  const { source, rowCount } = table;
  const run: TableRun = { id: newRunId(), key, kind: 'TABLE', document: source.id, startedBy, rowCount };
  if (await isReadOtherwise(graph, run)) {
    await forgetStatements(graph, reference, source.id);
    await graph.write((tx) => forgetRuns(tx, source.id));
  }
  const tally = tallyOf(table.problems);
  let done = before;
  let written = nothingWritten;
  const totals = (): RunTotals => ({ ...written, problemCounts: tally.result().problemCounts });
  const announced = announcedOrganizations(await table.numbered(), reference);
  try {
    while (done < rowCount) {
      const begun = await graph.write(async (tx) => {
        await takeLock(tx, lease.holder);
        await refuseWithdrawn(tx, source.id);
        const begun = await writeChanges(tx, await changesFor(tx, { nodes: [sourceThing(source)] }));
        await beginRun(tx, run, done);
        return begun;
      });
      written = sumWritten(written, begun);
      const writing: Writing = { run: run.id, document: source.id, totals, lease, done, announced };
      const batches = batchesOf(table, done, batchSize);
      for await (const one of writtenBatches(graph, reference, batches, writing)) {
        done += one.rows;
        written = sumWritten(written, one.written);
        tally.add(one.problems, one.judgements);
        tell(done);
      }
    }
  } catch (error) {
    // Where the database is away there is nowhere to record it.
    await endRun(graph, run.id, 'FAILED', totals()).catch(() => {});
    throw error;
  }
  await judgeAll(graph, reference);
  await endRun(graph, run.id, 'FINISHED', totals());
  return { ...written, run: run.id, source, rowsBefore: before, rows: done - before, ...tally.result() };
}

/** What is the same of all imports that make the same of a table: the document, the program's rules and the reference data. */
export async function tableKey(graph: Graph, { source }: Pick<Table, 'source'>): Promise<string> {
  return digest(source.id, rules, await loadedHash(graph, 'reference'));
}

/** Reads a table through without writing anything: what is amiss in its rows. What they would change is not told. */
export async function tryTable(table: Table, tell: (rows: number) => void = () => {}): Promise<TableOutcome> {
  const tally = tallyOf(table.problems);
  let rows = 0;
  for await (const { problems } of table.rows()) {
    rows += 1;
    tally.add(problems, []);
    if (rows % USUAL_BATCH === 0) tell(rows);
  }
  return { ...nothingWritten, run: null, source: table.source, rowsBefore: 0, rows, ...tally.result() };
}
