/** Where a name stands in a drawing, in pixels. */
export interface Label {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** How far above others its node lies: of two names that cover each other, that of the upper node is shown. */
  readonly height: number;
  /** Its node's radius: of two on the same height, that of the larger is shown. */
  readonly size: number;
}

/** Those names that do not cover each other. */
export function freeLabels(labels: readonly Label[]): ReadonlySet<Label> {
  const free: Label[] = [];
  for (const label of labels.toSorted((a, b) => b.height - a.height || b.size - a.size))
    if (!free.some((one) => covers(one, label))) free.push(label);
  return new Set(free);
}

function covers(one: Label, other: Label): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
