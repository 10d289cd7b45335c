import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { prefersStillness } from '../parts/theme.ts';
import type { Pin } from '../state/state.ts';
import type { Drawing } from './drawing/drawing.ts';
import { heldIn, layoutTask } from './layout/matrices.ts';
import { type RunningLayout, runLayout } from './layout/run.ts';
import type { Picture } from './picture.ts';

/** A layout that moves nodes, and how to start and stop it. */
export interface Layout {
  readonly isRunning: boolean;
  start(): void;
  stop(): void;
}

/** Steps of a layout: as many as bring a network of this size to rest, for all practical purposes. */
function stepsFor(count: number): number {
  return count <= 1_500 ? 500 : 150;
}

/** Runs the layout where a picture comes without one, and where a person asks for it. */
export function useLayout(drawing: Drawing | null, picture: Picture, pins: readonly Pin[]): Layout {
  const [isRunning, setRunning] = useState(false);
  const running = useRef<RunningLayout | null>(null);
  const pinned = useRef(pins);
  pinned.current = pins;

  const stop = useCallback(() => {
    running.current?.stop();
    running.current = null;
    setRunning(false);
  }, []);

  const start = useCallback(() => {
    if (drawing === null) return;
    running.current?.stop();
    const places = (node: { id: string; x: number; y: number }) => drawing.placeOf(node.id) ?? node;
    const isStill = prefersStillness();
    setRunning(true);
    running.current = runLayout(
      layoutTask(picture, places, pinned.current, stepsFor(picture.nodes.length)),
      async ({ positions, isLast }) => {
        if (isLast) {
          running.current = null;
          setRunning(false);
        }
        if (isLast || !isStill) await drawing.move(positions);
      },
    );
  }, [drawing, picture]);

  useEffect(() => running.current?.hold(heldIn(picture.nodes, pins)), [picture, pins]);
  useEffect(() => {
    if (drawing !== null && !picture.isLaidOut) start();
    return stop;
  }, [drawing, picture, start, stop]);

  return { isRunning, start, stop };
}
