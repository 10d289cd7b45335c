import type { Statement } from '../cypher/statement.ts';
import { publicError } from '../errors.ts';
import { budgetsOf } from './budgets.ts';
import { cutTo } from './cut.ts';
import { type FoldedLinks, fold, TooManyPairs } from './fold.ts';
import { secondSideOf } from './group-sizes.ts';
import { costOf } from './measures/cost.ts';
import {
  type Links,
  type Measures,
  measure,
  type NetworkMeasure,
  type NodeMeasure,
} from './measures/measures.ts';
import { gatherMemberships, type Memberships, type Years } from './memberships.ts';
import type { MeasuredNetwork, Network, Wanted } from './network.ts';
import type { Weighting } from './question.ts';
import { activityOf, extentOf, slicesOf } from './years.ts';

/** Work on a network that is done beside the program's own: everything that takes time. */
export type Job = ReadJob | MeasureJob;

/** To read a network from the graph. */
export interface ReadJob {
  readonly kind: 'read';
  readonly statement: Statement;
  /** What stands for the state of the graph that must be seen, all of it. */
  readonly after: readonly string[];
  readonly weighting: Weighting;
  readonly maxNodes: number;
  readonly isEgo: boolean;
  /** Whether links go between organisations and places only; there may be none of one kind. */
  readonly hasTwoSides: boolean;
  readonly wanted: readonly Wanted[];
}

/** To work out more of a network that was read before. */
export interface MeasureJob {
  readonly kind: 'measure';
  readonly links: Links;
  readonly wanted: readonly Wanted[];
}

/** What comes of a job: null where there is no thing in the middle. Of a measure job the measures alone. */
export interface JobResult {
  readonly network: Network | null;
  readonly measures: Measures;
}

/** Hands on the rows that a statement finds, as they come. */
export type EachRow = (
  statement: Statement,
  row: (row: unknown) => void,
  after: readonly string[],
) => Promise<void>;

/**
 * Does a job.
 *
 * @throws GraphQLError COST_LIMIT_EXCEEDED where it is more than one request may ask.
 */
export async function runJob(eachRow: EachRow, job: Job): Promise<JobResult> {
  if (job.kind === 'measure') return { network: null, measures: measured(job.links, job.wanted) };
  const gathering = gatherMemberships();
  await eachRow(job.statement, gathering.add, job.after);
  const memberships = gathering.finish();
  if (job.isEgo && memberships.members.length === 0) return { network: null, measures: { network: {} } };
  return read(memberships, job);
}

/** The links of a network, as measures see them. */
export function linksOf({ nodes, source, target, weight }: Network): Links {
  return { order: nodes.length, source, target, weight };
}

function read(memberships: Memberships, job: ReadJob): MeasuredNetwork {
  const secondSide = job.hasTwoSides ? secondSideOf(memberships) : null;
  const staying = cutTo(memberships, job, secondSide);
  const links = foldOrRefuse(memberships, staying, job.weighting, secondSide);
  const activity = activityOf(memberships, staying, links);
  const wanted = new Set(job.wanted);
  const years = (count: number, spansOf: (i: number) => readonly Years[]): Int16Array => {
    if (!wanted.has('years')) return new Int16Array(0);
    return Int16Array.from(Array.from({ length: count }, (_, i) => extentOf(spansOf(i)) ?? [0, 0]).flat());
  };
  const { shared, sharedIds } = withoutUnused(links.shared, memberships.groupIds);
  const network: Network = {
    nodes: Array.from(staying, (member) => memberships.members[member]!),
    groupCounts: Uint32Array.from(
      staying,
      (member) => memberships.starts[member + 1]! - memberships.starts[member]!,
    ),
    ...links,
    shared,
    sharedIds,
    nodeYears: years(staying.length, activity.ofNode),
    linkYears: years(links.source.length, activity.ofLink),
    nodeBudgets: wanted.has('budgets') ? budgetsOf(memberships, staying) : new Float64Array(0),
    slices: wanted.has('slices') ? slicesOf(activity, staying.length, links.source.length) : null,
    whole: {
      nodeCount: memberships.members.length,
      linkCount:
        wanted.has('wholeLinks') && !job.isEgo ? wholeLinks(memberships, staying, links, secondSide) : null,
      projectCount:
        memberships.members[0]?.type === 'PROJECT' ? memberships.members.length : memberships.groupIds.length,
    },
  };
  return { network, measures: measured(linksOf(network), job.wanted) };
}

function foldOrRefuse(...asked: Parameters<typeof fold>): FoldedLinks {
  try {
    return fold(...asked);
  } catch (error) {
    if (!(error instanceof TooManyPairs)) throw error;
    throw publicError(
      'COST_LIMIT_EXCEEDED',
      `The network has ${error.pairs} pairs that share something; at most 20,000,000 are put together. Narrow the filter, or lower \`maxNodes\`.`,
    );
  }
}

/** The number of links of the whole network; already known where nothing was cut. */
function wholeLinks(
  memberships: Memberships,
  staying: Uint32Array,
  links: FoldedLinks,
  secondSide: Uint8Array | null,
): number {
  if (staying.length === memberships.members.length) return links.source.length;
  const everybody = Uint32Array.from(memberships.members, (_, i) => i);
  return foldOrRefuse(memberships, everybody, 'FULL', secondSide).source.length;
}

/** Most groups are those of one member only, and nobody asks for them. */
function withoutUnused(shared: Uint32Array, groupIds: readonly string[]) {
  const numbers = new Map<number, number>();
  const sharedIds: string[] = [];
  const renumbered = shared.map((group) => {
    const known = numbers.get(group);
    if (known !== undefined) return known;
    const number = sharedIds.push(groupIds[group]!) - 1;
    numbers.set(group, number);
    return number;
  });
  return { shared: renumbered, sharedIds };
}

/** About half a minute's work. */
const maximumCost = 3_000_000_000;

function measured(links: Links, wanted: readonly Wanted[]): Measures {
  const measures = new Set(wanted.filter(isMeasure));
  const cost = costOf({ order: links.order, size: links.source.length }, measures);
  if (cost > maximumCost) {
    throw publicError(
      'COST_LIMIT_EXCEEDED',
      `Measures of a network with ${links.order} nodes and ${links.source.length} links take too long. Lower \`maxNodes\`, or leave out betweenness, closeness and the like.`,
    );
  }
  return measure(links, measures);
}

function isMeasure(wanted: Wanted): wanted is NodeMeasure | NetworkMeasure {
  return wanted !== 'slices' && wanted !== 'years' && wanted !== 'budgets' && wanted !== 'wholeLinks';
}
