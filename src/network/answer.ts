import { publicError } from '../errors.ts';
import { entity } from './entity.ts';
import { Link } from './link.ts';
import { weightedDegrees } from './measures/degree.ts';
import type { MeasuredNetwork } from './network.ts';
import type { Question } from './question.ts';
import { comparable } from './strength.ts';
import { yearAt } from './years.ts';

/**
 * A network as `CollaborationNetwork` of the API; lists that nobody asks for are empty.
 *
 * @throws GraphQLError COST_LIMIT_EXCEEDED where there are more links than one answer may have.
 */
export function answerOf(
  found: MeasuredNetwork,
  question: Question,
  asked: ReadonlySet<string>,
  maximumLinks: number,
): Readonly<Record<string, unknown>> {
  const { network, measures } = found;
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
    nodes: asked.has('nodes') ? nodesOf(found) : [],
    links: asked.has('links') ? linksOf(found) : [],
    statistics: {
      nodeCount: network.nodes.length,
      linkCount: network.source.length,
      ...measures.network,
    },
    slices: network.slices ?? [],
    whole: network.whole,
  };
}

const nodesOf = once(({ network, measures }: MeasuredNetwork) => {
  const strengths = weightedDegrees({ order: network.nodes.length, ...network });
  const order = Array.from(network.nodes, (_, node) => node).sort(
    (one, other) =>
      (network.nodes[one]!.distance ?? 0) - (network.nodes[other]!.distance ?? 0) ||
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
      entity: entity(type, id),
      projectCount: network.groupCounts[node],
      distance,
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
});

const linksOf = once(({ network }: MeasuredNetwork) => {
  const { weight } = network;
  const order = Array.from(weight, (_, link) => link).sort(
    (one, other) => comparable(weight[other]!) - comparable(weight[one]!) || one - other,
  );
  return order.map((link) => new Link(network, link));
});

/**
 * Makes lists when they are first asked for; they are there as long as the network is kept, because to put ten thousand links in order takes longer than
 * all the rest of an answer.
 */
function once<T>(make: (found: MeasuredNetwork) => T): (found: MeasuredNetwork) => T {
  const made = new WeakMap<MeasuredNetwork, T>();
  return (found) => {
    const known = made.get(found) ?? make(found);
    made.set(found, known);
    return known;
  };
}

/** NaN stands for nothing. */
function numberAt(column: Float64Array | undefined, at: number): number | null {
  const value = column?.[at];
  return value === undefined || Number.isNaN(value) ? null : value;
}
