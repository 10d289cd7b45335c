import { publicError } from '../errors.ts';
import type { EachRow } from '../neo4j/graph.ts';
import { costOf } from './measures/cost.ts';
import {
  type Links,
  type Measures,
  measure,
  type NetworkMeasure,
  type NodeMeasure,
} from './measures/measures.ts';
import { type Network, readWithIt, type Wanted } from './network.ts';
import { type Reading, readNetwork } from './read.ts';

/** Work on a network that is done beside the program's own: everything that takes time. */
export type Job = ReadJob | MeasureJob;

/** To read a network from the graph. */
export interface ReadJob extends Reading {
  readonly kind: 'read';
  /** What stands for the state of the graph that must be seen, all of it. */
  readonly after: readonly string[];
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

/** Has work read the graph, all of it in one transaction. */
export type ReadGraph = <T>(work: (eachRow: EachRow) => Promise<T>, after: readonly string[]) => Promise<T>;

/**
 * Does a job.
 *
 * @throws GraphQLError COST_LIMIT_EXCEEDED where it is more than one request may ask.
 */
export async function runJob(readGraph: ReadGraph, job: Job): Promise<JobResult> {
  if (job.kind === 'measure') return { network: null, measures: measured(job.links, job.wanted) };
  const network = await readGraph((eachRow) => readNetwork(eachRow, job), job.after);
  if (network === null) return { network, measures: { network: {} } };
  return { network, measures: measured(linksOf(network), job.wanted) };
}

/** The links of a network, as measures see them. */
export function linksOf({ nodes, source, target, weight }: Network): Links {
  return { order: nodes.length, source, target, weight };
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
  return !(readWithIt as readonly string[]).includes(wanted);
}
