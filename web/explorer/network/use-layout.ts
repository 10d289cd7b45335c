import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { prefersStillness } from '../parts/theme.ts';
import type { Pin } from '../state/state.ts';
import type { Drawing } from './drawing/drawing.ts';
import { layoutTask } from './layout/matrices.ts';
import { runLayout } from './layout/run.ts';
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
  const stopping = useRef<(() => void) | null>(null);

  const stop = useCallback(() => {
    stopping.current?.();
    stopping.current = null;
    setRunning(false);
  }, []);

  const start = useCallback(() => {
    if (drawing === null) return;
    stopping.current?.();
    const places = (node: { id: string; x: number; y: number }) => drawing.placeOf(node.id) ?? node;
    const isStill = prefersStillness();
    setRunning(true);
    stopping.current = runLayout(
      layoutTask(picture, places, pins, stepsFor(picture.nodes.length)),
      async ({ positions, isLast }) => {
        if (isLast) {
          stopping.current = null;
          setRunning(false);
        }
        if (isLast || !isStill) await drawing.move(positions);
      },
    );
  }, [drawing, picture, pins]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new picture starts it, a new pin does not.
  useEffect(() => {
    if (drawing !== null && !picture.isLaidOut) start();
    return stop;
  }, [drawing, picture]);

  return { isRunning, start, stop };
}
