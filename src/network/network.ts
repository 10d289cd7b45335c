import type { Measures, NetworkMeasure, NodeMeasure } from './measures/measures.ts';
import type { NodeType } from './question.ts';
import type { Slice } from './years.ts';

/** What can only be told while a network is read. */
export const readWithIt = ['slices', 'years', 'budgets', 'shared', 'wholeLinks'] as const;

/** What can be worked out of a network beside its nodes and links. */
export type Wanted = NodeMeasure | NetworkMeasure | (typeof readWithIt)[number];

/** A node of a network. */
export interface Node {
  readonly id: string;
  readonly name: string;
  readonly type: NodeType;
  /** An organisation's. */
  readonly kind: string | null;
  /** How many links away from the thing in the middle; null where there is none. */
  readonly distance: number | null;
}

/** A network: columns, a value for each node or link. Nodes are numbers from 0, by their ids. */
export interface Network {
  readonly nodes: readonly Node[];
  /** In how many groups each node is. */
  readonly groupCounts: Uint32Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
  /** What the ends of the i-th link share stands in `shared`, numbers in `sharedIds`, from `sharedStarts[i]` to before `sharedStarts[i + 1]`. */
  readonly sharedStarts: Uint32Array;
  readonly shared: Uint32Array;
  /** The ids of projects; of organisations in a network of projects. None, and none in `shared`, where they were not wanted. */
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
