import { expect, test } from '@jest/globals';
import { costOf } from '../../../src/network/measures/cost.ts';
import type { NetworkMeasure, NodeMeasure } from '../../../src/network/measures/measures.ts';

const cost = (order: number, size: number, ...wanted: (NodeMeasure | NetworkMeasure)[]) =>
  costOf({ order, size }, new Set(wanted));

test('degrees, parts and cores of a very large network cost less than the shortest ways of a small one', () => {
  expect(cost(60_000, 4_000_000, 'degree', 'weightedDegree', 'components', 'coreness')).toBeLessThan(
    cost(5_000, 20_000, 'betweenness'),
  );
});

test.each(['position', 'community'] as const)(
  '%s costs most where the graph that it is made of would be huge',
  (each) => {
    expect(cost(60_000, 4_000_000, each)).toBeGreaterThan(10 * cost(5_000, 20_000, 'betweenness'));
  },
);

test('shortest ways are paid once', () => {
  const betweenness = cost(5_000, 20_000, 'betweenness');
  expect(cost(5_000, 20_000, 'betweenness', 'closeness', 'averagePathLength') / betweenness).toBeCloseTo(
    1,
    2,
  );
  expect(cost(60_000, 4_000_000, 'betweenness')).toBeGreaterThan(1e11);
});

test.each<NodeMeasure | NetworkMeasure>([
  'degree',
  'betweenness',
  'closeness',
  'pageRank',
  'constraint',
  'coreness',
  'community',
  'position',
  'clustering',
  'communityStability',
])('%s costs more the larger the network is, and little where there is none', (each) => {
  expect(cost(0, 0, each)).toBeLessThan(10);
  expect(cost(1, 0, each)).toBeLessThan(100_000);
  expect(cost(500, 2_000, each)).toBeLessThan(cost(5_000, 20_000, each));
});
