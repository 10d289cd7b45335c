import type { Measures, NetworkMeasure, NodeMeasure } from './measures/measures.ts';
import type { Member } from './memberships.ts';
import type { Slice } from './years.ts';

/** What can be worked out of a network beside its nodes and links. */
export type Wanted = NodeMeasure | NetworkMeasure | 'slices' | 'years' | 'budgets' | 'wholeLinks';

/** A network: columns, a value for each node or link. Nodes are numbers from 0, by their ids. */
export interface Network {
  readonly nodes: readonly Member[];
  /** In how many groups each node is. */
  readonly groupCounts: Uint32Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
  /** What the ends of the i-th link share stands in `shared`, numbers in `sharedIds`, from `sharedStarts[i]` to before `sharedStarts[i + 1]`. */
  readonly sharedStarts: Uint32Array;
  readonly shared: Uint32Array;
  /** The ids of projects; of organisations in a network of projects. */
  readonly sharedIds: readonly string[];
  /** First and last years in turn, of nodes and of links; 0 where there is none. */
  readonly nodeYears: Int16Array;
  readonly linkYears: Int16Array;
  /** The budgets of each node's projects together, in whole SEK; NaN where none is known. */
  readonly nodeBudgets: Float64Array;
  /** Null where they were not wanted. */
  readonly slices: readonly Slice[] | null;
  /** Before the network was cut. */
  readonly whole: {
    readonly nodeCount: number;
    /** Null where it was not wanted, or cannot be known. */
    readonly linkCount: number | null;
    readonly projectCount: number;
  };
}

/** A network with what was worked out of it. */
export interface MeasuredNetwork {
  readonly network: Network;
  readonly measures: Measures;
}
