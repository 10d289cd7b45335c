import type { Attributes } from 'graphology-types';
import { mix } from '../../colours.ts';
import type { Sight } from '../sight.ts';
import type { DrawnNode } from './node-program.ts';

/** How far what is not lit fades into the paper. */
const faded = 0.82;

/**
 * How a node looks in a sight.
 *
 * @param dimming how far the dimming has come, 0 to 1.
 * @param scale how many times as large as its size it is.
 */
export function drawNode(
  id: string,
  data: Attributes,
  sight: Sight,
  dimming: number,
  scale: number,
): Partial<DrawnNode> {
  if (!sight.shown.has(id)) return { ...data, hidden: true };
  const { inks } = sight;
  const isChosen = id === sight.selected;
  const isLit = sight.lit === null || sight.lit.has(id) || isChosen;
  const share = isLit ? 0 : faded * dimming;
  const isMarked = isChosen || id === sight.cursor;
  const step = sight.steps.get(id);
  const name = step === undefined ? data.label : `${step}.\u00a0${data.label}`;
  return {
    ...data,
    size: data.size * scale,
    color: share === 0 ? data.color : mix(data.color, inks.paper, share),
    label: isLit || dimming < 0.5 ? name : '',
    forceLabel: isLit && (isMarked || sight.named.has(id)),
    rim: isMarked
      ? inks.ink
      : isLit && sight.isWay
        ? inks.accent
        : sight.pinned.has(id)
          ? mix(inks.ink, inks.paper, share)
          : inks.paper,
    rimWidth:
      isChosen || (isLit && sight.isWay) ? 3 : id === sight.cursor ? 2.2 : sight.pinned.has(id) ? 1.6 : 1,
    zIndex: isMarked ? 3 : isLit && sight.lit !== null ? 2 : 1,
  };
}
