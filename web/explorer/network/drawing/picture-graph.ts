import Graph from 'graphology';
import type { Colouring, Measure } from '../../state/state.ts';
import { colourOf, kindOf, legendKey, measured, radii, radius, shapeOf } from '../looks.ts';
import type { Picture, PictureNode } from '../picture.ts';

/**
 * The nodes of a picture as the graph that sigma draws; links are drawn by `links/`.
 *
 * @param looks what size and colour tell.
 * @param placeOf where a node stands.
 */
export function pictureGraph(
  picture: Picture,
  { measure, colouring, isDark }: { measure: Measure; colouring: Colouring; isDark: boolean },
  placeOf: (node: PictureNode) => { readonly x?: number; readonly y?: number },
): Graph {
  const graph = new Graph({ type: 'undirected', multi: false });
  const greatest = picture.nodes.reduce((most, node) => Math.max(most, measured(node, measure)), 0);
  const sizes = radii(picture.nodes.length);
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
  return graph;
}
