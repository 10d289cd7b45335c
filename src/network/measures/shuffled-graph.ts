import { UndirectedGraph } from 'graphology';
import type { Links } from './links.ts';

type EachNode = Parameters<UndirectedGraph['forEachNode']>[0];

/**
 * A network as graphology's graph, whose nodes come in another order each time it is shuffled. Louvain's method wants that, but the library
 * only begins at a random node and goes on in the graph's order: so it finds the same communities with most seeds, and seldom the best.
 * Weights are relative.
 */
export class ShuffledGraph extends UndirectedGraph {
  readonly #inTurn: string[];

  constructor({ order, source, target, weight }: Links) {
    super();
    for (let node = 0; node < order; node++) this.addNode(node);
    const mean = weight.reduce((sum, each) => sum + each / weight.length, 0);
    for (let link = 0; link < source.length; link++) {
      // Multiples of a power of two: their sums are exact, so that nodes do not move to and fro by errors of rounding.
      const relative = Math.max(1, Math.round((weight[link]! / mean) * 2 ** 20)) / 2 ** 20;
      this.addEdge(source[link]!, target[link]!, { weight: relative });
    }
    // The library keeps where a node's links end in 8, 16 or 32 bits, and forgets that 2 * 128 (and 2 * 32,768) is one more than fits. One
    // link more, without weight and between two nodes of its own, changes nothing else.
    if (source.length === 128 || source.length === 32_768) this.mergeEdge('one', 'other', { weight: 0 });
    this.#inTurn = this.nodes();
  }

  /** Puts the nodes into an order that these random numbers tell (Fisher and Yates 1938). */
  shuffle(random: () => number): void {
    const nodes = this.#inTurn;
    for (let left = nodes.length - 1; left > 0; left--) {
      const chosen = Math.floor(random() * (left + 1));
      [nodes[left], nodes[chosen]] = [nodes[chosen]!, nodes[left]!];
    }
  }

  override forEachNode(callback: EachNode): void {
    for (const node of this.#inTurn) callback(node, this.getNodeAttributes(node));
  }
}
