import type { Statement } from '../cypher/statement.ts';
import { digest } from '../entities/digest.ts';
import type { StoredOrganization } from '../entities/known.ts';
import { announcedOrganizations } from '../entities/organizations.ts';
import { sourceThing } from '../entities/source-thing.ts';
import type { Resolution } from '../entities/thing.ts';
import type { SourceDocument } from '../facts/fact.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import type { Table } from '../sources/table/read-table.ts';
import { type Batch, batchesOf, isApart } from './batches.ts';
import { type Changes, changesFor, newProjects, writeChanges } from './changes.ts';
import { forgetStatements } from './forget-source.ts';
import { holdFacts } from './held-facts.ts';
import {
  beginRun,
  endRun,
  forgetRuns,
  furthestRun,
  type ImportStarter,
  isReadOtherwise,
  newRunId,
  type RunTotals,
  recordRows,
  type TableRun,
} from './import-run.ts';
import { judgeAll } from './judgements.ts';
import { readKnown } from './known.ts';
import { type Lease, noLease } from './lease.ts';
import { loadedHash } from './loaded.ts';
import { takeLock } from './lock.ts';
import { type Memory, openMemory } from './memory.ts';
import { type ResolvedParts, resolve, tidyUp } from './parts.ts';
import { problemsOf, type Tally, tallyOf } from './tally.ts';
import { whileUnsettled } from './unsettled.ts';
import { refuseWithdrawn } from './withdrawn.ts';
import { nothingWritten, sumWritten, type Written } from './written.ts';

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
const rules = 3;

/** Rows in one transaction: more are no faster, and take more memory. */
const usualBatch = 1_000;

export interface TableOptions {
  /** Told after each batch how many rows are in the graph. */
  readonly tell?: (rows: number) => void;
  /** Rows in one transaction. */
  readonly batchSize?: number;
  /** For the record of the run; the command line where it is not said. */
  readonly startedBy?: ImportStarter;
  /** How to come by the lease that keeps other imports waiting; none where it is not said. */
  readonly lease?: () => Promise<Lease>;
}

/**
 * Imports a table, a batch of rows in each transaction. A run that was cut off goes on where it stopped; a table that has been
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
  const before = earlier?.done ?? 0;
  options.tell?.(before);
  if (before >= rowCount) {
    const run = earlier?.id ?? null;
    return {
      ...nothingWritten,
      run,
      source,
      rowsBefore: before,
      rows: 0,
      ...tallyOf(table.problems).result(),
    };
  }
  const lease = (await options.lease?.()) ?? noLease();
  try {
    return await importRest(graph, reference, table, { ...options, lease, key, before });
  } finally {
    await lease.release();
  }
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
    batchSize = usualBatch,
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
        done += one.batch.rows.length;
        written = sumWritten(written, one.written);
        tally.add(
          one.batch.rows.flatMap(({ problems }) => problems),
          problemsOf(one.resolution),
          one.resolution?.judgements ?? [],
        );
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
    tally.add(problems, [], []);
    if (rows % usualBatch === 0) tell(rows);
  }
  return { ...nothingWritten, run: null, source: table.source, rowsBefore: 0, rows, ...tally.result() };
}

interface WrittenBatch {
  readonly batch: Batch;
  readonly resolution: Resolution | null;
  readonly written: Written;
}

interface Writing {
  readonly run: string;
  readonly document: string;
  /** What all batches before have done. */
  readonly totals: () => RunTotals;
  readonly lease: Lease;
  /** Rows that are in the graph already. */
  readonly done: number;
  /** Organisations that any row prints with a number. */
  readonly announced: readonly StoredOrganization[];
}

/**
 * Writes batches, each in a transaction, while the next one is read and resolved. Ends early when somebody else has written meanwhile: what was
 * resolved beforehand may be wrong then.
 */
