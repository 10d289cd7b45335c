import Graph from 'graphology';
import Sigma from 'sigma';
import { NodePointProgram } from 'sigma/rendering';
import type { Camera, Colouring, Measure, Pin } from '../../state/state.ts';
import { darkInks, lightInks } from '../colours.ts';
import type { Picture } from '../picture.ts';
import { openDimming } from './dimming.ts';
import { followCamera } from './follow.ts';
import { type Gestures, listen, whole } from './gestures.ts';
import { hoverDrawing, openLabels } from './labels.ts';
import { openLinks } from './links/links.ts';
import { nearest } from './nearest.ts';
import { drawNode } from './nodes/draw-node.ts';
import { openNodes } from './nodes/nodes.ts';
import { pictureGraph } from './picture-graph.ts';
import { openPlaces } from './places.ts';
import { pointAtLinks } from './pointing/links.ts';
import { findNodesByPlace } from './pointing/node-at.ts';
import { pointAtNodes } from './pointing/nodes.ts';
import type { Sight } from './sight.ts';
import { openSteering, type Steering } from './steering.ts';

/** A drawing of a network on a canvas. */
export interface Drawing extends Steering {
  /** Draws another picture, or the same in other looks. */
  show(
    picture: Picture,
    looks: {
      measure: Measure;
      colouring: Colouring;
      isDark: boolean;
      pins: readonly Pin[];
      camera: Camera | null;
    },
    sight: Sight,
  ): void;
  /** Emphasises something else. */
  see(sight: Sight): void;
  /** Moves nodes, once nobody moves the picture. @param positions x and y, in the order of the picture's nodes. */
  move(positions: Float32Array): Promise<void>;
  place(id: string, x: number, y: number): void;
  placeOf(id: string): { readonly x: number; readonly y: number } | null;
  /** The nearest shown node in a direction from another, seen on the screen; from none, the one in the middle. */
  neighbourInDirection(from: string | null, right: number, up: number): string | null;
  close(): void;
}

/** Up to so many nodes and links dimming is a movement; of more, it would be a slow one. */
const smooth = 3_000;
/** From so many links on there are fewer names, and none while the picture moves. */
const dense = 4_000;

const nothing: ReadonlySet<string> = new Set();
const blank: Sight = {
  lit: null,
  litLinks: null,
  isWay: false,
  steps: new Map(),
  selected: null,
  cursor: null,
  pinned: nothing,
  named: nothing,
  shown: nothing,
  shownLinks: nothing,
  inks: lightInks,
};

/** Opens a drawing in an element. @throws where the browser has no WebGL. */
export function openDrawing(element: HTMLElement, gestures: Gestures, isStill: () => boolean): Drawing {
  let graph = new Graph({ type: 'undirected', multi: false });
  let shown: Picture | null = null;
  const isSudden = () => isStill() || graph.order + (shown?.links.length ?? 0) > smooth;
  const dimming = openDimming(blank, isSudden, () => {
    links.see(dimming.sight, dimming.degree);
    sigma.refresh({ skipIndexation: true });
  });
  const inks = () => dimming.sight.inks;
  let scale = scaleOn(element);
  const labels = openLabels(inks);
  let under: () => string | null = () => null;

  const nodes = openNodes();
  const sigma = new Sigma(graph, element, {
    nodeProgramClasses: { shape: nodes.Program },
    nodeHoverProgramClasses: { shape: NodePointProgram },
    defaultNodeType: 'shape',
    defaultDrawNodeLabel: labels.tell,
    defaultDrawNodeHover: hoverDrawing(inks, () => under()),
    labelFont: 'system-ui, sans-serif',
    labelSize: 12.5,
    labelWeight: '500',
    labelDensity: 0.8,
    labelGridCellSize: 110,
    labelRenderedSizeThreshold: 3,
    stagePadding: 48,
    zIndex: true,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    zoomDuration: isStill() ? 1 : 160,
    doubleClickZoomingRatio: 1,
    allowInvalidContainer: true,
    nodeReducer: (id, data) => drawNode(id, data, dimming.sight, dimming.degree, scale),
  });
  // Links and nodes have canvases of their own, and a node under the pointer stands out among those that dim: sigma's canvases for that, which stay empty,
  // would be put together with the others for each picture.
  const canvases = sigma.getCanvases();
  canvases.nodes?.replaceWith(nodes.element);
  for (const name of ['edges', 'edgeLabels', 'hoverNodes']) canvases[name]?.remove();
  const links = openLinks(element);
  followCamera(sigma, nodes, links);
  const places = openPlaces(sigma, nodes, links);

  findNodesByPlace(sigma);
  under = pointAtNodes(sigma, isSudden, gestures.onHover);
  const linkAt = pointAtLinks(sigma, links, gestures.onPoint);
  listen(sigma, { ...gestures, onDrag: places.place, linkAt });
  sigma.on('afterRender', labels.draw);
  // Of no nodes none is drawn: those of before would stay.
  sigma.on('afterRender', () => {
    nodes.element.hidden = graph.order === 0;
  });
  // Sigma itself looks at the window only; what stands beside the drawing comes and goes.
  const resizing = new ResizeObserver(() => {
    scale = scaleOn(element);
    sigma.scheduleRefresh();
  });
  resizing.observe(element);

  return {
    ...openSteering(sigma, isStill),
    show(picture, { measure, colouring, isDark, pins, camera }, next) {
      const former = graph;
      // A graph of its own, given as a whole: one that is filled while it is drawn is drawn anew for each node.
      graph = pictureGraph(picture, { measure, colouring, isDark }, (node) =>
        former.hasNode(node.id) && (picture === shown || !picture.isLaidOut)
          ? former.getNodeAttributes(node.id)
          : node,
      );
      for (const { id, x, y } of pins) if (graph.hasNode(id)) graph.mergeNodeAttributes(id, { x, y });
      dimming.set(next);
      const isDense = picture.links.length > dense;
      if (sigma.getSetting('hideLabelsOnMove') !== isDense)
        sigma.setSettings({ hideLabelsOnMove: isDense, labelDensity: isDense ? 0.35 : 0.8 });
      places.show(picture, graph, next);
      sigma.setCustomBBox(null);
      sigma.setGraph(graph);
      // Another network is looked at as a whole; an expansion, from where one was.
      if (shown?.base !== picture.base) sigma.getCamera().setState(camera ?? whole);
      shown = picture;
    },
    see: dimming.see,
    move: places.move,
    place: places.place,
    placeOf(id) {
      if (!graph.hasNode(id)) return null;
      const { x, y } = graph.getNodeAttributes(id);
      return { x, y };
    },
    neighbourInDirection: (from, right, up) => nearest(sigma, dimming.sight.shown, from, right, up),
    close() {
      dimming.stop();
      places.close();
      resizing.disconnect();
      links.close();
      sigma.kill();
    },
  };
}

/** The inks of the theme. */
export function inksOf(isDark: boolean) {
  return isDark ? darkInks : lightInks;
}

/** How large nodes are on an element, of what they are on a large one. */
function scaleOn({ clientWidth, clientHeight }: HTMLElement): number {
  return Math.min(1, Math.max(0.55, Math.min(clientWidth, clientHeight) / 650));
}
