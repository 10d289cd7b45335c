import { adjacencyOf } from './adjacency.ts';
import { averageClustering } from './clustering.ts';
import { communitiesOf } from './communities.ts';
import { componentsOf } from './components.ts';
import { constraints } from './constraint.ts';
import { corenessOf } from './coreness.ts';
import { degrees, weightedDegrees } from './degree.ts';
import { positionsOf } from './layout.ts';
import type { Links } from './links.ts';
import { pageRanks } from './page-rank.ts';
import { shortestPaths } from './shortest-paths.ts';

export type { Links } from './links.ts';

/** What can be measured of each node. */
export type NodeMeasure =
  | 'degree'
  | 'weightedDegree'
  | 'betweenness'
  | 'closeness'
  | 'pageRank'
  | 'constraint'
  | 'coreness'
  | 'community'
  | 'position';

/** What can be measured of the whole. */
export type NetworkMeasure =
  | 'density'
  | 'components'
  | 'largestComponent'
  | 'averagePathLength'
  | 'clustering'
  | 'modularity'
  | 'communities'
  | 'communityStability';

/** Columns, one value a node: only what was wanted. The constraint of a node without links is NaN; a position is x and y. */
export interface Measures {
  readonly degree?: Uint32Array;
  readonly weightedDegree?: Float64Array;
  readonly betweenness?: Float64Array;
  readonly closeness?: Float64Array;
  readonly pageRank?: Float64Array;
  readonly constraint?: Float64Array;
  readonly coreness?: Uint32Array;
  readonly community?: Uint32Array;
  readonly x?: Float64Array;
  readonly y?: Float64Array;
  /** Null where a figure has no meaning: path lengths, modularity and stability without links. */
  readonly network: Readonly<Partial<Record<NetworkMeasure, number | null>>>;
}

/** The wanted measures of a network. The same links give the same figures each time. */
export function measure(links: Links, wanted: ReadonlySet<NodeMeasure | NetworkMeasure>): Measures {
  const any = (...measures: (NodeMeasure | NetworkMeasure)[]) => measures.some((each) => wanted.has(each));
  const { order } = links;
  const walked = any('betweenness', 'closeness', 'averagePathLength');
  const adjacency = walked || any('constraint', 'coreness', 'clustering') ? adjacencyOf(links) : undefined;
  const paths = adjacency && walked ? shortestPaths(adjacency, wanted.has('betweenness')) : undefined;
  const components = any('components', 'largestComponent') ? componentsOf(links) : undefined;
  const found = any('community', 'modularity', 'communities', 'communityStability')
    ? communitiesOf(links)
    : undefined;
  return {
    ...(wanted.has('degree') && { degree: degrees(links) }),
    ...(wanted.has('weightedDegree') && { weightedDegree: weightedDegrees(links) }),
    ...(paths?.betweenness && { betweenness: paths.betweenness }),
    ...(paths && wanted.has('closeness') && { closeness: paths.closeness }),
    ...(wanted.has('pageRank') && { pageRank: pageRanks(links) }),
    ...(adjacency && wanted.has('constraint') && { constraint: constraints(adjacency) }),
    ...(adjacency && wanted.has('coreness') && { coreness: corenessOf(adjacency) }),
    ...(found && wanted.has('community') && { community: found.community }),
    ...(wanted.has('position') && positionsOf(links)),
    network: {
      ...(wanted.has('density') && {
        density: order < 2 ? 0 : (2 * links.source.length) / (order * (order - 1)),
      }),
      ...(components && wanted.has('components') && { components: components.count }),
      ...(components && wanted.has('largestComponent') && { largestComponent: components.largest }),
      ...(paths && wanted.has('averagePathLength') && { averagePathLength: paths.averageLength }),
      ...(adjacency && wanted.has('clustering') && { clustering: averageClustering(adjacency) }),
      ...(found && wanted.has('modularity') && { modularity: found.modularity }),
      ...(found && wanted.has('communities') && { communities: found.count }),
      ...(found && wanted.has('communityStability') && { communityStability: found.stability }),
    },
  };
}
