/** A network as numbers: nodes 0 … order-1; each undirected link once, no loops, weights finite and above 0. */
export interface Links {
  readonly order: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
}
