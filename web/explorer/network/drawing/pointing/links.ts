import type Sigma from 'sigma';
import type { Pair } from '../../../state/state.ts';
import { viewOf } from '../canvas/view.ts';
import type { DrawnLink, Links } from '../links/links.ts';
import type { Spot } from '../links/nearest-line.ts';

/** A link that is pointed at, and where on the paper. */
export interface PointedLink extends Spot {
  readonly link: Pair;
  /** The paper's width, in pixels. */
  readonly width: number;
}

/** How long the pointer and the picture rest before links are looked for: who passes over a thousand of them points at none. Milliseconds. */
const rest = 90;
/** How far from a link one may point, in pixels: with a finger farther. */
const reach = { mouse: 5, finger: 14 };

/**
 * Tells at which link a mouse points. Links are no part of what sigma knows of: they are looked for by where they are, once nothing moves.
 *
 * @param onPoint told of the link, and null when it is pointed at no more.
 * @returns the link at a spot that was clicked or touched.
 */
export function pointAtLinks(
  sigma: Sigma,
  links: Links,
  onPoint: (at: PointedLink | null) => void,
): (spot: Spot, isTouched: boolean) => Pair | null {
  const element = sigma.getContainer();
  let pointer: Spot | null = null;
  let isAtNode = false;
  let pointed: DrawnLink | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const letGo = () => {
    clearTimeout(resting);
    if (pointed === null) return;
    pointed = null;
    links.unmark();
    element.style.cursor = '';
    onPoint(null);
  };
  const look = () => {
    if (pointer === null || isAtNode) return;
    const view = viewOf(sigma);
    pointed = links.at(pointer, view, reach.mouse);
    if (pointed === null) return;
    links.mark(pointed, view);
    element.style.cursor = 'pointer';
    onPoint({ ...pointer, width: view.width, link: pairOf(pointed) });
  };
  const wait = () => {
    letGo();
    if (pointer !== null) resting = setTimeout(look, rest);
  };
  const move = ({ pointerType, buttons, clientX, clientY }: PointerEvent) => {
    const { left, top } = element.getBoundingClientRect();
    const isPointing = pointerType === 'mouse' && buttons === 0;
    pointer = isPointing ? { x: clientX - left, y: clientY - top } : null;
    if (pointed !== null && pointer !== null && links.isAt(pointed, pointer, viewOf(sigma), reach.mouse))
      return;
    wait();
  };
  const leave = () => {
    pointer = null;
    letGo();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
  };

  element.addEventListener('pointermove', move);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('pointerdown', leave);
  addEventListener('keydown', press);
  sigma.on('enterNode', () => {
    isAtNode = true;
    letGo();
  });
  sigma.on('leaveNode', () => {
    isAtNode = false;
    wait();
  });
  // What was pointed at may be elsewhere now.
  sigma.on('afterRender', wait);
  sigma.getCamera().on('updated', wait);
  sigma.on('kill', () => {
    clearTimeout(resting);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('pointerdown', leave);
    removeEventListener('keydown', press);
  });
  return (spot, isTouched) => {
    const link = links.at(spot, viewOf(sigma), isTouched ? reach.finger : reach.mouse);
    return link === null ? null : pairOf(link);
  };
}

function pairOf({ source, target }: DrawnLink): Pair {
  return { from: source, to: target };
}
