import type { Known } from '../entities/known.ts';
import { asDecided } from '../entities/organizations/group-things.ts';
import { resolveParts } from '../entities/resolve.ts';
import type { Resolution } from '../entities/thing.ts';
import type { ParsedDocument } from '../facts/fact.ts';
import type { Run } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { type MaskedNames, maskEarlier, maskedNamesOf, maskNew } from './known/masked-names.ts';
import { removeReleased } from './retold/forsaken.ts';

/** What parts of a document make of the graph. */
export interface ResolvedParts {
  readonly resolution: Resolution;
  readonly names: MaskedNames;
  /** Ids of organisations that get other ones by it, and that a person decided about. */
  readonly unsettled: readonly string[];
}

/** Resolves parts of one document. Pure. */
export function resolve(parts: readonly ParsedDocument[], known: Known, reference: Reference): ResolvedParts {
  const resolved = resolveParts(parts, known, reference);
  const names = maskedNamesOf(known, parts, resolved);
  return {
    resolution: asDecided(maskNew(resolved, names), known.decided),
    names,
    unsettled: resolved.renames.flatMap(({ from, to }) =>
      [from, to].filter((id) => known.decided.groupOf(id) !== null),
    ),
  };
}

/** Takes away what is told better now, and masks new names in what was said before. */
export async function tidyUp(run: Run, { resolution, names }: ResolvedParts): Promise<void> {
  await removeReleased(run, resolution.released);
  await maskEarlier(run, names);
}
