import type { Frame, PlacedNode } from './fit.ts';

/** How high a name is written, and how wide a letter is of that on average. Pixels; a share. */
export const nameSize = 13;
const letterWidth = 0.56;
/** Names that are longer end in an ellipsis. */
const longest = 38;
/** The most names that are tried: with more, a picture is all text. */
const most = 150;

/** A name where it is written: from a point to the right, in the middle of its height. */
export interface PlacedName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Whether it ends at the point instead, because the frame ends to the right of it. */
  readonly ends: boolean;
}

/** As many names as have room, those of larger nodes first; none over another or a larger node, or outside the frame. */
export function placeNames(nodes: readonly PlacedNode[], frame: Frame): readonly PlacedName[] {
  /** What is taken: names, and the nodes that are at least as large as the one whose name is tried. */
  const boxes: Frame[] = [];
  const names: PlacedName[] = [];
  const sorted = nodes.toSorted((one, other) => other.size - one.size).slice(0, most);
  for (const { name, left, top, size } of sorted) {
    const text = shortened(name);
    const width = widthOf(text, nameSize);
    boxes.push({ x: left - size, y: top - size, width: 2 * size, height: 2 * size });
    const right = left + size + 5;
    const ends = right + width > frame.x + frame.width;
    const box = {
      x: ends ? left - size - 5 - width : right,
      y: top - nameSize * 0.65,
      width,
      height: nameSize * 1.3,
    };
    if (text === '' || box.x < frame.x || boxes.some((other) => overlap(box, other))) continue;
    boxes.push(box);
    names.push({ text, x: ends ? left - size - 5 : right, y: top, ends });
  }
  return names;
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
