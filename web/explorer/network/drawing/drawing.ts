import Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering';
import type { Camera, Colouring, Measure, Pin } from '../../state/state.ts';
import { darkInks, lightInks } from '../colours.ts';
import type { Picture } from '../picture.ts';
import { type Gestures, listen, whole } from './gestures.ts';
import { hoverDrawing, openLabels } from './labels.ts';
import { nearest } from './nearest.ts';
import { manyLinks, pictureGraph } from './picture-graph.ts';
import { drawLink, drawNode } from './reducers.ts';
import { ShapeProgram } from './shape-program.ts';
import type { Sight } from './sight.ts';

/** A drawing of a network on a canvas. */
export interface Drawing {
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
  /** Whether a person is moving it or zooming at the moment. */
  isHeld(): boolean;
  /** Moves nodes. @param positions x and y, in the order of the picture's nodes. */
  move(positions: Float32Array): void;
  place(id: string, x: number, y: number): void;
  placeOf(id: string): { readonly x: number; readonly y: number } | null;
  zoom(factor: number): void;
  pan(right: number, up: number): void;
  fit(): void;
  /** Brings a node into view. */
  goTo(id: string): void;
  /** Brings several nodes into view. */
  goToAll(ids: readonly string[]): void;
  /** The nearest shown node in a direction from another, seen on the screen; from none, the one in the middle. */
  neighbourInDirection(from: string | null, right: number, up: number): string | null;
  close(): void;
}

/** Up to so many nodes and links dimming is a movement. */
const smooth = 3_000;
/** How long dimming takes. Milliseconds. */
const dimmingTime = 160;

