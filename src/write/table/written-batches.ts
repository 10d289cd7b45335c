import type { StoredOrganization } from '../../entities/known.ts';
import type { Judgement, Resolution } from '../../entities/thing.ts';
import type { Problem } from '../../facts/fact.ts';
import type { Graph, Run } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import { newProjectIds, writeChanges } from '../changes/changes.ts';
import { nothingWritten, type Written } from '../changes/written.ts';
import { holdFacts } from '../decided/held-facts.ts';
import { whileUnsettled } from '../decided/unsettled.ts';
import { refuseWithdrawn } from '../decided/withdrawn.ts';
import { type RunTotals, recordRows } from '../import-run.ts';
import { readKnown } from '../known/known.ts';
import { MOST_AHEAD } from '../known/known-organizations.ts';
import { takeLock } from '../lock.ts';
import { tidyUp } from '../parts.ts';
import { settleContested } from '../retold/contested.ts';
import { problemsOf } from '../tally.ts';
import type { Batch } from './batches.ts';
import type { Lease } from './lease.ts';
import { openMemory } from './memory.ts';
import {
  comingBatches,
  isUnsettled,
  outlineOf,
  type ReadyBatch,
  type ResolvedBatch,
  type Resolving,
  readyBatch,
  readyEarly,
  resolvedBy,
} from './ready-batches.ts';

/** What came of a batch that is in the graph. Without the batch itself: several are on their way at once. */
export interface WrittenBatch {
  readonly rows: number;
  readonly problems: readonly Problem[];
  readonly judgements: readonly Judgement[];
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

/** Batches in one transaction: whatever its size, each commit brings the indexes over texts up to date. */
const together = MOST_AHEAD - 1;

/**
 * Writes batches, some in each transaction; what comes next is read and resolved while the database writes. Ends early when somebody else has
 * written meanwhile: what was resolved beforehand may be wrong then.
 */
export async function* writtenBatches(
  graph: Graph,
  reference: Reference,
  batches: AsyncGenerator<Batch, undefined>,
  { run, document, totals, lease, done: before, announced }: Writing,
): AsyncGenerator<WrittenBatch> {
  const coming = comingBatches(batches);
  const resolving: Resolving = {
    read: (statement) => graph.read(statement),
    reference,
    memory: openMemory(announced),
  };
  let done = before;
  let ready = await readyBatch(resolving, coming, [], Promise.resolve());
  while (ready !== null) {
    const { batch } = ready;
    // What is on its way is not kept: a transaction's batches would be most of the memory that an import takes.
    let unsent: ReadyBatch | null = ready;
    ready = null;
    let next: Promise<ReadyBatch | null> | null = null;
    await lease.hold();
    const writing: Promise<Transaction> = graph.write(async (tx) => {
      const isLast = await takeLock(tx, lease.holder);
      if (!isLast) await refuseWithdrawn(tx, document);
      // The database may ask for all of it again.
      if (!isLast || unsent === null || isUnsettled(unsent)) {
        const alone = await writeAlone(tx, batch, reference, announced);
        await recordRows(tx, run, done + alone.rows, totals());
        return { written: [alone], isAlone: true };
      }
      const open = [outlineOf(unsent)];
      const sent = [send(tx, reference, unsent)];
      unsent = null;
      while (open.length < together) {
        await sent.at(-2);
        // What breaks off in reading is told when these are written.
        const isThere = await coming.first().then(isSome, () => false);
        const more = isThere ? await readyEarly(resolving, coming, open) : null;
        if (more === null) break;
        if (isUnsettled(more)) {
          next = Promise.resolve(more);
          break;
        }
        open.push(outlineOf(more));
        sent.push(send(tx, reference, more));
      }
      const rows = open.reduce((sum, one) => sum + one.rows, 0);
      const recorded = recordRows(tx, run, done + rows, totals());
      // All is sent: the next batch is made ready while the database writes these.
      next ??= readyBatch(resolving, coming, open, writing);
      next.catch(() => {});
      const [written] = await Promise.all([Promise.all(sent), recorded]);
      return { written, isAlone: false };
    });
    const { written, isAlone } = await writing;
    for (const one of written) {
      done += one.rows;
      yield one;
    }
    ready = isAlone ? null : await (next as Promise<ReadyBatch | null> | null);
  }
  await batches.return(undefined);
}

function isSome(batch: Batch | undefined): boolean {
  return batch !== undefined;
}

/** What one transaction wrote. */
interface Transaction {
  readonly written: readonly WrittenBatch[];
  /** Whether it was a batch by itself, as nothing that was resolved beforehand could be used. */
  readonly isAlone: boolean;
}

/** Sends all that a batch changes; resolves when the database has done it. */
function send(tx: Run, reference: Reference, { batch, resolved }: ReadyBatch): Promise<WrittenBatch> {
  const sent = (async () =>
    writtenOf(
      batch,
      resolved?.resolution ?? null,
      resolved === null ? nothingWritten : await writeResolved(tx, reference, resolved),
    ))();
  // Who awaits it later is told.
  sent.catch(() => {});
  return sent;
}

function writtenOf({ rows }: Batch, resolution: Resolution | null, written: Written): WrittenBatch {
  return {
    rows: rows.length,
    problems: [...rows.flatMap(({ problems }) => problems), ...problemsOf(resolution)],
    judgements: resolution?.judgements ?? [],
    written,
  };
}

/** Resolves a batch by what the transaction sees, and writes it. */
async function writeAlone(
  tx: Run,
  batch: Batch,
  reference: Reference,
  announced: readonly StoredOrganization[],
): Promise<WrittenBatch> {
  if (batch.parts.length === 0) return writtenOf(batch, null, nothingWritten);
  const resolveNow = async () => {
    const resolving = { read: tx, reference, memory: openMemory(announced) };
    return await resolvedBy(await readKnown(tx, batch.parts, resolving.memory), resolving, batch);
  };
  const write = async (resolved: ResolvedBatch) =>
    writtenOf(batch, resolved.resolution, await writeResolved(tx, reference, resolved));
  const resolved = await resolveNow();
  if (resolved.unsettled.length === 0) return await write(resolved);
  return await whileUnsettled(tx, resolved.unsettled, async () => await write(await resolveNow()));
}

async function writeResolved(tx: Run, reference: Reference, resolved: ResolvedBatch): Promise<Written> {
  const written = await writeChanges(tx, resolved.changes);
  await tidyUp(tx, resolved);
  await holdFacts(tx, reference, newProjectIds(resolved.changes));
  await settleContested(tx, reference, resolved.resolution.contested);
  return written;
}
