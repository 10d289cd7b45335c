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

/** Milliseconds of work between two answers; a large picture takes its time to be drawn anew. */
const [stretch, longStretch] = [40, 400];
/** From so many nodes on a picture is large. */
const large = 2_000;
/** Numbers that ForceAtlas2 keeps of a node; the first two are x and y. */
const numbersPerNode = 10;

let onDrawn = () => {};

addEventListener('message', ({ data }: MessageEvent<LayoutTask | 'drawn'>) => {
  if (data === 'drawn') onDrawn();
  else void lay(data);
});

/**
 * Works one stretch ahead of what is drawn, and then waits: while a person moves the picture nothing is drawn, and what moves it has the processor for itself.
 */
async function lay({ nodes, edges, settings, steps }: LayoutTask): Promise<void> {
  let drawn = Promise.resolve();
  for (let taken = 0; taken < steps; ) {
    const until = performance.now() + (nodes.length > large * numbersPerNode ? longStretch : stretch);
    do {
      iterate(settings, nodes, edges);
      taken++;
    } while (taken < steps && performance.now() < until);
    await drawn;
    drawn = new Promise((resolve) => {
      onDrawn = resolve;
    });
    tell(nodes, taken >= steps);
  }
}

function tell(nodes: Float32Array, isLast: boolean): void {
  const count = nodes.length / numbersPerNode;
  const positions = new Float32Array(count * 2);
  for (let i = 0; i < count; i++) {
    positions[2 * i] = nodes[i * numbersPerNode] ?? 0;
    positions[2 * i + 1] = nodes[i * numbersPerNode + 1] ?? 0;
  }
  const step: LayoutStep = { positions, isLast };
  postMessage(step, { transfer: [positions.buffer] });
}
