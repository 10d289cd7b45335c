import type { Camera } from '../state/state.ts';
import type { Extent } from './boundaries.ts';

/** The part of the map that is looked at. */
export interface View {
  /** Its middle, in the map's units. */
  readonly x: number;
  readonly y: number;
  /** Units of the map a pixel of the screen: less is nearer. */
  readonly scale: number;
}

/** The place on the screen that the map has, in pixels. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

/** Between what is to be seen and the edge of the paper, as a share of the paper. */
const air = 0.04;
/** Units a pixel beyond which boundaries are only coarser: a pixel is 60 m, and a boundary is drawn in steps of 250 m. */
const nearest = 0.25;

/** The view that has all of an extent on the paper, with some air around it. */
export function viewOf(extent: Extent, { width, height }: Paper): View {
  const [wide, high] = [extent.right - extent.left, extent.bottom - extent.top];
  const scale = Math.max(wide / (width * (1 - 2 * air)), high / (height * (1 - 2 * air)));
  return { x: extent.left + wide / 2, y: extent.top + high / 2, scale: Math.max(scale, nearest) };
}

/** The part of the map that is on the paper. */
export function extentOf({ x, y, scale }: View, { width, height }: Paper): Extent {
  const [wide, high] = [(width * scale) / 2, (height * scale) / 2];
  return { left: x - wide, right: x + wide, top: y - high, bottom: y + high };
}

/** Where a point of the map is on the paper, in pixels to the right and down. */
export function pixelOf(
  { x, y, scale }: View,
  { width, height }: Paper,
  [toX, toY]: readonly [x: number, y: number],
): readonly [right: number, down: number] {
  return [width / 2 + (toX - x) / scale, height / 2 + (toY - y) / scale];
}

/**
 * A view so many times nearer.
 *
 * @param right and `down`: the pixel that stays where it is, from the middle of the paper.
 */
export function zoomed(view: View, factor: number, right = 0, down = 0): View {
  const scale = view.scale / factor;
  const kept = view.scale - scale;
  return { x: view.x + right * kept, y: view.y + down * kept, scale };
}

/** A view of what is so many pixels to the right and down. */
export function moved(view: View, right: number, down: number): View {
  return { ...view, x: view.x + right * view.scale, y: view.y + down * view.scale };
}

/** The nearest view that still has the country in it: not further away than all of it, its middle somewhere in it. */
export function within(view: View, country: Extent, paper: Paper): View {
  const furthest = viewOf(country, paper).scale * 1.15;
  return {
    x: Math.min(Math.max(view.x, country.left), country.right),
    y: Math.min(Math.max(view.y, country.top), country.bottom),
    scale: Math.min(Math.max(view.scale, nearest), furthest),
  };
}

/** On the way from one view to another. @param share From 0 to 1. */
export function between(from: View, to: View, share: number): View {
  const ratio = to.scale / from.scale;
  const scale = from.scale * ratio ** share;
  // Seen from where it ends, each step covers the same share of the paper; of nearly the same scale, all do.
  const way = Math.abs(ratio - 1) < 1e-4 ? share : (ratio ** share - 1) / (ratio - 1);
  return { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way, scale };
}

/** A view as an address tells it: the same part of the country on paper of any size. */
export function cameraOf(view: View, country: Extent, paper: Paper): Camera {
  // Finer than a pixel, and as short as an address tells it.
  const rounded = (share: number): number => Math.round(share * 100_000) / 100_000;
  return {
    x: rounded((view.x - country.left) / (country.right - country.left)),
    y: rounded((view.y - country.top) / (country.bottom - country.top)),
    ratio: rounded(view.scale / viewOf(country, paper).scale),
  };
}

/** The view that an address tells. */
export function viewThrough({ x, y, ratio }: Camera, country: Extent, paper: Paper): View {
  const view = {
    x: country.left + x * (country.right - country.left),
    y: country.top + y * (country.bottom - country.top),
    scale: ratio * viewOf(country, paper).scale,
  };
  return within(view, country, paper);
}
