import { linkKey, type Picture } from './picture.ts';

/** Which nodes and links are emphasised, and which have their names. */
export interface Cut {
  readonly lit: ReadonlySet<string> | null;
  readonly litLinks: ReadonlySet<string> | null;
  /** Whether it is a way from one to another. */
  readonly isWay: boolean;
  readonly named: ReadonlySet<string>;
}

/** So many neighbours all have their names; of more only the few with whom most is shared, or names would lie on each other. */
const [allNamed, fewNamed] = [14, 6];

/**
 * Chooses what is emphasised: a node that is pointed at and its neighbours; else a way, or two that are compared and whom both work with; else what is chosen and its
 * neighbours; else what the last expansion brought; else all alike.
 */
export function cutOf(
  picture: Picture,
  focus: string | null,
  selected: string | null,
  way: readonly string[] | null,
  isWay: boolean,
): Cut {
  if (focus !== null) return around(picture, focus);
  if (way !== null && !isWay) return { lit: new Set(way), litLinks: null, isWay, named: new Set(way) };
  if (way !== null) {
    const links = way.slice(1).map((id, i) => linkKey({ source: way[i] ?? id, target: id }));
    return { lit: new Set(way), litLinks: new Set(links), isWay: true, named: new Set(way) };
  }
  if (selected !== null && picture.nodes.some(({ id }) => id === selected)) return around(picture, selected);
  if (picture.near !== null) return { lit: picture.near, litLinks: null, isWay: false, named: new Set() };
  return { lit: null, litLinks: null, isWay: false, named: new Set() };
}

function around(picture: Picture, id: string): Cut {
  const neighbours = picture.links
    .filter(({ source, target }) => source === id || target === id)
    .sort((a, b) => b.weight - a.weight)
    .map(({ source, target }) => (source === id ? target : source));
  const links = neighbours.map((other) => linkKey({ source: id, target: other }));
  return {
    lit: new Set([id, ...neighbours]),
    litLinks: new Set(links),
    isWay: false,
    named: new Set([id, ...neighbours.slice(0, neighbours.length <= allNamed ? allNamed : fewNamed)]),
  };
}
