import type { Attributes } from 'graphology-types';
import type { EdgeDisplayData } from 'sigma/types';
import { mix } from '../colours.ts';
import type { DrawnNode } from './shape-program.ts';
import type { Sight } from './sight.ts';

/** How far what is not lit fades into the paper. */
const faded = 0.82;

/** How a node looks in a sight. @param dimming how far the dimming has come, 0 to 1. */
export function drawNode(id: string, data: Attributes, sight: Sight, dimming: number): Partial<DrawnNode> {
  if (!sight.shown.has(id)) return { ...data, hidden: true };
  const { inks } = sight;
  const isChosen = id === sight.selected;
  const isLit = sight.lit === null || sight.lit.has(id) || isChosen;
  const share = isLit ? 0 : faded * dimming;
  const isMarked = isChosen || id === sight.cursor;
  return {
    ...data,
    color: share === 0 ? data.color : mix(data.color, inks.paper, share),
    label: isLit || dimming < 0.5 ? data.label : '',
    forceLabel: isLit && (isMarked || sight.named.has(id)),
    rim: isMarked ? inks.ink : sight.pinned.has(id) ? mix(inks.ink, inks.paper, share) : inks.paper,
    rimWidth: isChosen ? 3 : id === sight.cursor ? 2.2 : sight.pinned.has(id) ? 1.6 : 1,
    zIndex: isMarked ? 3 : isLit && sight.lit !== null ? 2 : 1,
  };
}

/** How a link looks in a sight. */
export function drawLink(
  key: string,
  data: Attributes,
  sight: Sight,
  dimming: number,
): Partial<EdgeDisplayData> {
  if (!sight.shownLinks.has(key)) return { ...data, hidden: true };
  const { inks } = sight;
  const isLit =
    sight.lit !== null &&
    (sight.litLinks === null ? sight.lit.has(data.from) && sight.lit.has(data.to) : sight.litLinks.has(key));
  const isWay = isLit && sight.isWay;
  // A hundred dark lines to one node would hide all else.
  const isMany = !isWay && (sight.litLinks?.size ?? 0) > 40;
  if (sight.lit === null) return { ...data, color: inks.link, zIndex: 0 };
  if (!isLit) return { ...data, color: mix(inks.link, inks.paper, faded * dimming), zIndex: 0 };
  return {
    ...data,
    color: mix(inks.link, isWay ? inks.accent : inks.soft, isMany ? 0.4 * dimming : dimming),
    size: isWay ? Math.max(data.size * 1.4, 3) : data.size,
    zIndex: isWay ? 2 : 1,
  };
}
