import { series } from './series.js';

const kinds = ['COMPANY', 'MUNICIPAL_AUTHORITY', 'CIVIL_SOCIETY', 'AGENCY', 'SCHOOL', 'UNIVERSITY'];

/** A network as the API answers it: groups of twenty, in which most links lie. */
export function madeNetwork(nodeCount, linkCount) {
  const next = series(7);
  const pick = (count) => Math.floor(next() * count);
  const years = { firstYear: 2016, lastYear: 2022 };
  const nodes = Array.from({ length: nodeCount }, (_, i) => ({
    ...{
      id: `organization:${i}`,
      name: `Organisation ${i}`,
      type: 'ORGANIZATION',
      kind: kinds[i % kinds.length],
    },
    ...{
      projectCount: 1 + pick(20),
      distance: null,
      degree: 0,
      weightedDegree: 0,
      community: Math.floor(i / 20) % 12,
    },
    ...years,
  }));
  const links = new Map();
  while (links.size < linkCount) {
    const one = pick(nodeCount);
    const other = next() < 0.85 ? one - (one % 20) + pick(20) : pick(nodeCount);
    if (one === other || other >= nodeCount) continue;
    const [source, target] = [Math.min(one, other), Math.max(one, other)];
    const key = source * nodeCount + target;
    if (links.has(key)) continue;
    const weight = 1 + pick(3);
    links.set(key, {
      ...{ source: nodes[source].id, target: nodes[target].id, weight, sharedCount: 1 },
      ...years,
    });
    for (const node of [nodes[source], nodes[target]]) {
      node.degree += 1;
      node.weightedDegree += weight;
    }
  }
  return {
    ...{ projection: 'ORGANIZATION', level: 'MUNICIPALITY', nodes, links: [...links.values()] },
    statistics: { density: 0.01, components: 1, communities: 12, modularity: 0.7 },
    slices: [
      {
        year: 2016,
        projectCount: 1,
        nodeCount: nodeCount,
        newNodeCount: 0,
        linkCount: linkCount,
        newLinkCount: 0,
      },
    ],
    whole: { nodeCount, projectCount: 9_000 },
  };
}
