import type { Pin } from '../../state/state.ts';
import type { Picture, PictureNode } from '../picture.ts';
import type { Held, LayoutTask } from './worker.ts';

/** Numbers that ForceAtlas2 keeps of a node and of a link. */
const [numbersPerNode, numbersPerLink] = [10, 3];

/** The settings that its authors propose for a network of this size. */
function settingsFor(count: number): object {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(Math.max(count, 1)),
    barnesHutOptimize: count > 1_000,
    barnesHutTheta: 0.7,
  };
}

/**
 * A picture as ForceAtlas2's matrices.
 *
 * @param places where nodes stand now; of those that are missing the picture tells.
 * @param pins nodes that stay where a person put them.
 * @param steps how many steps to take.
 */
export function layoutTask(
  { nodes, links }: Pick<Picture, 'nodes' | 'links'>,
  places: (node: PictureNode) => { readonly x: number; readonly y: number },
  pins: readonly Pin[],
  steps: number,
): LayoutTask {
  const index = new Map(nodes.map((node, i) => [node.id, i * numbersPerNode]));
  const nodeMatrix = new Float32Array(nodes.length * numbersPerNode);
  nodes.forEach((node, i) => {
    const { x, y } = places(node);
    // Where it is, how it moves and moved, mass, convergence, size, whether it stays.
    nodeMatrix.set([x, y, 0, 0, 0, 0, 1, 1, 1, 0], i * numbersPerNode);
  });
  const linkMatrix = new Float32Array(links.length * numbersPerLink);
  links.forEach(({ source, target, weight }, i) => {
    const [from = 0, to = 0] = [index.get(source), index.get(target)];
    linkMatrix.set([from, to, weight], i * numbersPerLink);
    for (const at of [from + 6, to + 6]) nodeMatrix[at] = (nodeMatrix[at] ?? 0) + weight;
  });
  const settings = settingsFor(nodes.length);
  return { nodes: nodeMatrix, edges: linkMatrix, settings, steps, held: heldIn(nodes, pins) };
}

/** Those of the nodes that a person put somewhere. */
export function heldIn(nodes: readonly PictureNode[], pins: readonly Pin[]): readonly Held[] {
  const numbers = new Map(nodes.map(({ id }, number) => [id, number]));
  return pins.flatMap(({ id, x, y }) => {
    const number = numbers.get(id);
    return number === undefined ? [] : [{ number, x, y }];
  });
}
