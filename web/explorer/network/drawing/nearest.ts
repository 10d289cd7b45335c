import type Sigma from 'sigma';

/** Of the shown nodes in a direction, within 60° of it, the one that is nearest; farther aside counts as farther away. */
export function nearest(
  sigma: Sigma,
  shown: ReadonlySet<string>,
  from: string | null,
  right: number,
  up: number,
): string | null {
  const start = from === null ? undefined : sigma.getNodeDisplayData(from);
  let best: { readonly id: string; readonly distance: number } | null = null;
  for (const id of shown) {
    const at = sigma.getNodeDisplayData(id);
    if (!at || id === from) continue;
    const [dx, dy] = start ? [at.x - start.x, at.y - start.y] : [at.x - 0.5, at.y - 0.5];
    const along = start ? dx * right + dy * up : 0;
    const aside = start ? Math.abs(dx * up) + Math.abs(dy * right) : Math.hypot(dx, dy);
    if (start && (along <= 0 || aside > along * 1.75)) continue;
    const distance = along + 2 * aside;
    if (best === null || distance < best.distance) best = { id, distance };
  }
  return best?.id ?? from;
}
