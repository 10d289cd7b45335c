import Graph from 'graphology';
import type { Colouring, Measure } from '../../state/state.ts';
import { colourOf, kindOf, legendKey, measured, radii, radius, shapeOf, width } from '../looks.ts';
import { linkKey, type Picture, type PictureNode } from '../picture.ts';

/** From so many links on, lines are thin, and away while the picture moves: what draws them without a graphics card is slow. */
export const manyLinks = 4_000;

/**
 * A picture as the graph that sigma draws.
 *
 * @param looks what size and colour tell.
 * @param side the shorter side of the paper, in pixels.
 * @param placeOf where a node stands.
 */
export function pictureGraph(
  picture: Picture,
  { measure, colouring, isDark }: { measure: Measure; colouring: Colouring; isDark: boolean },
  side: number,
  placeOf: (node: PictureNode) => { readonly x?: number; readonly y?: number },
): Graph {
  const graph = new Graph({ type: 'undirected', multi: false });
  const greatest = picture.nodes.reduce((most, node) => Math.max(most, measured(node, measure)), 0);
  const heaviest = picture.links.reduce((most, link) => Math.max(most, link.weight), 0);
  const sizes = radii(picture.nodes.length, side);
  const type = picture.links.length > manyLinks ? 'thin' : 'wide';
  for (const node of picture.nodes) {
    const { x = 0, y = 0 } = placeOf(node);
    graph.addNode(node.id, {
      x,
      y,
      size: radius(measured(node, measure), greatest, sizes),
      color: colourOf(legendKey(node, colouring), isDark),
      shape: shapeOf(kindOf(node)),
      label: node.name,
    });
  }
  for (const link of picture.links) {
    if (!graph.hasNode(link.source) || !graph.hasNode(link.target)) continue;
    graph.addUndirectedEdgeWithKey(linkKey(link), link.source, link.target, {
      from: link.source,
      to: link.target,
      size: width(link.weight, heaviest),
      type,
    });
  }
  return graph;
}
