import type Graph from 'graphology';
import type Sigma from 'sigma';
import type { Picture } from '../picture.ts';
import { extentOf, viewOf } from './canvas/view.ts';
import { rest } from './follow.ts';
import type { Links } from './links/links.ts';
import type { Nodes } from './nodes/nodes.ts';
import type { Sight } from './sight.ts';

/** Where nodes stand in a drawing, and links with them. */
export interface Places {
  /** Takes another picture, whose nodes stand where they do in its graph. */
  show(picture: Picture, graph: Graph, sight: Sight): void;
  /** Moves all nodes, once nobody moves the picture. @param places x and y, in the order of the picture's nodes. */
  move(places: Float32Array): Promise<void>;
  /** Moves one node, at once. */
  place(id: string, x: number, y: number): void;
  close(): void;
}

/** How long it is until one looks again whether a picture rests. Milliseconds. */
const soon = 50;
/** How long it rests before a layout goes on: who moves it now and then would wait for each of its steps. Milliseconds. */
const longRest = 1_000;

/**
 * Keeps links where nodes are. In a large picture links are drawn more slowly than it is moved: they follow it as they are, and are drawn anew at rest. Then also
 * nodes go where a layout wants them: both at once, as soon as the links are drawn.
 */
export function openPlaces(sigma: Sigma, nodes: Nodes, links: Links): Places {
  let graph = sigma.getGraph();
  let numbers: ReadonlyMap<string, number> = new Map();
  let places: Float32Array = new Float32Array();
  let awaited: { readonly places: Float32Array; readonly onShown: () => void } | null = null;
  let isAhead = false;
  let moved = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;

  // Links wait for nodes: whoever fetches one canvas waits for all that is being drawn.
  const isBusy = () => sigma.getCamera().isAnimated() || nodes.isComing || performance.now() - moved < rest;
  const isHeld = () =>
    sigma.getMouseCaptor().isMouseDown ||
    sigma.getTouchCaptor().isMoving ||
    performance.now() - moved < longRest;
  const settleSoon = () => {
    clearTimeout(settling);
    settling = setTimeout(settle, isBusy() || isHeld() ? soon : 0);
  };
  const settle = () => {
    if (isBusy()) return settleSoon();
    const next = awaited;
    if (next === null) return links.settle(viewOf(sigma), () => {});
    // Who holds the picture, or has just moved it, has it stay as it is.
    if (isHeld()) {
      links.settle(viewOf(sigma), () => {});
      return settleSoon();
    }
    links.move(next.places);
    isAhead = true;
    links.settle(viewOf(sigma, extentOf(next.places)), () => {
      isAhead = false;
      if (awaited === next) awaited = null;
      ({ places } = next);
      graph.forEachNode((id, attributes) => {
        const at = 2 * (numbers.get(id) ?? 0);
        [attributes.x, attributes.y] = [places[at], places[at + 1]];
      });
      // Nothing but places is read anew.
      nodes.atOnce(() => sigma.refresh({ partialGraph: {}, skipIndexation: false }));
      next.onShown();
    });
  };
  const draw = () => {
    // Nodes are still where they were: so are links.
    if (isAhead) links.move(places);
    isAhead = false;
    const isDrawn = links.follow(viewOf(sigma));
    if (!isDrawn || awaited !== null) settleSoon();
  };
  sigma.on('afterRender', draw);
  sigma.getCamera().on('updated', () => {
    moved = performance.now();
  });

  return {
    show(picture, next, sight) {
      awaited?.onShown();
      [awaited, isAhead, graph] = [null, false, next];
      numbers = new Map(picture.nodes.map(({ id }, i) => [id, i]));
      places = new Float32Array(picture.nodes.length * 2);
      picture.nodes.forEach(({ id }, i) => {
        const { x, y } = graph.getNodeAttributes(id);
        places.set([x, y], 2 * i);
      });
      links.show(picture.nodes, picture.links, places, sight);
    },
    move: (next) =>
      new Promise((onShown) => {
        awaited?.onShown();
        awaited = { places: next, onShown };
        settleSoon();
      }),
    place(id, x, y) {
      const number = numbers.get(id);
      if (number === undefined) return;
      moved = performance.now();
      for (const all of [places, awaited?.places]) all?.set([x, y], 2 * number);
      links.move(places);
      graph.mergeNodeAttributes(id, { x, y });
    },
    close() {
      clearTimeout(settling);
      awaited?.onShown();
    },
  };
}
