import type { Statement } from '../cypher/statement.ts';
import type { StoredOrganization } from '../entities/known.ts';
import type { Resolution } from '../entities/thing.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { type Batch, isApart } from './batches.ts';
import { type Changes, changesFor, newProjects, writeChanges } from './changes.ts';
import { holdFacts } from './held-facts.ts';
import { type RunTotals, recordRows } from './import-run.ts';
import { readKnown } from './known.ts';
import type { Lease } from './lease.ts';
import { takeLock } from './lock.ts';
import { type Memory, openMemory } from './memory.ts';
import { type ResolvedParts, resolve, tidyUp } from './parts.ts';
import { whileUnsettled } from './unsettled.ts';
import { refuseWithdrawn } from './withdrawn.ts';
import { nothingWritten, type Written } from './written.ts';

/** A batch that is in the graph. */
export interface WrittenBatch {
  readonly batch: Batch;
  readonly resolution: Resolution | null;
  readonly written: Written;
}

export interface Writing {
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
export async function* writtenBatches(
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