async function* writtenBatches(
  graph: Graph,
  reference: Reference,
  batches: AsyncGenerator<Batch, undefined>,
  { run, document, totals, lease, done: before, announced }: Writing,
): AsyncGenerator<WrittenBatch> {
  const memory = openMemory(announced);
  let done = before;
  let ready = await readyBatch(graph, reference, batches, memory, null);
  while (ready !== null) {
    const { batch, resolved: early } = ready;
    done += batch.rows.length;
    await lease.hold();
    let next: Promise<ReadyBatch | null> | null = null;
    const writing: Promise<WrittenBatch & { readonly isAlone: boolean }> = graph.write(async (tx) => {
      const isLast = await takeLock(tx, lease.holder);
      if (!isLast) await refuseWithdrawn(tx, document);
      const resolveNow = () => resolvedFor(tx, batch, reference, openMemory(announced));
      const resolved = isLast ? early : await resolveNow();
      const unsettled = resolved?.unsettled ?? [];
      if (unsettled.length > 0) {
        const settled = await whileUnsettled(tx, unsettled, async () => {
          const now = (await resolveNow()) as ResolvedBatch;
          const written = await writeResolved(tx, reference, now);
          await recordRows(tx, run, done, totals());
          return { batch, written, resolution: now.resolution };
        });
        return { ...settled, isAlone: false };
      }
      const isAlone = isLast;
      const sent = Promise.all([
        resolved === null ? nothingWritten : writeResolved(tx, reference, resolved),
        recordRows(tx, run, done, totals()),
      ]);
      // All is sent: the next batch is made ready while the database writes this one.
      next ??= readyBatch(graph, reference, batches, memory, { batch, resolved, writing });
      next.catch(() => {});
      const [written] = await sent;
      return { isAlone, batch, written, resolution: resolved?.resolution ?? null };
    });
    const { isAlone, ...one } = await writing;
    yield one;
    ready = isAlone ? await (next as Promise<ReadyBatch | null> | null) : null;
  }
  await batches.return(undefined);
}

/** A batch with all that it makes of the graph. */
interface ReadyBatch {
  readonly batch: Batch;
  readonly resolved: ResolvedBatch | null;
}

interface ResolvedBatch extends ResolvedParts {
  readonly changes: Changes;
}

/**
 * Reads the next batch and resolves it by what is known before the last one is written, where they have nothing to do with each
 * other; else after that.
 */
async function readyBatch(
  graph: Graph,
  reference: Reference,
  batches: AsyncGenerator<Batch, undefined>,
  memory: Memory,
  last: (ReadyBatch & { readonly writing: Promise<unknown> }) | null,
): Promise<ReadyBatch | null> {
  const batch = (await batches.next()).value;
  if (batch === undefined) return null;
  const read = (statement: Statement) => graph.read(statement);
  const isEarly =
    last !== null && isApart(batch, last.batch) && last.resolved?.resolution.released.length === 0;
  if (!isEarly) await last?.writing;
  const resolved = await resolvedFor(read, batch, reference, memory, isEarly ? last.writing : undefined);
  return { batch, resolved };
}

/**
 * @param writing ends when the batch before is written; undefined where it is.
 * @returns null where the rows say nothing.
 */
async function resolvedFor(
  read: Run,
  { parts }: Batch,
  reference: Reference,
  memory: Memory,
  writing?: Promise<unknown>,
): Promise<ResolvedBatch | null> {
  if (parts.length === 0) return null;
  let known = await readKnown(read, parts, memory);
  if (writing !== undefined && known.projects.length > 0) {
    // What is said of a project that is in the graph may name what the batch before has changed.
    await writing;
    known = await readKnown(read, parts, memory);
  }
  const resolved = resolve(parts, known, reference);
  const { told, present } = memory.takeOver(resolved.resolution);
  return { ...resolved, changes: await changesFor(read, told, present) };
}

async function writeResolved(tx: Run, reference: Reference, resolved: ResolvedBatch): Promise<Written> {
  const written = await writeChanges(tx, resolved.changes);
  await tidyUp(tx, resolved);
  await holdFacts(tx, reference, newProjects(resolved.changes));
  return written;
}
