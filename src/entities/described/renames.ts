import type { Dependent } from '../known.ts';
import { textId } from '../mentioned-thing.ts';
import type { Rename, ThingRef } from '../thing.ts';
import type { ResolvedProject } from './projects.ts';

/** What the graph must rename where projects with other ids turn out to be this one. */
export function projectRenamesOf({ label, id, known }: ResolvedProject): readonly Rename[] {
  return known
    .filter((project) => project.id !== id)
    .flatMap((project) => renamesOfProject({ label, id: project.id }, id, project.dependents));
}

/** A project's new id carries over to the things whose ids are made within it. */
export function renamesOfProject(
  { label, id: from }: ThingRef,
  to: string,
  dependents: readonly Dependent[],
): readonly Rename[] {
  return [
    { label, from, to },
    ...dependents.map((one) => ({
      label: one.label,
      from: one.id,
      to: textId(one.label, one.words, to) ?? one.id,
    })),
  ];
}
