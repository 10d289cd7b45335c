import { publicError } from '../errors.ts';
import { weightedDegrees } from './measures/degree.ts';
import type { Measures } from './measures/measures.ts';
import type { MeasuredNetwork, Network } from './network.ts';
import type { NodeType, Question } from './question.ts';
import { comparable } from './strength.ts';

/** The types of the API that nodes stand for. */
const typeNames: Readonly<Record<NodeType, string>> = {
  ORGANIZATION: 'Organization',
  MUNICIPALITY: 'Municipality',
  COUNTY: 'County',
  NUTS_REGION: 'NutsRegion',
  TARGET_GROUP: 'TargetGroup',
  PROJECT: 'Project',
};

/**
 * A network as `CollaborationNetwork` of the API; lists that nobody asks for are empty.
 *
 * @throws GraphQLError COST_LIMIT_EXCEEDED where there are more links than one answer may have.
 */
export function answerOf(
  { network, measures }: MeasuredNetwork,
  question: Question,
  asked: ReadonlySet<string>,
  { isEgo, maximumLinks }: { readonly isEgo: boolean; readonly maximumLinks: number },
): Readonly<Record<string, unknown>> {
  const { projection, weighting, level } = question;
  if (asked.has('links') && network.source.length > maximumLinks) {
    throw publicError(
      'COST_LIMIT_EXCEEDED',
      `The network has ${network.source.length} links; at most ${maximumLinks} are answered. Narrow the filter, or lower \`maxNodes\`; figures of the whole are answered without \`links\`.`,
    );
  }
  return {
    projection,
    weighting,
    level,
    nodes: asked.has('nodes') ? nodesOf(network, measures, isEgo) : [],
    links: asked.has('links') ? linksOf(network, projection === 'PROJECT') : [],
    statistics: {
      nodeCount: network.nodes.length,
      linkCount: network.source.length,
      ...measures.network,
    },
    slices: network.slices ?? [],
    whole: network.whole,
  };
}

function nodesOf(network: Network, measures: Measures, isEgo: boolean) {
  const strengths = weightedDegrees({ order: network.nodes.length, ...network });
  const order = Array.from(network.nodes, (_, node) => node).sort(
    (one, other) =>
      network.nodes[one]!.distance - network.nodes[other]!.distance ||
      comparable(strengths[other]!) - comparable(strengths[one]!) ||
      one - other,
  );
  return order.map((node) => {
    const { id, name, type, kind, distance } = network.nodes[node]!;
    return {
      id,
      name,
      type,
      kind,
      entity: { type: typeNames[type], id },
      projectCount: network.groupCounts[node],
      distance: isEgo ? distance : null,
      firstYear: yearAt(network.nodeYears, node * 2),
      lastYear: yearAt(network.nodeYears, node * 2 + 1),
      totalBudget: numberAt(network.nodeBudgets, node),
      degree: measures.degree?.[node],
      weightedDegree: measures.weightedDegree?.[node],
      betweenness: measures.betweenness?.[node],
      closeness: measures.closeness?.[node],
      pageRank: measures.pageRank?.[node],
      constraint: numberAt(measures.constraint, node),
      coreness: measures.coreness?.[node],
      community: measures.community?.[node],
      x: measures.x?.[node],
      y: measures.y?.[node],
    };
  });
}

function linksOf(network: Network, isOfProjects: boolean) {
  const { nodes, source, target, weight, shared, sharedStarts, sharedIds, linkYears } = network;
  const order = Array.from(weight, (_, link) => link).sort(
    (one, other) => comparable(weight[other]!) - comparable(weight[one]!) || one - other,
  );
  return order.map((link) => {
    const ends = [nodes[source[link]!]!.id, nodes[target[link]!]!.id] as const;
    const [from, to] = [sharedStarts[link]!, sharedStarts[link + 1]!];
    return {
      source: ends[0],
      target: ends[1],
      weight: weight[link],
      sharedCount: to - from,
      get projects() {
        const ids = isOfProjects ? ends : Array.from(shared.subarray(from, to), (i) => sharedIds[i]!);
        return ids.map((id) => ({ type: 'Project', id }));
      },
      firstYear: isOfProjects ? null : yearAt(linkYears, link * 2),
      lastYear: isOfProjects ? null : yearAt(linkYears, link * 2 + 1),
    };
  });
}

/** NaN stands for nothing. */
function numberAt(column: Float64Array | undefined, at: number): number | null {
  const value = column?.[at];
  return value === undefined || Number.isNaN(value) ? null : value;
}

function yearAt(years: Int16Array, at: number): number | null {
  return years[at] || null;
}
