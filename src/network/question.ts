/** What the nodes of a network are, as `NetworkProjection` of the API has it. */
export type Projection =
  | 'ORGANIZATION'
  | 'MUNICIPALITY'
  | 'ORGANIZATION_MUNICIPALITY'
  | 'TARGET_GROUP'
  | 'PROJECT';

/** How much each shared project counts, as `NetworkWeighting` of the API has it. */
export type Weighting = 'FULL' | 'FRACTIONAL';

/** What places are nodes, as `PlaceLevel` of the API has it. */
export type PlaceLevel = 'MUNICIPALITY' | 'COUNTY' | 'NUTS3' | 'NUTS2' | 'NUTS1';

/** What a node stands for, as `NetworkNodeType` of the API has it. */
export type NodeType =
  | 'ORGANIZATION'
  | 'MUNICIPALITY'
  | 'COUNTY'
  | 'NUTS_REGION'
  | 'TARGET_GROUP'
  | 'PROJECT';

/** Which network is asked for. */
export interface Question {
  readonly projection: Projection;
  readonly weighting: Weighting;
  readonly level: PlaceLevel;
  /** The most nodes. */
  readonly maxNodes: number;
}
