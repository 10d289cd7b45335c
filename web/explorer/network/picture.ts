import type { Network, NetworkLink, NetworkNode } from '../api/network.ts';
import type { Pair } from '../state/state.ts';
import { packParts } from './pack.ts';

/** A node of the picture: it stands somewhere. */
export interface PictureNode extends NetworkNode {
  readonly x: number;
  readonly y: number;
}

/** All networks that a state asks for, as one. */
export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly links: readonly NetworkLink[];
  /** The network asked for first: figures of the whole are its. */
  readonly base: Network;
  /** Whether the nodes stand where a layout put them; otherwise one has to run. */
  readonly isLaidOut: boolean;
  /** The nodes that the last expansion was about; null where nothing is expanded. */
  readonly near: ReadonlySet<string> | null;
  /** The node that was expanded last, where that brought nothing: all around it was there already. */
  readonly exhausted: string | null;
  /** What is drawn for a way alone, and is no part of the network: nodes by their ids, links by their keys. */
  readonly added: { readonly nodes: ReadonlySet<string>; readonly links: ReadonlySet<string> };
}

/**
 * Puts networks together. What the first has keeps its place and its figures; what further ones bring stands around
 * the node that was expanded, as it does in theirs.
 *
 * @param networks those of `expanded`, in the same order; null where a thing is not there.
 * @param aspect how many times as wide as high the paper is.
 */
export function mergeNetworks(
  base: Network,
  networks: readonly (Network | null)[],
  expanded: readonly string[],
  aspect: number,
): Picture {
  const isLaidOut = base.nodes.every((node) => node.x !== undefined);
  const nodes = new Map<string, PictureNode>();
  const links = new Map<string, NetworkLink>();
  const placed = base.nodes.map((node, i) => ({
    ...node,
    ...(isLaidOut ? placeOf(node) : startOf(i, base.nodes.length)),
  }));
  for (const node of isLaidOut ? packParts(placed, base.links, aspect) : placed) nodes.set(node.id, node);
  for (const link of base.links) links.set(linkKey(link), link);

  let near: ReadonlySet<string> | null = null;
  let exhausted: string | null = null;
  networks.forEach((network, i) => {
    const middle = expanded[i];
    if (network === null || middle === undefined) return;
    const before = nodes.size + links.size;
    const scale = stretch(nodes, network.nodes);
    const here = nodes.get(middle) ?? { x: 0, y: 0 };
    const there = placeOf(network.nodes.find(({ id }) => id === middle) ?? {});
    for (const node of network.nodes) {
      if (nodes.has(node.id)) continue;
      const { x, y } = placeOf(node);
      nodes.set(node.id, { ...node, x: here.x + (x - there.x) * scale, y: here.y + (y - there.y) * scale });
    }
    for (const link of network.links) if (!links.has(linkKey(link))) links.set(linkKey(link), link);
    near = new Set(network.nodes.map(({ id }) => id));
    exhausted = nodes.size + links.size === before ? middle : null;
  });
  return {
    nodes: [...nodes.values()],
    links: [...links.values()],
    base,
    isLaidOut,
    near,
    exhausted,
    added: nothing,
  };
}

const nothing: Picture['added'] = { nodes: new Set(), links: new Set() };

/** One name for a link, whichever end comes first. */
export function linkKey({ source, target }: { readonly source: string; readonly target: string }): string {
  return source < target ? `${source}\n${target}` : `${target}\n${source}`;
}

/** The link between two nodes of a picture, whichever comes first; undefined where there is none. */
export function linkBetween({ links }: Picture, { from, to }: Pair): NetworkLink | undefined {
  return links.find(
    ({ source, target }) => (source === from && target === to) || (source === to && target === from),
  );
}

function placeOf({ x = 0, y = 0 }: { readonly x?: number; readonly y?: number }): { x: number; y: number } {
  return { x, y };
}

/** Where a layout begins: a spiral (Vogel's), in which no two nodes stand in one place. It is the same each time. */
function startOf(i: number, count: number): { x: number; y: number } {
  const [angle, radius] = [i * 2.399963, 10 * Math.sqrt(count - i)];
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** How much a further drawing is scaled, so that what it brings takes about as much room as the same number does here. */
function stretch(
  drawn: ReadonlyMap<string, PictureNode>,
  further: readonly { readonly x?: number; readonly y?: number }[],
): number {
  const wanted = extent([...drawn.values()]) * Math.sqrt(further.length / Math.max(drawn.size, 1)) * 0.5;
  const is = extent(further);
  return is === 0 || wanted === 0 ? 1 : wanted / is;
}

function extent(nodes: readonly { readonly x?: number; readonly y?: number }[]): number {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of nodes) {
    const { x, y } = placeOf(node);
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  return nodes.length === 0 ? 0 : Math.max(right - left, top - bottom);
}
