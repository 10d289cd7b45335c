import type { NetworkLink } from '../api/network.ts';
import type { State } from '../state/state.ts';
import { legendKey } from './looks.ts';
import { linkKey, type Picture, type PictureNode } from './picture.ts';

/** What of a picture is to be seen: not hidden, switched off in the legend, under the least weight, or of a later year. */
export interface Visible {
  /** Those of the network. */
  readonly nodes: readonly PictureNode[];
  readonly links: readonly NetworkLink[];
  /** What is drawn: of a way also what is no part of the network. */
  readonly nodeIds: ReadonlySet<string>;
  readonly linkKeys: ReadonlySet<string>;
}

/** Chooses what is to be seen. Nodes that have only lighter links than the least weight go with them. */
export function visibleOf(
  picture: Picture,
  { hidden, off, colouring, leastWeight, selected, center, until }: State,
): Visible {
  const [away, switchedOff] = [new Set(hidden), new Set(off)];
  const shown = new Set<string>();
  for (const node of picture.nodes) {
    if (away.has(node.id) || switchedOff.has(legendKey(node, colouring)) || isLater(node, until)) continue;
    shown.add(node.id);
  }
  const { added } = picture;
  const links = picture.links.filter(
    (link) =>
      (link.weight >= leastWeight || added.links.has(linkKey(link))) &&
      shown.has(link.source) &&
      shown.has(link.target) &&
      !isLater(link, until),
  );
  if (leastWeight > 0) {
    const linked = new Set(links.flatMap(({ source, target }) => [source, target]));
    for (const id of shown) if (!linked.has(id) && id !== selected && id !== center) shown.delete(id);
  }
  return {
    nodes: picture.nodes.filter(({ id }) => shown.has(id) && !added.nodes.has(id)),
    links: added.links.size === 0 ? links : links.filter((link) => !added.links.has(linkKey(link))),
    nodeIds: shown,
    linkKeys: new Set(links.map(linkKey)),
  };
}

/** Whether something is of a year after the one that is drawn. What is of no known year is always there. */
function isLater({ firstYear }: { readonly firstYear: number | null }, until: number | null): boolean {
  return until !== null && firstYear !== null && firstYear > until;
}
