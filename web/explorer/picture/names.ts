import type { Frame, PlacedNode } from './fit.ts';

/** How high a name is written, and how wide a letter is of that on average. Pixels; a share. */
export const nameSize = 13;
const letterWidth = 0.56;
/** Names that are longer end in an ellipsis. */
const longest = 38;
/** The most names that are tried: with more, a picture is all text. */
const most = 150;

/** A name where it is written: at a point, in the middle of its height. */
export interface PlacedName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Which part of it stands at the point. */
  readonly anchor: 'start' | 'middle' | 'end';
}

/**
 * As many names as have room, those of larger nodes first: beside their node, else below or above it; none over another or a larger
 * node, or outside the frame.
 */
export function placeNames(nodes: readonly PlacedNode[], frame: Frame): readonly PlacedName[] {
  /** What is taken: names, and the nodes that are at least as large as the one whose name is tried. */
  const boxes: Frame[] = [];
  const names: PlacedName[] = [];
  const sorted = nodes.toSorted((one, other) => other.size - one.size).slice(0, most);
  for (const node of sorted) {
    boxes.push(boxOfNode(node));
    const text = shortened(node.name);
    const free = text === '' ? undefined : placesFor(text, node).find((name) => isFree(name, boxes, frame));
    if (free === undefined) continue;
    boxes.push(boxOf(free));
    names.push(free);
  }
  return names;
}

/** Where a name can stand, the best first. */
function placesFor(text: string, { left, top, size }: PlacedNode): readonly PlacedName[] {
  const [beside, over] = [size + 5, size + 3 + nameSize * 0.65];
  return [
    { text, x: left + beside, y: top, anchor: 'start' },
    { text, x: left - beside, y: top, anchor: 'end' },
    { text, x: left, y: top + over, anchor: 'middle' },
    { text, x: left, y: top - over, anchor: 'middle' },
  ];
}

function isFree(name: PlacedName, boxes: readonly Frame[], frame: Frame): boolean {
  const box = boxOf(name);
  const isInside = box.x >= frame.x && box.x + box.width <= frame.x + frame.width;
  return isInside && !boxes.some((other) => overlap(box, other));
}

function boxOf({ text, x, y, anchor }: PlacedName): Frame {
  const width = widthOf(text, nameSize);
  const before = { start: 0, middle: width / 2, end: width }[anchor];
  return { x: x - before, y: y - nameSize * 0.65, width, height: nameSize * 1.3 };
}

function boxOfNode({ left, top, size }: PlacedNode): Frame {
  return { x: left - size, y: top - size, width: 2 * size, height: 2 * size };
}

/** About how wide a text is, in the unit of `size`: nobody measures it, so that a picture is the same everywhere. */
export function widthOf(text: string, size: number): number {
  return [...text].length * size * letterWidth;
}

function shortened(name: string): string {
  const letters = [...name.trim()];
  return letters.length <= longest
    ? letters.join('')
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

function overlap(one: Frame, other: Frame): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
