import type { Known } from '../../entities/known.ts';
import type { Run } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import { type Changes, changesFor } from '../changes/changes.ts';
import { readKnown } from '../known/known.ts';
import { type ResolvedParts, resolve } from '../parts.ts';
import { type Batch, isApart } from './batches.ts';
import type { Memory } from './memory.ts';

/** The batches to come, of which the first can be looked at and left. */
export interface ComingBatches {
  first(): Promise<Batch | undefined>;
  /** The first is taken. */
  pass(): void;
}

export function comingBatches(batches: AsyncGenerator<Batch, undefined>): ComingBatches {
  let first: Promise<Batch | undefined> | null = null;
  return {
    first() {
      first ??= batches.next().then(({ value }) => value);
      return first;
    },
    pass() {
      first = null;
    },
  };
}

/** What batches are resolved by. */
export interface Resolving {
  readonly read: Run;
  readonly reference: Reference;
  readonly memory: Memory;
}

/** A batch with all that it makes of the graph; null where its rows say nothing. */
export interface ReadyBatch {
  readonly batch: Batch;
  readonly resolved: ResolvedBatch | null;
}

export interface ResolvedBatch extends ResolvedParts {
  readonly changes: Changes;
}

/** What of a batch tells whether another bears on it. */
export interface Outline extends Pick<Batch, 'numbers'> {
  readonly rows: number;
  readonly isReleasing: boolean;
}

export function outlineOf({ batch, resolved }: ReadyBatch): Outline {
  return {
    numbers: batch.numbers,
    rows: batch.rows.length,
    isReleasing: resolved !== null && resolved.resolution.released.length > 0,
  };
}

/** Whether who is who may be another matter when it is written. */
export function isUnsettled({ resolved }: ReadyBatch): boolean {
  return resolved !== null && (resolved.unsettled.length > 0 || resolved.resolution.contested.length > 0);
}

/** The next batch, resolved before those that are being written are in the graph, or else after that. */
export async function readyBatch(
  resolving: Resolving,
  coming: ComingBatches,
  open: readonly Outline[],
  writing: Promise<unknown>,
): Promise<ReadyBatch | null> {
  const early = await readyEarly(resolving, coming, open);
  if (early !== null) return early;
  const batch = await coming.first();
  if (batch === undefined) return null;
  await writing;
  coming.pass();
  const { read, memory } = resolving;
  const known = batch.parts.length === 0 ? null : await readKnown(read, batch.parts, memory);
  return { batch, resolved: known === null ? null : await resolvedBy(known, resolving, batch) };
}

/**
 * The next batch, resolved by what is known before those that are being written are in the graph; null where it has to do with them, or with
 * projects that are in the graph: what is said of these may name what is being changed. Then it is still to come.
 */
export async function readyEarly(
  resolving: Resolving,
  coming: ComingBatches,
  open: readonly Outline[],
): Promise<ReadyBatch | null> {
  const batch = await coming.first();
  if (batch === undefined || open.length === 0) return null;
  if (!open.every((other) => isApart(batch, other) && !other.isReleasing)) return null;
  if (batch.parts.length === 0) {
    coming.pass();
    return { batch, resolved: null };
  }
  const known = await readKnown(resolving.read, batch.parts, resolving.memory);
  if (known.projects.length > 0) return null;
  coming.pass();
  return { batch, resolved: await resolvedBy(known, resolving, batch) };
}

export async function resolvedBy(
  known: Known,
  { read, reference, memory }: Resolving,
  { parts }: Batch,
): Promise<ResolvedBatch> {
  const resolved = resolve(parts, known, reference);
  const { told, present } = memory.takeOver(resolved.resolution);
  return { ...resolved, changes: await changesFor(read, told, present) };
}
