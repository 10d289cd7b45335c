import iterate from 'graphology-layout-forceatlas2/iterate';

/** A node that stays where a person put it. */
export interface Held {
  /** Its place in the order of the task. */
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

/** What a layout works on, as ForceAtlas2's matrices. */
export interface LayoutTask {
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
  readonly settings: object;
  /** How many steps to take in all. */
  readonly steps: number;
  readonly held: readonly Held[];
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
/** Numbers that ForceAtlas2 keeps of a node; the first two are x and y, the last whether it stays. */
const numbersPerNode = 10;

/** How long it works on while its last answer is not drawn, in milliseconds: then somebody moves the picture, and what moves it is to have the processor. */
const ahead = 1_000;

/** Whether the last answer was drawn: what nobody can draw need not be sent. */
let isDrawn = true;
let told = 0;
/** What waits until it is. */
let waiting: (() => void) | null = null;

/** The nodes that are laid out, as ForceAtlas2 keeps them. */
let nodes: Float32Array = new Float32Array();

addEventListener('message', ({ data }: MessageEvent<LayoutTask | Pick<LayoutTask, 'held'> | 'drawn'>) => {
  if (data !== 'drawn') return 'nodes' in data ? lay(data) : hold(data.held);
  isDrawn = true;
  const work = waiting;
  waiting = null;
  work?.();
});

function hold(held: readonly Held[]): void {
  for (let at = 0; at < nodes.length; at += numbersPerNode) nodes[at + numbersPerNode - 1] = 0;
  for (const { number, x, y } of held) {
    nodes.set([x, y], number * numbersPerNode);
    nodes[number * numbersPerNode + numbersPerNode - 1] = 1;
  }
}

function lay(task: LayoutTask): void {
  const { edges, settings, steps } = task;
  nodes = task.nodes;
  hold(task.held);
  let taken = 0;
  const work = () => {
    const until = performance.now() + (nodes.length > large * numbersPerNode ? longStretch : stretch);
    do {
      iterate(settings, nodes, edges);
      taken++;
    } while (taken < steps && performance.now() < until);
    const isLast = taken >= steps;
    if (isDrawn || isLast) tell(isLast);
    if (isLast) return;
    if (performance.now() - told < ahead) setTimeout(work);
    else waiting = work;
  };
  work();
}

function tell(isLast: boolean): void {
  const count = nodes.length / numbersPerNode;
  const positions = new Float32Array(count * 2);
  for (let i = 0; i < count; i++) {
    positions[2 * i] = nodes[i * numbersPerNode] ?? 0;
    positions[2 * i + 1] = nodes[i * numbersPerNode + 1] ?? 0;
  }
  [isDrawn, told] = [false, performance.now()];
  const step: LayoutStep = { positions, isLast };
  postMessage(step, { transfer: [positions.buffer] });
}
