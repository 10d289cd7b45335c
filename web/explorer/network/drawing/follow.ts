import type Sigma from 'sigma';
import { transformBetween, type View, viewOf } from './canvas/view.ts';
import type { Links } from './links/links.ts';
import type { Nodes } from './nodes/nodes.ts';

/** A picture that takes longer is not drawn anew for each step of a movement. Milliseconds: three pictures of sixty in a second. */
const long = 50;
/** How long a picture rests before it is drawn anew. Milliseconds. */
export const rest = 300;
/** It is drawn anew before that where it covers less of the paper than this share, or is enlarged more than so many times. */
const [leastShare, mostScale] = [0.25, 4];

/**
 * Has the picture follow the camera: drawn anew for each step where that is quick. Otherwise what is drawn is moved and scaled as a whole, which costs a fraction of it,
 * until the camera rests.
 */
export function followCamera(sigma: Sigma, nodes: Nodes, links: Links): void {
  const camera = sigma.getCamera();
  const { labels, hovers } = sigma.getCanvases();
  let drawn: View | null = null;
  let time = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const place = (transform: string) => {
    for (const names of [labels, hovers])
      if (names) [names.style.transformOrigin, names.style.transform] = ['0 0', transform];
  };
  const draw = () => sigma.scheduleRender();
  // Sigma's own listener draws each time.
  camera.removeAllListeners('updated');
  camera.on('updated', () => {
    if (nodes.isQuick && time <= long) return draw();
    clearTimeout(resting);
    resting = setTimeout(draw, rest);
    const view = viewOf(sigma);
    if (drawn === null || isWorn(drawn, view)) return draw();
    place(transformBetween(drawn, view));
    nodes.follow(view);
    links.carry(view);
  });
  sigma.on('afterRender', () => {
    clearTimeout(resting);
    drawn = viewOf(sigma);
    place('');
    const began = performance.now();
    // The first may be called before the picture is on its way.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        time = performance.now() - began;
      }),
    );
  });
  sigma.on('kill', () => {
    clearTimeout(resting);
    // A glide that was begun goes on without it.
    camera.removeAllListeners('updated');
  });
}

/** Whether what was drawn in a view shows too little in another. */
function isWorn(drawn: View, { toPixels, width, height }: View): boolean {
  const { a: scale, e: left, f: top } = toPixels.multiply(drawn.toPixels.inverse());
  const across = Math.min(width, left + scale * width) - Math.max(0, left);
  const down = Math.min(height, top + scale * height) - Math.max(0, top);
  return across * down < leastShare * width * height || across < 0 || scale > mostScale;
}
