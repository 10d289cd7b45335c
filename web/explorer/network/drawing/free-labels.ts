/** Where a name stands in a drawing, in pixels. */
export interface Label {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Its node's radius: of two that cover each other, that of the larger is shown. */
  readonly size: number;
  /** Whether it is shown in any case. */
  readonly isForced: boolean;
}

/** Those names that do not cover each other, and those that are shown in any case. */
export function freeLabels(labels: readonly Label[]): ReadonlySet<Label> {
  const free = labels.filter(({ isForced }) => isForced);
  const others = labels.filter(({ isForced }) => !isForced).sort((a, b) => b.size - a.size);
  for (const label of others) if (!free.some((one) => covers(one, label))) free.push(label);
  return new Set(free);
}

function covers(one: Label, other: Label): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
