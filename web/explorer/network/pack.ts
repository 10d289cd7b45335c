import type { NetworkLink } from '../api/network.ts';

interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** The nodes of one part of a network, in a circle around their middle. */
interface Part<T extends Placed> {
  readonly nodes: readonly T[];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * Moves the parts of a network, between which there are no links, close to each other: a layout lets them drift apart,
 * and a picture of much paper. Within a part nothing changes.
 *
 * @returns the nodes in their order, with new places. The same network gives the same picture.
 */
export function packParts<T extends Placed>(
  nodes: readonly T[],
  links: readonly NetworkLink[],
): readonly T[] {
  const groups = partsOf(nodes, links);
  if (groups.length < 2) return nodes;
  const distance = typicalDistance(nodes, links);
  const parts = groups
    .map((group) => partOf(group, distance))
    .sort((a, b) => b.radius - a.radius || ((a.nodes[0]?.id ?? '') < (b.nodes[0]?.id ?? '') ? -1 : 1));
  const set: { readonly x: number; readonly y: number; readonly radius: number }[] = [];
  const places = new Map<string, { x: number; y: number }>();
  for (const part of parts) {
    const at = freePlace(set, part.radius);
    set.push({ ...at, radius: part.radius });
    for (const node of part.nodes) {
      places.set(node.id, { x: node.x - part.x + at.x, y: node.y - part.y + at.y });
    }
  }
  return nodes.map((node) => ({ ...node, ...places.get(node.id) }));
}

function partsOf<T extends Placed>(nodes: readonly T[], links: readonly NetworkLink[]): readonly T[][] {
  const head = new Map(nodes.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    for (let next = head.get(at); next !== undefined && next !== at; next = head.get(at)) at = next;
    head.set(id, at);
    return at;
  };
  for (const { source, target } of links) head.set(find(source), find(target));
  const parts = new Map<string, T[]>();
  for (const node of nodes) {
    const part = parts.get(find(node.id));
    if (part === undefined) parts.set(find(node.id), [node]);
    else part.push(node);
  }
  return [...parts.values()];
}

/** How long links are: what a node by itself, and the room between parts, is measured by. */
function typicalDistance(nodes: readonly Placed[], links: readonly NetworkLink[]): number {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const lengths = links
    .flatMap(({ source, target }) => {
      const [from, to] = [at.get(source), at.get(target)];
      return from && to ? [Math.hypot(from.x - to.x, from.y - to.y)] : [];
    })
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] || 1;
}

function partOf<T extends Placed>(nodes: readonly T[], distance: number): Part<T> {
  const x = nodes.reduce((sum, node) => sum + node.x, 0) / nodes.length;
  const y = nodes.reduce((sum, node) => sum + node.y, 0) / nodes.length;
  const reach = nodes.reduce((most, node) => Math.max(most, Math.hypot(node.x - x, node.y - y)), 0);
  return { nodes, x, y, radius: reach + distance * 0.45 };
}

/** The first place along a spiral where a circle touches none that is set; the spiral is wider than high, as screens are. */
function freePlace(
  set: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
  radius: number,
): { x: number; y: number } {
  const step = radius / 3;
  for (let turn = 0; ; turn++) {
    const length = step * Math.sqrt(turn) * 0.8;
    const at = { x: 1.5 * length * Math.cos(turn * 2.399963), y: length * Math.sin(turn * 2.399963) };
    if (set.every((other) => Math.hypot(other.x - at.x, other.y - at.y) >= other.radius + radius)) return at;
  }
}
