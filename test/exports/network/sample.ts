import { type NetworkDocument, networkDocument } from '../../../src/exports/network/document.ts';
import { type Measure, measures } from '../../../src/exports/network/measures.ts';
import type { Network, NetworkNode } from '../../../src/exports/network/network.ts';
import { networkQuestion } from '../../../src/exports/network/question.ts';

export const now = new Date('2024-03-05T14:15:00Z');

/** Names that files in some format would stumble over. */
export const hostileNames = [
  '</node><node id="x"/>',
  '=HYPERLINK("http://example.org";"a")',
  'a & b ]]> <!-- "c" \'d\'',
  'Å, ä; ö | 🦊',
  'NUL \0 and bell \u0007 and half a pair \ud83e',
  'two\r\nlines\tand a tab',
];

function node(id: string, name: string, more: Partial<NetworkNode> = {}): NetworkNode {
  return {
    ...{
      id,
      name,
      type: 'ORGANIZATION',
      kind: 'COMPANY',
      projectCount: 2,
      firstYear: 2015,
      lastYear: 2018,
    },
    ...{ distance: 1, degree: 2, weightedDegree: 3.5, betweenness: 0.5, closeness: 1, pageRank: 0.25 },
    ...{ constraint: 0.75, coreness: 2, community: 0, totalBudget: 24_051_665_000, x: -1.5, y: 2.25 },
    ...more,
  };
}

/** A network as the API answers it, in which nodes have these names. */
export function networkOf(names: readonly string[]): Network {
  const nodes = names.map((name, i) => node(`organization:${i}`, name));
  const first = nodes[0]?.id ?? '';
  return {
    projection: 'ORGANIZATION',
    weighting: 'FRACTIONAL',
    level: 'MUNICIPALITY',
    whole: { nodeCount: names.length + 7, projectCount: 5 },
    nodes,
    links: nodes.slice(1).map(({ id }, i) => ({
      ...{ source: first, target: id, weight: 0.5 + i, sharedCount: 1 + i },
      ...{ firstYear: 2015, lastYear: 2018 },
    })),
  };
}

/** A node of which little is known, and without links. */
export const lonely = node('municipality:0114', 'Upplands Väsby', {
  ...{ type: 'MUNICIPALITY', kind: null, firstYear: null, lastYear: null, constraint: null, degree: 0 },
  totalBudget: null,
});

/** What is written of a network, with all measures unless others are named. */
export function documentOf(network: Network, asked: readonly Measure[] = measures): NetworkDocument {
  const given = { filter: '{"counties":["14"]}', measures: asked.join(',') || 'none' };
  return networkDocument(networkQuestion(given), network, now);
}

export const textOf = (pieces: Iterable<string>): string => [...pieces].join('');
