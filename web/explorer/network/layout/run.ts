import type { LayoutStep, LayoutTask } from './worker.ts';

/** Runs a layout beside the page. @param onStep resolves once the step is drawn. @returns how to stop it. */
export function runLayout(task: LayoutTask, onStep: (step: LayoutStep) => Promise<void>): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutStep>) => {
    const isDrawn = onStep(data);
    if (data.isLast) worker.terminate();
    // A frame later it is on the screen.
    else void isDrawn.then(() => requestAnimationFrame(() => worker.postMessage('drawn')));
  });
  worker.postMessage(task, [task.nodes.buffer, task.edges.buffer]);
  return () => worker.terminate();
}
