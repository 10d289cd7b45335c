import type { Inks } from '../colours.ts';

/** What is emphasised in a drawing at the moment; the rest dims. */
export interface Sight {
  /** Nodes that stay lit; null where all do. */
  readonly lit: ReadonlySet<string> | null;
  /** Keys of links that stay lit; null where those between lit nodes do. */
  readonly litLinks: ReadonlySet<string> | null;
  /** Whether what is lit leads from one to another. */
  readonly isWay: boolean;
  /** Nodes of a way with their numbers on it. */
  readonly steps: ReadonlyMap<string, number>;
  readonly selected: string | null;
  /** The node that the keyboard is at. */
  readonly cursor: string | null;
  readonly pinned: ReadonlySet<string>;
  /** Nodes that always have their name. */
  readonly named: ReadonlySet<string>;
  readonly shown: ReadonlySet<string>;
  readonly shownLinks: ReadonlySet<string>;
  readonly inks: Inks;
}
