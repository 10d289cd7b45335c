import type Sigma from 'sigma';
import { rest as pictureRest } from '../follow.ts';
import { nodeAt } from './node-at.ts';

/** How long the pointer rests before a large picture is dimmed around a node: who passes over a hundred of them points at none. Milliseconds. */
const rest = 90;
/** How long before a picture that rests is drawn anew it is told what is pointed at there: both are one picture then. Milliseconds. */
const ahead = 60;

/**
 * Tells at which node a mouse points.
 *
 * @param isSlow whether it takes time to show.
 * @param onHover told of the node, and null when it is pointed at no more.
 * @returns the node that lies under the pointer, told or not.
 */
export function pointAtNodes(
  sigma: Sigma,
  isSlow: () => boolean,
  onHover: (id: string | null) => void,
): () => string | null {
  let under: string | null = null;
  let lost: string | null = null;
  let pointer: { readonly x: number; readonly y: number } | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    resting = undefined;
    // The picture may have been moved away from under the pointer, which sigma does not look at.
    if (under !== null && pointer !== null && nodeAt(sigma, pointer) !== under) [under, lost] = [null, under];
    onHover(under);
  };
  const wait = (time: number) => {
    clearTimeout(resting);
    resting = setTimeout(tell, time);
  };
  const point = (id: string | null) => {
    [under, lost] = [id, null];
    clearTimeout(resting);
    if (isSlow()) wait(rest);
    else onHover(under);
  };
  sigma.on('moveBody', ({ event: { x, y } }) => {
    pointer = { x, y };
    // Sigma takes the pointer to be there still, and does not tell that it comes again.
    if (lost !== null && nodeAt(sigma, pointer) === lost) point(lost);
  });
  sigma.on('enterNode', ({ node }) => {
    // Whoever moves the picture does not point at what comes under the pointer.
    if (!sigma.getMouseCaptor().isMouseDown) point(node);
  });
  sigma.on('leaveNode', () => point(null));
  sigma.getCamera().on('updated', () => {
    // Who moves the picture step by step would wait at each.
    if (under !== null || resting !== undefined) wait(pictureRest - ahead);
  });
  sigma.on('kill', () => clearTimeout(resting));
  return () => under;
}
