import type Sigma from 'sigma';
import type { Camera, Pair } from '../../state/state.ts';
import type { Spot } from './links/nearest-line.ts';
import type { PointedLink } from './pointing/links.ts';

/** What a person does to a drawing. */
export interface Gestures {
  readonly onSelect: (id: string | null) => void;
  readonly onExpand: (id: string) => void;
  readonly onHover: (id: string | null) => void;
  readonly onLink: (link: Pair) => void;
  readonly onPoint: (at: PointedLink | null) => void;
  /** Told where a person looks once they have stopped moving; null where it is at all. */
  readonly onLook: (camera: Camera | null) => void;
  readonly onPlace: (id: string, x: number, y: number) => void;
}

/** The camera that has all in view. */
export const whole = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
/** How long a camera rests before it is told where it is. Milliseconds. */
const rest = 300;

/** What a drawing does with gestures itself: it moves a node that is dragged, and knows what link was clicked. */
interface Answers {
  readonly onDrag: (id: string, x: number, y: number) => void;
  readonly linkAt: (spot: Spot, isTouched: boolean) => Pair | null;
}

/** Clicks choose, double clicks expand, dragging a node places it. */
export function listen(sigma: Sigma, gestures: Gestures & Answers): void {
  const { onSelect, onLink, onExpand, onLook, onPlace, onDrag, linkAt } = gestures;
  let dragged: string | null = null;
  let start = { x: 0, y: 0 };
  let hasMoved = false;
  let isFramed = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  sigma.getCamera().on('updated', ({ x, y, ratio }) => {
    clearTimeout(resting);
    const isWhole = x === whole.x && y === whole.y && ratio === whole.ratio;
    resting = setTimeout(() => onLook(isWhole ? null : { x, y, ratio }), rest);
  });
  sigma.on('kill', () => clearTimeout(resting));
  sigma.on('clickNode', ({ node }) => {
    if (!hasMoved) onSelect(node);
  });
  sigma.on('clickStage', ({ event }) => {
    if (hasMoved) return;
    const link = linkAt(event, 'touches' in event.original);
    if (link === null) onSelect(null);
    else onLink(link);
  });
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    onExpand(node);
  });
  sigma.on('doubleClickStage', ({ preventSigmaDefault }) => preventSigmaDefault());
  sigma.on('downStage', () => {
    hasMoved = false;
  });
  sigma.on('downNode', ({ node, event }) => {
    if (isPinch(event.original)) return;
    dragged = node;
    const { x, y } = sigma.getGraph().getNodeAttributes(node);
    start = { x, y };
    hasMoved = false;
    // The frame that the drawing is scaled to would follow a node that is dragged out of it.
    isFramed = sigma.getCustomBBox() !== null;
    if (!isFramed) sigma.setCustomBBox(sigma.getBBox());
  });
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (dragged === null) return;
    if (isPinch(event.original)) {
      // Who pinches means the picture, whatever the first finger came down on.
      onDrag(dragged, start.x, start.y);
      if (!isFramed) sigma.setCustomBBox(null);
      dragged = null;
      return;
    }
    preventSigmaDefault();
    event.original.preventDefault();
    hasMoved = true;
    const { x, y } = sigma.viewportToGraph(event);
    onDrag(dragged, x, y);
  });
  const drop = () => {
    if (dragged !== null && hasMoved) {
      const { x, y } = sigma.getGraph().getNodeAttributes(dragged);
      onPlace(dragged, x, y);
    } else if (dragged !== null && !isFramed) sigma.setCustomBBox(null);
    dragged = null;
  };
  sigma.on('upNode', drop);
  sigma.on('upStage', drop);
}

function isPinch(event: MouseEvent | TouchEvent): boolean {
  return 'touches' in event && event.touches.length > 1;
}
