/** The languages of the page. */
export const languages = ['sv', 'en'] as const;
/** Light, dark, or as the reader's system has it. */
export const themes = ['auto', 'light', 'dark'] as const;
/** The ways to look at a network. */
export const views = ['network', 'table', 'map'] as const;
/** What the nodes are, as `NetworkProjection` of the API. */
export const projections = [
  'ORGANIZATION',
  'MUNICIPALITY',
  'ORGANIZATION_MUNICIPALITY',
  'TARGET_GROUP',
  'PROJECT',
] as const;
/** How much each shared project counts, as `NetworkWeighting`. */
export const weightings = ['FULL', 'FRACTIONAL'] as const;
/** What places are the nodes, as `PlaceLevel`. */
export const levels = ['MUNICIPALITY', 'COUNTY', 'NUTS3', 'NUTS2', 'NUTS1'] as const;
/** What a way may lead through. */
export const throughs = ['any', 'projects'] as const;
/** What the size of a node tells. */
export const measures = [
  'degree',
  'weightedDegree',
  'betweenness',
  'pageRank',
  'projectCount',
  'totalBudget',
] as const;
/** What the colour of a node tells. */
export const colourings = ['kind', 'community'] as const;
/** What the table lists. */
export const tableRows = ['nodes', 'links'] as const;

export type Language = (typeof languages)[number];
export type Theme = (typeof themes)[number];
export type View = (typeof views)[number];
export type Projection = (typeof projections)[number];
export type Weighting = (typeof weightings)[number];
export type Level = (typeof levels)[number];
export type Through = (typeof throughs)[number];
export type Measure = (typeof measures)[number];
export type Colouring = (typeof colourings)[number];
export type TableRows = (typeof tableRows)[number];

/** Which projects the network is made of, and which of their organisations: an empty list or null chooses all. */
export interface Filters {
  /** First year, inclusive. */
  readonly from: number | null;
  /** Last year, inclusive. */
  readonly to: number | null;
  readonly funds: readonly string[];
  readonly objectives: readonly string[];
  readonly characteristics: readonly string[];
  readonly counties: readonly string[];
  readonly municipalities: readonly string[];
  readonly roles: readonly string[];
  readonly kinds: readonly string[];
}

/** Where a person put a node, in units of the drawing. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Two things, by their ids. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** How a table is sorted. */
export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** What part of the drawing is looked at: its middle, and how much of it (1 is all, less is nearer). */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** All that the page shows follows from this, and all of this is in the address. */
export interface State {
  readonly language: Language;
  readonly theme: Theme;
  readonly view: View;
  readonly projection: Projection;
  readonly weighting: Weighting;
  readonly level: Level;
  readonly filters: Filters;
  /** The most nodes. */
  readonly most: number;
  /** The thing that the network is around; null for the strongest of all. */
  readonly center: string | null;
  /** Whether the strongest of all are asked for even where that takes long. */
  readonly isWhole: boolean;
  /** How many links away from it. */
  readonly depth: number;
  /** Nodes whose neighbours were added, in the order in which that was done. */
  readonly expanded: readonly string[];
  /** The thing that the panel tells of. */
  readonly selected: string | null;
  /** Null where all is looked at. */
  readonly camera: Camera | null;
  readonly pins: readonly Pin[];
  readonly hidden: readonly string[];
  /** The ends of the way to show. */
  readonly path: Pair | null;
  /** What it may lead through. */
  readonly through: Through;
  /** The two to compare. */
  readonly comparison: Pair | null;
  /** The ends of the link to tell of. */
  readonly link: Pair | null;
  readonly measure: Measure;
  readonly colouring: Colouring;
  /** Links with less weight are not shown. */
  readonly leastWeight: number;
  /** Entries of the legend that are switched off. */
  readonly off: readonly string[];
  readonly rows: TableRows;
  readonly sorting: Sorting | null;
  /** The year up to which the network is drawn; null for all of it. */
  readonly until: number | null;
  /** What the map shows: the two digits of a county, `SE` for the whole country; null for the municipalities involved. */
  readonly mapArea: string | null;
  /** What part of it a person looks at: its middle as shares of the country's width and height; null where they did not move it. */
  readonly mapCamera: Camera | null;
  /** Whether the page stands in another one: then it is the network alone. */
  readonly isEmbedded: boolean;
}

export const noFilters: Filters = Object.freeze({
  from: null,
  to: null,
  funds: [],
  objectives: [],
  characteristics: [],
  counties: [],
  municipalities: [],
  roles: [],
  kinds: [],
});

/** A period. Years that stand the wrong way round mean those between them. */
export function inOrder(from: number | null, to: number | null): Pick<Filters, 'from' | 'to'> {
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
}

/** What an address without anything shows. */
export const initial: State = Object.freeze({
  language: 'sv',
  theme: 'auto',
  view: 'network',
  projection: 'ORGANIZATION',
  weighting: 'FULL',
  level: 'MUNICIPALITY',
  filters: noFilters,
  most: 150,
  center: null,
  isWhole: false,
  depth: 1,
  expanded: [],
  selected: null,
  camera: null,
  pins: [],
  hidden: [],
  path: null,
  through: 'any',
  comparison: null,
  link: null,
  measure: 'degree',
  colouring: 'kind',
  leastWeight: 0,
  off: [],
  rows: 'nodes',
  sorting: null,
  until: null,
  mapArea: null,
  mapCamera: null,
  isEmbedded: false,
});

/** The parts of the state that one user action changes. */
export type Change = Partial<State>;
/** That the panel is about no two things: what is told of two takes the place of what is told of one. */
export const noPair: Pick<State, 'path' | 'comparison' | 'link'> = Object.freeze({
  path: null,
  comparison: null,
  link: null,
});
/** Takes a change: the next state goes into the address. */
export type Act = (change: Change) => void;

/** How many filters are set: a period is one, each value of a list one. */
export function countFilters({ from, to, ...lists }: Filters): number {
  const period = from === null && to === null ? 0 : 1;
  return period + Object.values(lists).reduce((sum, values) => sum + values.length, 0);
}
