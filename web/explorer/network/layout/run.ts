import type { Held, LayoutStep, LayoutTask } from './worker.ts';

/** A layout at work. */
export interface RunningLayout {
  /** Has these nodes stay from now on, and no others. */
  hold(held: readonly Held[]): void;
  stop(): void;
}

/** Runs a layout beside the page. @param onStep resolves once the step is drawn. */
export function runLayout(task: LayoutTask, onStep: (step: LayoutStep) => Promise<void>): RunningLayout {
  let { held } = task;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutStep>) => {
    // It was on its way while somebody put a node elsewhere.
    for (const { number, x, y } of held) data.positions.set([x, y], 2 * number);
    const isDrawn = onStep(data);
    if (data.isLast) worker.terminate();
    // A frame later it is on the screen.
    else void isDrawn.then(() => requestAnimationFrame(() => worker.postMessage('drawn')));
  });
  worker.postMessage(task, [task.nodes.buffer, task.edges.buffer]);
  return {
    hold(nodes) {
      held = nodes;
      worker.postMessage({ held });
    },
    stop: () => worker.terminate(),
  };
}
