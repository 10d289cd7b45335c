import { type NetworkFilter, projectFilterOf } from '../../../src/network/filter.ts';
import type { Filters, Level, Measure, Projection, State, Weighting } from '../state/state.ts';
import { ask, type Question } from './ask.ts';

/** A node as the API answers it; measures that were not asked for are undefined. */
export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  readonly type: NodeType;
  readonly kind: string | null;
  readonly projectCount: number;
  readonly distance: number | null;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly degree: number;
  readonly weightedDegree: number;
  readonly betweenness?: number;
  readonly pageRank?: number;
  /** Whole SEK; null where it is not known. */
  readonly totalBudget?: number | null;
  readonly community: number;
  readonly x?: number;
  readonly y?: number;
}

export type NodeType =
  | 'ORGANIZATION'
  | 'MUNICIPALITY'
  | 'COUNTY'
  | 'NUTS_REGION'
  | 'TARGET_GROUP'
  | 'PROJECT';

export interface NetworkLink {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly sharedCount: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

export interface NetworkSlice {
  readonly year: number;
  readonly projectCount: number;
  readonly nodeCount: number;
  readonly newNodeCount: number;
  readonly linkCount: number;
  readonly newLinkCount: number;
}

export interface Network {
  readonly projection: Projection;
  readonly level: Level;
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
  readonly statistics: {
    readonly density: number;
    readonly components: number;
    readonly communities: number;
    readonly modularity: number | null;
  };
  readonly slices: readonly NetworkSlice[];
  readonly whole: { readonly nodeCount: number; readonly projectCount: number };
}

/** What is asked of the API for one network. */
export interface NetworkRequest {
  /** The thing in the middle; null for a network around nothing. */
  readonly id: string | null;
  readonly depth: number;
  readonly projection: Projection | null;
  readonly weighting: Weighting;
  readonly level: Level | null;
  readonly maxNodes: number;
  readonly filter: Readonly<Record<string, unknown>> | null;
  readonly measure: Measure;
}

/** Up to here the server draws, beyond it the page: a drawing takes the server longer than its measures. */
export const mostDrawnByServer = 1_500;
/** Neighbours that one expansion brings at most. */
const mostNeighbours = 80;

/** The requests that a state needs: the network itself, then one for each expanded node. */
export function networkRequests(state: State): readonly NetworkRequest[] {
  const common = {
    projection: state.projection,
    weighting: state.weighting,
    level: state.level,
    filter: networkFilter(state.filters),
    measure: state.measure,
  };
  return [
    { ...common, id: state.center, depth: state.center === null ? 1 : state.depth, maxNodes: state.most },
    ...state.expanded.map((id) => ({ ...common, id, depth: 1, maxNodes: mostNeighbours })),
  ];
}

/** The filters of the page as a `NetworkFilter`; null where none is set. */
export function networkFilter(filters: Filters): Readonly<Record<string, unknown>> | null {
  const { from, to } = filters;
  const period = {
    ...(from === null ? {} : { from: `${from}-01-01` }),
    ...(to === null ? {} : { to: `${to}-12-31` }),
  };
  const all = {
    ...(from === null && to === null ? {} : { period }),
    ...given('funds', filters.funds),
    ...given('specificObjectives', filters.objectives),
    ...given('characteristics', filters.characteristics),
    ...given('counties', filters.counties),
    // A project for a whole county is a project there, though it need not name a municipality.
    ...(filters.counties.length > 0 && filters.municipalities.length === 0 ? { coveredAreas: true } : {}),
    ...given('municipalities', filters.municipalities),
    ...given('roles', filters.roles),
    ...given('organizationKinds', filters.kinds),
  };
  return Object.keys(all).length === 0 ? null : all;
}

/** The projects that a network is made of, as a `ProjectFilter`; null for all. @param filter as `networkFilter` makes it */
export function projectFilter(
  filter: Readonly<Record<string, unknown>> | null,
): Readonly<Record<string, unknown>> | null {
  return filter === null ? null : projectFilterOf({ coveredAreas: false, ...filter } as NetworkFilter);
}

function given(name: string, values: readonly string[]): Readonly<Record<string, unknown>> {
  return values.length === 0 ? {} : { [name]: values };
}

/** The operation for a request: measures that cost time are asked for where the network is small, or where they are shown. */
export function networkDocument({ id, maxNodes, measure }: NetworkRequest): string {
  const isSmall = maxNodes <= mostDrawnByServer;
  const measured = (['betweenness', 'pageRank'] as const).filter((name) => isSmall || name === measure);
  const root =
    id === null
      ? 'query Network($filter: NetworkFilter, $projection: NetworkProjection!, $weighting: NetworkWeighting!, $level: PlaceLevel!, $maxNodes: Int!) { network: collaborationNetwork(filter: $filter, projection: $projection, weighting: $weighting, level: $level, maxNodes: $maxNodes)'
      : 'query Neighbours($id: ID!, $depth: Int!, $filter: NetworkFilter, $projection: NetworkProjection, $weighting: NetworkWeighting!, $level: PlaceLevel, $maxNodes: Int!) { network: egoNetwork(id: $id, depth: $depth, filter: $filter, projection: $projection, weighting: $weighting, level: $level, maxNodes: $maxNodes)';
  return `${root} {
  projection level
  nodes { id name type kind projectCount distance firstYear lastYear totalBudget degree weightedDegree community ${measured.join(' ')} ${isSmall ? 'x y' : ''} }
  links { source target weight sharedCount firstYear lastYear }
  statistics { density components communities modularity }
  slices { year projectCount nodeCount newNodeCount linkCount newLinkCount }
  whole { nodeCount projectCount }
} }`;
}

/** A network's document, and what it is asked with. */
export function networkQuestion(request: NetworkRequest): Question {
  const { id, depth, measure: _, ...rest } = request;
  return { document: networkDocument(request), variables: id === null ? rest : { ...rest, id, depth } };
}

/** Networks that are kept: an expansion asks for one more, and not for the others again. */
const kept = new Map<string, Network>();
const mostKept = 60;
/** Those on their way: the picture and the years are of the same network in most cases. */
const coming = new Map<string, Promise<Network | null>>();

/** Asks for one network; null where there is no such thing to be in the middle. */
export async function askNetwork(request: NetworkRequest, signal: AbortSignal): Promise<Network | null> {
  const key = JSON.stringify(request);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const other = coming.get(key);
  if (other !== undefined) {
    // Who asked for it may have left since; then it is asked for here.
    const network = await other.catch(() => undefined);
    if (network !== undefined) return network;
  }
  const { document, variables } = networkQuestion(request);
  const asked = ask<{ network: Network | null }>(document, variables, signal).then(({ network }) => network);
  coming.set(key, asked);
  const network = await asked.finally(() => coming.delete(key));
  if (network !== null) kept.set(key, network);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return network;
}
