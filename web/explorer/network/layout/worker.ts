import iterate from 'graphology-layout-forceatlas2/iterate';

/** What a layout works on, as ForceAtlas2's matrices. */
export interface LayoutTask {
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
  readonly settings: object;
  /** How many steps to take in all. */
  readonly steps: number;
}

/** Where nodes stand after some steps. */
export interface LayoutStep {
  /** x and y of each node, in the order of the task. */
  readonly positions: Float32Array;
  readonly isLast: boolean;
}

/** Milliseconds of work between two answers. */
const stretch = 40;
/** Numbers that ForceAtlas2 keeps of a node; the first two are x and y. */
const numbersPerNode = 10;

addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  const { nodes, edges, settings, steps } = data;
  let taken = 0;
  const work = () => {
    const until = performance.now() + stretch;
    do {
      iterate(settings, nodes, edges);
      taken++;
    } while (taken < steps && performance.now() < until);
    const count = nodes.length / numbersPerNode;
    const positions = new Float32Array(count * 2);
    for (let i = 0; i < count; i++) {
      positions[2 * i] = nodes[i * numbersPerNode] ?? 0;
      positions[2 * i + 1] = nodes[i * numbersPerNode + 1] ?? 0;
    }
    const step: LayoutStep = { positions, isLast: taken >= steps };
    postMessage(step, { transfer: [positions.buffer] });
    if (taken < steps) setTimeout(work);
  };
  work();
});
