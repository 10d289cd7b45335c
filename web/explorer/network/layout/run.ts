import type { LayoutStep, LayoutTask } from './worker.ts';

/** Runs a layout beside the page. @returns how to stop it. */
export function runLayout(task: LayoutTask, onStep: (step: LayoutStep) => void): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutStep>) => {
    onStep(data);
    if (data.isLast) worker.terminate();
    // A frame later it is on the screen.
    else requestAnimationFrame(() => worker.postMessage('drawn'));
  });
  worker.postMessage(task, [task.nodes.buffer, task.edges.buffer]);
  return () => worker.terminate();
}
