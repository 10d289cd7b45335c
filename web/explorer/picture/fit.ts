import type { FigureNode } from './figure.ts';

/** A rectangle of the picture, in its pixels. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A node where it stands in the picture. */
export interface PlacedNode extends FigureNode {
  readonly left: number;
  readonly top: number;
}

/** Puts nodes into a frame, as large as they fit with their radius, without distortion; upwards becomes up the page. */
export function fitted(nodes: readonly FigureNode[], frame: Frame): readonly PlacedNode[] {
  const air = nodes.reduce((most, { size }) => Math.max(most, size), 0) + 4;
  const [left, right] = endsOf(nodes.map(({ x }) => x));
  const [bottom, top] = endsOf(nodes.map(({ y }) => y));
  const scale = Math.min(
    (frame.width - 2 * air) / Math.max(right - left, Number.MIN_VALUE),
    (frame.height - 2 * air) / Math.max(top - bottom, Number.MIN_VALUE),
  );
  // One node, or all at one point: any scale would do, and an infinite one would not.
  const factor = Number.isFinite(scale) ? scale : 0;
  return nodes.map((node) => ({
    ...node,
    left: frame.x + frame.width / 2 + (node.x - (left + right) / 2) * factor,
    top: frame.y + frame.height / 2 - (node.y - (bottom + top) / 2) * factor,
  }));
}

/** How high a frame of some width should be so that nodes fill it, in bounds. Pixels. */
export function heightFor(nodes: readonly FigureNode[], width: number, least: number, most: number): number {
  const [left, right] = endsOf(nodes.map(({ x }) => x));
  const [bottom, top] = endsOf(nodes.map(({ y }) => y));
  const wished = right === left ? most : Math.round((width * (top - bottom)) / (right - left));
  return Math.min(most, Math.max(least, wished));
}

function endsOf(values: readonly number[]): readonly [number, number] {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 0];
  return [
    finite.reduce((least, value) => Math.min(least, value)),
    finite.reduce((most, value) => Math.max(most, value)),
  ];
}
