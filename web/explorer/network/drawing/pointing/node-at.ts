import type Sigma from 'sigma';
import type { DrawnNode } from '../nodes/node-program.ts';
import { outlines, outside } from '../nodes/outlines.ts';

/** How far beside a node one still points at it: its rim, and a little for the hand. Pixels. */
const beside = 2;

/**
 * Has sigma find the node under the pointer by where nodes are. Its own way is to draw all nodes once more, each in a colour that is its number, and to read a
 * pixel of that: without a graphics card this takes as long as the picture itself, and whoever moves the mouse waits until all is drawn.
 */
export function findNodesByPlace(sigma: Sigma): void {
  // Sigma calls these, and has no setting for it. The second makes room for that picture, each time that anything is drawn.
  Object.assign(sigma, {
    getNodeAtPosition: (at: Point) => nodeAt(sigma, at),
    resetWebGLTexture: () => sigma,
  });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Of the shown nodes at a place of the paper, in pixels, the one that is drawn above the others. */
export function nodeAt(sigma: Sigma, at: Point): string | null {
  // Sigma does this by where the camera is, but the way back by where it was when it last drew.
  const { x, y } = sigma.viewportToFramedGraph(at);
  const beyond = sigma.viewportToFramedGraph({ x: at.x + 1, y: at.y });
  const pixel = Math.hypot(beyond.x - x, beyond.y - y);
  let found: { readonly id: string; readonly height: number } | null = null;
  sigma.getGraph().forEachNode((id) => {
    const node = sigma.getNodeDisplayData(id) as DrawnNode | undefined;
    if (node === undefined || node.hidden) return;
    const radius = sigma.scaleSize(node.size);
    const unit = pixel * radius;
    const distance = radius * outside(outlines[node.shape], (x - node.x) / unit, (y - node.y) / unit);
    // Of nodes on one height, the later is drawn above.
    if (distance <= beside && node.zIndex >= (found?.height ?? -Infinity))
      found = { id, height: node.zIndex };
  });
  return (found as { readonly id: string } | null)?.id ?? null;
}
