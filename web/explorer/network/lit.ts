import type { Emphasis } from './emphasis.ts';
import { linkKey, type Picture } from './picture.ts';

/** Which nodes and links are emphasised, and which have their names. */
export interface Cut {
  readonly lit: ReadonlySet<string> | null;
  readonly litLinks: ReadonlySet<string> | null;
  /** Whether it leads from one to another. */
  readonly isWay: boolean;
  /** Nodes of a way with their numbers on it, from 1. */
  readonly steps: ReadonlyMap<string, number>;
  readonly named: ReadonlySet<string>;
}

/** So many neighbours all have their names; of more only the few with whom most is shared, or names would lie on each other. */
const [allNamed, fewNamed] = [14, 6];

const nowhere: Cut = { lit: null, litLinks: null, isWay: false, steps: new Map(), named: new Set() };

/**
 * Chooses what is emphasised: a node that is pointed at and its neighbours; else a way, a link, two that are compared and whom both work with, or who is in
 * the project that is chosen; else what is chosen and its neighbours; else what the last expansion brought; else all alike.
 */
export function cutOf(
  picture: Picture,
  focus: string | null,
  selected: string | null,
  emphasis: Emphasis | null,
): Cut {
  if (focus !== null) return around(picture, focus);
  if (emphasis !== null) return cutBy(emphasis);
  if (selected !== null && picture.nodes.some(({ id }) => id === selected)) return around(picture, selected);
  if (picture.near !== null) return { ...nowhere, lit: picture.near };
  return nowhere;
}

function cutBy({ ids, of }: Emphasis): Cut {
  const lit = new Set(ids);
  if (of === 'comparison' || of === 'members') return { ...nowhere, lit, named: lit };
  const links = ids.slice(1).map((id, i) => linkKey({ source: ids[i] ?? id, target: id }));
  const steps = of === 'way' ? new Map(ids.map((id, i) => [id, i + 1])) : nowhere.steps;
  return { lit, litLinks: new Set(links), isWay: true, steps, named: lit };
}

function around(picture: Picture, id: string): Cut {
  const neighbours = picture.links
    .filter(({ source, target }) => source === id || target === id)
    .sort((a, b) => b.weight - a.weight)
    .map(({ source, target }) => (source === id ? target : source));
  const links = neighbours.map((other) => linkKey({ source: id, target: other }));
  return {
    ...nowhere,
    lit: new Set([id, ...neighbours]),
    litLinks: new Set(links),
    named: new Set([id, ...neighbours.slice(0, neighbours.length <= allNamed ? allNamed : fewNamed)]),
  };
}
