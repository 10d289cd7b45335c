import type { Network, NetworkLink, NetworkNode } from '../../../../web/explorer/api/network.ts';

/** A node with a name and a place. */
export function node(id: string, more: Partial<NetworkNode> = {}): NetworkNode & { x: number; y: number } {
  return {
    id,
    name: id.toUpperCase(),
    type: 'ORGANIZATION',
    kind: 'AGENCY',
    projectCount: 1,
    distance: null,
    firstYear: 2015,
    lastYear: 2020,
    degree: 1,
    weightedDegree: 1,
    community: 0,
    x: 0,
    y: 0,
    ...more,
  };
}

/** A link, by the names of its ends: `a b`. */
export function link(ends: string, weight = 1): NetworkLink {
  const [source = '', target = ''] = ends.split(' ');
  return { source, target, weight, sharedCount: weight, firstYear: 2015, lastYear: 2020 };
}

/** A network of organisations. */
export function network(nodes: readonly NetworkNode[], links: readonly NetworkLink[]): Network {
  return {
    projection: 'ORGANIZATION',
    level: 'MUNICIPALITY',
    nodes,
    links,
    statistics: { density: 0, components: 1, communities: 1, modularity: null },
    slices: [],
    whole: { nodeCount: nodes.length, projectCount: 1 },
  };
}
