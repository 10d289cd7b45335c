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
  const circles = (parts.length > many ? [aspect] : stretches)
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
/** So many parts take the form of the spiral that they are set on: the paper's own is the best. */
const many = 200;
/** Of more parts, no gap is looked for further inside than where the last one, which is larger, was set. */
const some = 30;

/** Sets each part as near to the first as there is room for it. @param parts the largest first. */
function setCircles(parts: readonly Circle[], stretch: number): readonly Circle[] {
  const ground = openGround(parts[1]?.radius ?? 1);
  const [first] = parts;
  let last: Place | null = null;
  return parts.map(({ radius }, i) => {
    const least = i === 0 ? 0 : innermost(first?.radius ?? 0, radius, stretch);
    // Where there was no room for one, there is none for another of its size.
    const from: number =
      last?.radius === radius
        ? last.turn + 1
        : last !== null && parts.length > some
          ? Math.floor((last.length / stepOf(radius)) ** 2)
          : 0;
    last = freePlace(ground, radius, stretch, Math.max(least, from));
    ground.set(last);
    return last;
  });
}

/** Circles that were set, found by where they are. */
interface Ground {
  set(circle: Circle): void;
  isFree(circle: Circle): boolean;
}

/** @param most the greatest radius, but that of the first circle. */
function openGround(most: number): Ground {
  const cell = 2 * most;
  let first: Circle | null = null;
  const cells = new Map<string, Circle[]>();
  const cellOf = ({ x, y }: Circle) => [Math.floor(x / cell), Math.floor(y / cell)] as const;
  return {
    set(circle) {
      if (first === null) {
        first = circle;
        return;
      }
      const key = String(cellOf(circle));
      const there = cells.get(key);
      if (there === undefined) cells.set(key, [circle]);
      else there.push(circle);
    },
    isFree(circle) {
      if (first !== null && touch(first, circle)) return false;
      const [column, row] = cellOf(circle);
      for (let i = column - 1; i <= column + 1; i++)
        for (let j = row - 1; j <= row + 1; j++)
          if (cells.get(`${i},${j}`)?.some((other) => touch(other, circle))) return false;
      return true;
    },
  };
}

function touch(one: Circle, other: Circle): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius;
}

/** The first turn of the spiral that may lie outside of the first circle, which is in the middle. */
function innermost(first: number, radius: number, stretch: number): number {
  return Math.floor(((first + radius) / Math.max(1, stretch) / stepOf(radius)) ** 2);
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
  // Where most nodes stand upon each other, what is alone would be set beside all the rest in steps too small to count.
  return Math.max(lengths[Math.floor(lengths.length / 2)] ?? 0, (lengths.at(-1) ?? 0) / 1_000) || 1;
}

function partOf<T extends Placed>(nodes: readonly T[], distance: number): Part<T> {
  const x = nodes.reduce((sum, node) => sum + node.x, 0) / nodes.length;
  const y = nodes.reduce((sum, node) => sum + node.y, 0) / nodes.length;
  const reach = nodes.reduce((most, node) => Math.max(most, Math.hypot(node.x - x, node.y - y)), 0);
  return { nodes, x, y, radius: reach + distance * 0.45 };
}

/** A circle that was set, and where along the spiral. */
interface Place extends Circle {
  readonly turn: number;
  readonly length: number;
}

/** How close the places along the spiral are at which a circle is tried. */
function stepOf(radius: number): number {
  return radius / 4;
}

/** The first place along a spiral, from a turn on, where a circle touches none that is set. */
function freePlace(ground: Ground, radius: number, stretch: number, from: number): Place {
  for (let turn = from; ; turn++) {
    const length = stepOf(radius) * Math.sqrt(turn);
    const angle = turn * 2.399963;
    const place = {
      x: stretch * length * Math.cos(angle),
      y: length * Math.sin(angle),
      radius,
      turn,
      length,
    };
    if (ground.isFree(place)) return place;
  }
}
