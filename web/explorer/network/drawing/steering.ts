import type Sigma from 'sigma';
import type { Camera } from '../../state/state.ts';
import { whole } from './gestures.ts';

/** How another part of a drawing is brought into view, other than by hand. */
export interface Steering {
  zoom(factor: number): void;
  pan(right: number, up: number): void;
  fit(): void;
  /** Brings a node into view. */
  goTo(id: string): void;
  /** Brings several nodes into view. */
  goToAll(ids: readonly string[]): void;
}

/** @param isStill whether there is to be no movement. */
export function openSteering(sigma: Sigma, isStill: () => boolean): Steering {
  const go = (state: Partial<Camera>) => {
    if (isStill()) sigma.getCamera().setState(state);
    else void sigma.getCamera().animate(state, { duration: 220 });
  };
  return {
    zoom(factor) {
      const camera = sigma.getCamera();
      go({ ratio: camera.getBoundedRatio(camera.ratio / factor) });
    },
    pan(right, up) {
      const { x, y, ratio } = sigma.getCamera().getState();
      go({ x: x + right * ratio * 0.12, y: y + up * ratio * 0.12 });
    },
    fit() {
      // A node that was placed by hand may stand beside the frame of then.
      if (sigma.getCustomBBox()) {
        sigma.setCustomBBox(null);
        sigma.refresh({ partialGraph: {}, skipIndexation: false });
      }
      go(whole);
    },
    goTo(id) {
      const data = sigma.getNodeDisplayData(id);
      if (data) go({ x: data.x, y: data.y, ratio: Math.min(sigma.getCamera().ratio, 0.7) });
    },
    goToAll(ids) {
      const places = ids.flatMap((id) => sigma.getNodeDisplayData(id) ?? []);
      if (places.length > 0) go(frameOf(places, sigma));
    },
  };
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
