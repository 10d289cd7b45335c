import type Sigma from 'sigma';

/** How long the pointer and the picture rest before a large picture is dimmed around a node: who passes over a hundred of them points at none. Milliseconds. */
const rest = 90;

/**
 * Tells at which node a mouse points.
 *
 * @param isSlow whether it takes time to show.
 * @param onHover told of the node, and null when it is pointed at no more.
 */
export function pointAtNodes(
  sigma: Sigma,
  isSlow: () => boolean,
  onHover: (id: string | null) => void,
): void {
  let coming: { readonly id: string | null; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  const wait = (id: string | null) => {
    if (coming !== null) clearTimeout(coming.timer);
    coming = { id, timer: setTimeout(tell, rest) };
  };
  const tell = () => {
    if (coming !== null) onHover(coming.id);
    coming = null;
  };
  const point = (id: string | null) => {
    wait(id);
    if (!isSlow()) tell();
  };
  sigma.on('enterNode', ({ node }) => {
    // Whoever moves the picture does not point at what comes under the pointer.
    if (!sigma.getMouseCaptor().isMouseDown) point(node);
  });
  sigma.on('leaveNode', () => point(null));
  sigma.getCamera().on('updated', () => {
    if (coming !== null) wait(coming.id);
  });
  sigma.on('kill', () => clearTimeout(coming?.timer));
}
