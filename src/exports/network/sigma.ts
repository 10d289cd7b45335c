import { jsonObject } from '../text/json.ts';
import { linkColumns, valuesOf } from './columns.ts';
import type { NetworkDocument } from './document.ts';

/** JSON as `Graph.from` of graphology takes it, and so sigma: nodes have `label`, and `x` and `y` where positions were asked for. */
export function* sigma({ about, columns, nodes, links }: NetworkDocument): Generator<string> {
  const options = { type: 'undirected', multi: false, allowSelfLoops: false };
  yield* jsonObject({ options, attributes: about }, { nodes: nodesOf(), edges: edgesOf() });

  function* nodesOf() {
    for (const node of nodes)
      yield { key: node.id, attributes: { label: node.name, ...valuesOf(columns, node) } };
  }
  function* edgesOf() {
    for (const [number, link] of links.entries()) {
      const { source, target, weight } = link;
      const attributes = { weight, ...valuesOf(linkColumns, link) };
      yield { key: `e${number}`, source, target, undirected: true, attributes };
    }
  }
}
