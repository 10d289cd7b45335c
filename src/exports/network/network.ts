/** A network as the API answers it: what its documents ask for. Measures that were not asked for are not there. */
export interface Network {
  readonly projection: string;
  readonly weighting: string;
  readonly level: string;
  readonly whole: { readonly nodeCount: number; readonly projectCount: number };
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
}

export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly kind: string | null;
  readonly projectCount: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly distance?: number | null;
  readonly degree?: number;
  readonly weightedDegree?: number;
  readonly betweenness?: number;
  readonly closeness?: number;
  readonly pageRank?: number;
  readonly constraint?: number | null;
  readonly coreness?: number;
  readonly community?: number;
  readonly totalBudget?: number | null;
  readonly x?: number;
  readonly y?: number;
}

export interface NetworkLink {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly sharedCount: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}
