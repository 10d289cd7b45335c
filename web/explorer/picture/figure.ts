/** Shapes of nodes: what colour tells, shape tells too. */
export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'hexagon' | 'ring';

/** A node as it is drawn. */
export interface FigureNode {
  /** To the right and up, in any unit: the picture fits them in. */
  readonly x: number;
  readonly y: number;
  /** Its radius, in pixels of the picture. */
  readonly size: number;
  /** Any CSS colour. */
  readonly color: string;
  readonly shape: Shape;
  readonly name: string;
}

/** A link as it is drawn, between two of the nodes by their places in the list. */
export interface FigureLink {
  readonly source: number;
  readonly target: number;
  /** In pixels of the picture. */
  readonly width: number;
}

/** What a mark means. Has a shape and a colour, or is a circle of a size, or a line of a width. */
export interface LegendEntry {
  readonly name: string;
  readonly color: string;
  readonly shape: Shape | 'line';
  /** Radius or, of a line, width, in pixels of the picture; 7 where nothing is said. */
  readonly size?: number;
  /** What is painted over its colour: `url(#…)` of a pattern. */
  readonly pattern?: string;
}

/** Entries of a legend that belong together: "Size: number of projects". */
export interface LegendGroup {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

/** The colours of the page around the nodes. */
export interface FigureColors {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
}

/** A network as a figure that can stand on its own: with what it shows, what its marks mean, and where it is from. */
export interface Figure {
  readonly language: 'sv' | 'en';
  readonly title: string;
  /** What was asked, in words, a line each. */
  readonly asked: readonly string[];
  /** The date, the source. */
  readonly source: readonly string[];
  readonly nodes: readonly FigureNode[];
  readonly links: readonly FigureLink[];
  readonly legend: readonly LegendGroup[];
  readonly colors: FigureColors;
}