const nothing: ReadonlySet<string> = new Set();
const blank: Sight = {
  lit: null,
  litLinks: null,
  isWay: false,
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
  let sight = blank;
  let dimming = 0;
  let frame = 0;
  let shown: Picture | null = null;
  const inks = () => sight.inks;
  const labels = openLabels(inks);

  const sigma = new Sigma(graph, element, {
    nodeProgramClasses: { shape: ShapeProgram },
    nodeHoverProgramClasses: { shape: ShapeProgram },
    edgeProgramClasses: { wide: EdgeRectangleProgram, thin: EdgeLineProgram },
    defaultNodeType: 'shape',
    defaultEdgeType: 'wide',
    defaultDrawNodeLabel: labels.tell,
    defaultDrawNodeHover: hoverDrawing(inks),
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
    zoomDuration: 160,
    doubleClickZoomingRatio: 1,
    allowInvalidContainer: true,
    nodeReducer: (id, data) => drawNode(id, data, sight, dimming),
    edgeReducer: (key, data) => drawLink(key, data, sight, dimming),
  });

  listen(sigma, gestures);
  sigma.on('afterRender', labels.draw);
  // Sigma itself looks at the window only; what stands beside the drawing comes and goes.
  const resizing = new ResizeObserver(() => sigma.scheduleRefresh());
  resizing.observe(element);

  const isLarge = () => graph.order + graph.size > smooth;
  const refresh = () => sigma.refresh({ skipIndexation: true });

  /** Lets the dimming go on until it is where the sight wants it. */
  const dim = (next: Sight) => {
    if (next === sight) return;
    cancelAnimationFrame(frame);
    const goal = next.lit === null ? 0 : 1;
    // What was lit stays so while the rest comes back.
    const leaving = goal === 0 && dimming > 0 && sight.lit !== null ? sight : null;
    if (isLarge() || isStill()) {
      [sight, dimming] = [next, goal];
      refresh();
      return;
    }
    sight = leaving === null ? next : { ...next, lit: leaving.lit, litLinks: leaving.litLinks };
    let last = performance.now();
    const step = (now: number) => {
      const change = (now - last) / dimmingTime;
      last = now;
      dimming = goal > dimming ? Math.min(goal, dimming + change) : Math.max(goal, dimming - change);
      if (dimming === goal) sight = next;
      refresh();
      if (dimming !== goal) frame = requestAnimationFrame(step);
    };
    if (dimming === goal) {
      sight = next;
      refresh();
    } else frame = requestAnimationFrame(step);
  };

  return {
    show(picture, { measure, colouring, isDark, pins, camera }, next) {
      cancelAnimationFrame(frame);
      const isMany = picture.links.length > manyLinks;
      const former = graph;
      // A graph of its own, given as a whole: one that is filled while it is drawn is drawn anew for each node.
      graph = pictureGraph(picture, { measure, colouring, isDark }, shorterSide(element), (node) =>
        former.hasNode(node.id) && (picture === shown || !picture.isLaidOut)
          ? former.getNodeAttributes(node.id)
          : node,
      );
      for (const { id, x, y } of pins) if (graph.hasNode(id)) graph.mergeNodeAttributes(id, { x, y });
      sight = next;
      dimming = next.lit === null ? 0 : 1;
      if (sigma.getSetting('hideEdgesOnMove') !== isMany) {
        sigma.setSettings({
          hideEdgesOnMove: isMany,
          hideLabelsOnMove: isMany,
          labelDensity: isMany ? 0.35 : 0.8,
        });
      }
      sigma.setCustomBBox(null);
      sigma.setGraph(graph);
      // Another network is looked at as a whole; an expansion, from where one was.
      if (shown?.base !== picture.base) sigma.getCamera().setState(camera ?? whole);
      shown = picture;
    },
    see: dim,
    isHeld: () =>
      sigma.getMouseCaptor().isMouseDown || sigma.getTouchCaptor().isMoving || sigma.getCamera().isAnimated(),
    move(positions) {
      let at = 0;
      graph.updateEachNodeAttributes(
        (_id, attributes) => {
          attributes.x = positions[at++] ?? 0;
          attributes.y = positions[at++] ?? 0;
          return attributes;
        },
        { attributes: ['x', 'y'] },
      );
    },
    place(id, x, y) {
      if (graph.hasNode(id)) graph.mergeNodeAttributes(id, { x, y });
    },
    placeOf(id) {
      if (!graph.hasNode(id)) return null;
      const { x, y } = graph.getNodeAttributes(id);
      return { x, y };
    },
    zoom(factor) {
      const camera = sigma.getCamera();
      animate(sigma, isStill(), { ratio: camera.getBoundedRatio(camera.ratio / factor) });
    },
    pan(right, up) {
      const { x, y, ratio } = sigma.getCamera().getState();
      animate(sigma, isStill(), { x: x + right * ratio * 0.12, y: y + up * ratio * 0.12 });
    },
    fit: () => animate(sigma, isStill(), whole),
    goTo(id) {
      const data = sigma.getNodeDisplayData(id);
      if (data)
        animate(sigma, isStill(), { x: data.x, y: data.y, ratio: Math.min(sigma.getCamera().ratio, 0.7) });
    },
    goToAll(ids) {
      const places = ids.flatMap((id) => sigma.getNodeDisplayData(id) ?? []);
      if (places.length > 0) animate(sigma, isStill(), frameOf(places, sigma));
    },
    neighbourInDirection: (from, right, up) => nearest(sigma, sight.shown, from, right, up),
    close() {
      cancelAnimationFrame(frame);
      resizing.disconnect();
      sigma.kill();
    },
  };
}

function animate(
  sigma: Sigma,
  isStill: boolean,
  state: Parameters<ReturnType<Sigma['getCamera']>['setState']>[0],
) {
  if (isStill) sigma.getCamera().setState(state);
  else void sigma.getCamera().animate(state, { duration: 220 });
}

/** A camera that has places in view, with room for their names. */
function frameOf(places: readonly { readonly x: number; readonly y: number }[], sigma: Sigma): Camera {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const { width, height } = sigma.getDimensions();
  const [from, to] = [
    sigma.viewportToFramedGraph({ x: 0, y: 0 }),
    sigma.viewportToFramedGraph({ x: width, y: height }),
  ];
  const shares = [(right - left) / Math.abs(to.x - from.x), (top - bottom) / Math.abs(to.y - from.y)];
  const ratio = Math.max(0.4, 1.35 * sigma.getCamera().ratio * Math.max(...shares));
  return { x: (left + right) / 2, y: (bottom + top) / 2, ratio };
}

/** The inks of the theme. */
export function inksOf(isDark: boolean) {
  return isDark ? darkInks : lightInks;
}

/** The shorter side of an element, in pixels. */
function shorterSide({ clientWidth, clientHeight }: HTMLElement): number {
  return Math.min(clientWidth, clientHeight);
}
