import {
  type Links,
  type Measures,
  measure,
  type NetworkMeasure,
  type NodeMeasure,
} from '../../../src/network/measures/measures.ts';

export const everything: readonly (NodeMeasure | NetworkMeasure)[] = [
  'degree',
  'weightedDegree',
  'betweenness',
  'closeness',
  'pageRank',
  'constraint',
  'coreness',
  'community',
  'position',
  'density',
  'components',
  'largestComponent',
  'averagePathLength',
  'clustering',
  'modularity',
  'communities',
  'communityStability',
];

/** A link from one node to another, with a weight. */
export type Link = readonly [source: number, target: number, weight?: number];

export function linksOf(order: number, links: readonly Link[]): Links {
  return {
    order,
    source: Uint32Array.from(links, ([source]) => source),
    target: Uint32Array.from(links, ([, target]) => target),
    weight: Float64Array.from(links, ([, , weight = 1]) => weight),
  };
}

/** All that can be measured of a network of these links. */
export function measured(order: number, links: readonly Link[]): Required<Measures> {
  return measure(linksOf(order, links), new Set(everything)) as Required<Measures>;
}

export function ring(order: number): Link[] {
  return Array.from({ length: order }, (_, node) => [node, (node + 1) % order]);
}

export function complete(order: number): Link[] {
  return Array.from({ length: order }, (_, one) => one).flatMap((one) =>
    Array.from({ length: one }, (_, other): Link => [other, one]),
  );
}
