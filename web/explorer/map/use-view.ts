import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { prefersStillness } from '../parts/theme.ts';
import type { Camera } from '../state/state.ts';
import type { Extent } from './boundaries.ts';
import { listen } from './gestures.ts';
import { usePaper } from './use-paper.ts';
import {
  between,
  cameraOf,
  moved,
  type Paper,
  type View,
  viewOf,
  viewThrough,
  within,
  zoomed,
} from './view.ts';

/** What is to be seen, as the address tells it. */
export interface Sight {
  /** The part of the map that is in view where nobody moved it. */
  readonly extent: Extent;
  /** Where a person moved it; null where nobody did. */
  readonly camera: Camera | null;
  readonly country: Extent;
}

/** The map's view, and how it is moved. */
export interface MovingView {
  readonly view: View;
  readonly paper: Paper;
  /** So many times nearer, around a pixel counted from the middle. */
  zoom(factor: number): void;
  /** Looks at what is so many pixels to the right and down. */
  move(right: number, down: number): void;
  /** Forgets where a person moved it, as far as the address does not tell. */
  reset(): void;
}

/** How long the map rests before the address is told. Milliseconds. */
const rest = 250;
/** How long the way from one view to another takes. Milliseconds. */
const duration = 260;

/**
 * The view of the map: the address's, or on the way there; moved by wheel, mouse and fingers on the element.
 *
 * @param onLook told where a person looks once they have stopped moving.
 */
export function useView(
  element: { readonly current: HTMLElement | null },
  { extent, camera, country }: Sight,
  onLook: (camera: Camera) => void,
): MovingView {
  const paper = usePaper(element);
  const goal = camera === null ? viewOf(extent, paper) : viewThrough(camera, country, paper);
  const [own, setOwn] = useState<View | null>(null);
  const view = own ?? goal;

  // What runs later works with what is so then.
  const now = useRef({ view, paper, country, onLook, goal });
  now.current = { view, paper, country, onLook, goal };
  const running = useRef(0);
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const show = useCallback((next: View): void => {
    now.current.view = next;
    setOwn(next);
  }, []);
  const goTo = useCallback(
    (next: View, onArrival: () => void): void => {
      cancelAnimationFrame(running.current);
      const from = now.current.view;
      if (prefersStillness()) {
        show(next);
        onArrival();
        return;
      }
      let begun: number | null = null;
      const step = (time: number): void => {
        begun ??= time;
        const share = Math.min(1, (time - begun) / duration);
        show(between(from, next, 1 - (1 - share) ** 3));
        if (share < 1) running.current = requestAnimationFrame(step);
        else onArrival();
      };
      running.current = requestAnimationFrame(step);
    },
    [show],
  );
  /** What the address was told last. */
  const told = useRef<string | null>(null);
  const tellLater = useCallback((): void => {
    clearTimeout(resting.current);
    resting.current = setTimeout(() => {
      // Who holds the map has not stopped.
      if (element.current?.dataset.dragged !== undefined) return tellLater();
      const { view: at, paper: on, country: of, onLook: tell } = now.current;
      const seen = cameraOf(at, of, on);
      told.current = JSON.stringify(seen);
      tell(seen);
    }, rest);
  }, [element]);
  /** Where a person is on the way to: the next step begins there, not where the map happens to be. */
  const aimed = useRef<View | null>(null);
  const look = useCallback(
    (change: (from: View) => View, isSmooth: boolean): void => {
      const next = within(change(aimed.current ?? now.current.view), now.current.country, now.current.paper);
      const arrive = (): void => {
        aimed.current = null;
        tellLater();
      };
      if (isSmooth) {
        aimed.current = next;
        goTo(next, arrive);
      } else {
        cancelAnimationFrame(running.current);
        show(next);
        arrive();
      }
    },
    [goTo, show, tellLater],
  );

  // Another place to look at: the map goes there, unless it is there already because a person moved it.
  const place = JSON.stringify([extent, camera]);
  const first = useRef(place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place that is the same in other objects is no other.
  useEffect(() => {
    if (first.current === place) return;
    first.current = place;
    const isThere = isNear(now.current.view, now.current.goal, now.current.paper);
    if (isThere) setOwn(null);
    // Where it is what was told, and the map is elsewhere, somebody is moving it again.
    if (isThere || (camera !== null && JSON.stringify(camera) === told.current)) return;
    clearTimeout(resting.current);
    aimed.current = null;
    goTo(now.current.goal, () => setOwn(null));
  }, [place]);
  useEffect(
    () => () => {
      cancelAnimationFrame(running.current);
      clearTimeout(resting.current);
    },
    [],
  );

  const zoomAt = useCallback(
    (factor: number, right: number, down: number, isSmooth: boolean): void =>
      look((from) => {
        const { country: of, paper: on } = now.current;
        const { scale } = within({ ...from, scale: from.scale / factor }, of, on);
        return zoomed(from, from.scale / scale, right, down);
      }, isSmooth),
    [look],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element is there from the first on.
  useEffect(() => {
    if (element.current === null) return;
    return listen(element.current, {
      onZoom: (factor, right, down) => zoomAt(factor, right, down, false),
      onDrag: (right, down) => look((from) => moved(from, -right, -down), false),
    });
  }, [zoomAt, look]);

  return {
    view,
    paper,
    zoom: (factor) => zoomAt(factor, 0, 0, true),
    move: (right, down) => look((from) => moved(from, right, down), true),
    reset: () => {
      clearTimeout(resting.current);
      aimed.current = null;
      goTo(now.current.goal, () => setOwn(null));
    },
  };
}

/** Whether the paper would look the same, to less than a pixel. */
function isNear(one: View, other: View, { width, height }: Paper): boolean {
  const away = Math.hypot(one.x - other.x, one.y - other.y) / other.scale;
  return away < 1 && Math.abs(one.scale / other.scale - 1) * Math.max(width, height) < 1;
}
