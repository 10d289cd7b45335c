import { UndirectedGraph } from 'graphology';
import library from 'graphology-layout-forceatlas2';
import type { Links } from './links.ts';

// A CommonJS module: what Node hands over as its default is the function itself, which its types do not tell.
const forceAtlas2 = library as unknown as typeof library.default;

/** The angle between one node and the next at the start, the golden one: no two are ever in one direction. */
const turn = Math.PI * (3 - Math.sqrt(5));

/** Where nodes stand in a drawing, the same for the same network: ForceAtlas2 from a spiral with the first nodes in the middle. */
export function positionsOf({ order, source, target, weight }: Links): { x: Float64Array; y: Float64Array } {
  const x = new Float64Array(order);
  const y = new Float64Array(order);
  if (order === 0) return { x, y };
  const graph = new UndirectedGraph();
  for (let node = 0; node < order; node++) {
    const far = 10 * Math.sqrt(node);
    graph.addNode(node, { x: far * Math.cos(node * turn), y: far * Math.sin(node * turn) });
  }
  // Logarithms, so that one link a thousand times as heavy as the others does not pull all to itself.
  const least = weight.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  for (let link = 0; link < source.length; link++) {
    graph.addEdge(source[link]!, target[link]!, { weight: 1 + Math.log(weight[link]! / least) });
  }
  const positions = forceAtlas2(graph, {
    iterations: iterationsFor(order, source.length),
    settings: {
      ...forceAtlas2.inferSettings(order),
      // What is far away pushes as one, as Gephi has it unless told otherwise: four times as fast as the library's 0.5, and as good.
      barnesHutOptimize: order > 300,
      barnesHutTheta: 1.2,
    },
  });
  for (let node = 0; node < order; node++) {
    x[node] = positions[node]!.x!;
    y[node] = positions[node]!.y!;
  }
  return { x, y };
}

/** How often nodes are moved: after 100 times little changes any more; fewer where there are so many that it would take long. */
export function iterationsFor(order: number, size: number): number {
  return Math.round(Math.min(300, Math.max(20, 900_000 / (order + size / 5))));
}
