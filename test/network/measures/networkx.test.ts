import { describe, expect, test } from '@jest/globals';
import { measure, type NetworkMeasure, type NodeMeasure } from '../../../src/network/measures/measures.ts';
import { modularityOf } from '../../../src/network/measures/modularity.ts';
import { fixture } from './fixture.ts';
import { linksOf } from './network.ts';

/** How far a figure may be from networkx's. */
const within = {
  degree: 0,
  weightedDegree: 1e-9,
  betweenness: 1e-9,
  closeness: 1e-9,
  pageRank: 1e-9,
  constraint: 1e-9,
  coreness: 0,
  density: 1e-9,
  components: 0,
  largestComponent: 0,
  averagePathLength: 1e-9,
  clustering: 1e-9,
};

describe.each(['several-parts.json', 'karate.json', 'women.json', 'partners.json.gz'])('%s', (name) => {
  const { order, links, nodes, network, louvain } = fixture(name);
  const given = linksOf(order, links);
  const wanted = new Set([...Object.keys(within), 'modularity', 'community', 'communities']);
  const measures = measure(given, wanted as Set<NodeMeasure | NetworkMeasure>);

  test.each(Object.keys(nodes) as (keyof typeof nodes)[])('%s of each node is what networkx says', (each) => {
    const column = [...measures[each]!];
    expect(column).toHaveLength(order);
    const far = column.filter((value, node) => {
      const theirs = nodes[each][node];
      return theirs === null ? !Number.isNaN(value) : !(Math.abs(value - theirs!) <= within[each]);
    });
    expect(far).toEqual([]);
  });

  test.each(Object.keys(network) as (keyof typeof network)[])('%s is what networkx says', (each) => {
    expect(Math.abs(measures.network[each]! - network[each])).toBeLessThanOrEqual(within[each]);
  });

  test("modularity of networkx's communities is what it says, and of ours hardly less", () => {
    expect(modularityOf(given, louvain.community)).toBeCloseTo(louvain.modularity[0]!, 9);
    expect(modularityOf(given, measures.community!)).toBeCloseTo(measures.network.modularity!, 12);
    expect(measures.network.modularity).toBeGreaterThanOrEqual(0.99 * Math.max(...louvain.modularity));
  });
});

test('figures are from the networkx that they are said to be from', () => {
  expect(fixture('karate.json').networkx).toBe('3.6.1');
});
