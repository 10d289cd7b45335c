import { resolveParts } from '../entities/resolve.ts';
import type { Resolution } from '../entities/thing.ts';
import type { ParsedDocument } from '../facts/fact.ts';
import type { Run } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { writeClaims } from './claims.ts';
import { readKnown } from './known.ts';
import { type MaskedNames, maskEarlier, maskNew, readMaskedNames } from './masked-names.ts';
import { type Memory, openMemory } from './memory.ts';
import { applyRenames } from './renames.ts';
import { removeReleased } from './stale.ts';
import { type Written, writeThings } from './things.ts';

/** What parts of a document have made of the graph. */
export interface WrittenParts {
  readonly resolution: Resolution;
  readonly written: Written;
  readonly names: MaskedNames;
}

/** Resolves parts of one document and writes what they say. The lock must be taken; `tidyUp` is to follow. */
export async function writeParts(
  run: Run,
  parts: readonly ParsedDocument[],
  reference: Reference,
  memory: Memory = openMemory(),
): Promise<WrittenParts> {
  const resolved = resolveParts(parts, await readKnown(run, parts, memory), reference);
  const names = await readMaskedNames(run, parts, resolved);
  await applyRenames(run, resolved.renames);
  const resolution = maskNew(resolved, names);
  const news = memory.news(resolution);
  const things = await writeThings(run, news.nodes, news.relationships);
  const evidence = await writeClaims(run, news.claims);
  return { resolution, names, written: { ...things, nodes: { ...things.nodes, Evidence: evidence } } };
}

/** Takes away what is told better now, and masks new names in what was said before. */
export async function tidyUp(run: Run, { resolution, names }: WrittenParts): Promise<void> {
  await removeReleased(run, resolution.released);
  await maskEarlier(run, names);
}
