import type { NetworkLink } from '../api/network.ts';

interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The nodes of one part of a network, in a circle around their middle. */
interface Part<T extends Placed> extends Circle {
  readonly nodes: readonly T[];
}

/**
 * Moves the parts of a network, between which there are no links, close to each other: a layout lets them drift apart,
 * and a picture of much paper. Within a part nothing changes.
 *
 * @param aspect how many times as wide as high the paper is.
 * @returns the nodes in their order, with new places. The same network gives the same picture.
 */
export function packParts<T extends Placed>(
  nodes: readonly T[],
  links: readonly NetworkLink[],
  aspect: number,
): readonly T[] {
  const groups = partsOf(nodes, links);
  if (groups.length < 2) return nodes;
  const distance = typicalDistance(nodes, links);
  const parts = groups
    .map((group) => partOf(group, distance))
    .sort((a, b) => b.radius - a.radius || ((a.nodes[0]?.id ?? '') < (b.nodes[0]?.id ?? '') ? -1 : 1));
  const circles = stretches
    .map((stretch) => setCircles(parts, stretch))
    .reduce((best, other) => (room(other, aspect) < room(best, aspect) ? other : best));
  const places = new Map<string, { x: number; y: number }>();
  parts.forEach((part, i) => {
    const { x, y } = circles[i] ?? part;
    for (const node of part.nodes) places.set(node.id, { x: node.x - part.x + x, y: node.y - part.y + y });
  });
  return nodes.map((node) => ({ ...node, ...places.get(node.id) }));
}

/** How wide the spirals are on which parts are set, by their height: the one that needs least room is taken. */
const stretches = [0.3, 0.7, 1, 1.6, 3];

/** Sets each part as near to the first as there is room for it. */
function setCircles(parts: readonly Circle[], stretch: number): readonly Circle[] {
  const set: Circle[] = [];
  for (const { radius } of parts) set.push({ ...freePlace(set, radius, stretch), radius });
  return set;
}

/** The height of the paper on which circles have room. */
function room(circles: readonly Circle[], aspect: number): number {
  const most = (edge: (circle: Circle) => number) => Math.max(...circles.map(edge));
  const width = most(({ x, radius }) => x + radius) + most(({ x, radius }) => radius - x);
  const height = most(({ y, radius }) => y + radius) + most(({ y, radius }) => radius - y);
  return Math.max(width / aspect, height);
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

/** The first place along a spiral where a circle touches none that is set. */
function freePlace(set: readonly Circle[], radius: number, stretch: number): { x: number; y: number } {
  const step = radius / 4;
  for (let turn = 0; ; turn++) {
    const length = step * Math.sqrt(turn);
    const angle = turn * 2.399963;
    const at = { x: stretch * length * Math.cos(angle), y: length * Math.sin(angle) };
    if (set.every((other) => Math.hypot(other.x - at.x, other.y - at.y) >= other.radius + radius)) return at;
  }
}
