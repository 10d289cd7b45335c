import { jsonItems } from '../text/json.ts';
import { linkColumns, valuesOf } from './columns.ts';
import type { NetworkDocument } from './document.ts';
import type { NetworkNode } from './network.ts';

/** JSON as `cytoscape({ elements })` and the program Cytoscape (as .cyjs) take it. */
export function* cytoscape({ about, columns, nodes, links }: NetworkDocument): Generator<string> {
  yield `{"data":${JSON.stringify({ name: about.title, ...about })},"elements":{"nodes":[`;
  yield* jsonItems(nodesOf(), true);
  yield '\n],"edges":[';
  yield* jsonItems(edgesOf(), true);
  yield '\n]}}\n';

  function* nodesOf() {
    const told = columns.filter(({ name }) => name !== 'x' && name !== 'y');
    const isPlaced = told.length < columns.length;
    for (const node of nodes) {
      const data = { id: node.id, name: node.name, ...valuesOf(told, node) };
      yield isPlaced ? { data, position: position(node) } : { data };
    }
  }
  function* edgesOf() {
    for (const [number, link] of links.entries()) {
      const { source, target, weight } = link;
      yield { data: { id: `e${number}`, source, target, weight, ...valuesOf(linkColumns, link) } };
    }
  }
}

/** Downwards is positive there, upwards in the API. */
function position({ x = 0, y = 0 }: NetworkNode) {
  return { x, y: 0 - y };
}
