import type { NetworkNode } from '../api/network.ts';
import type { Colouring, Measure } from '../state/state.ts';

/** Shapes of nodes, in the order in which the drawing program numbers them. */
export const shapes = ['circle', 'square', 'triangle', 'diamond', 'hexagon', 'ring'] as const;
export type Shape = (typeof shapes)[number];

interface Look {
  readonly shape: Shape;
  /** On light and on dark paper: each stands out from it by 3 to 1 at least. */
  readonly colour: readonly [light: string, dark: string];
}

/**
 * How each kind of node looks: squares are authorities, diamonds federations, hexagons schools and universities,
 * triangles places. Within a shape colours differ, so that neither alone has to tell.
 */
const looks: Readonly<Record<string, Look>> = Object.freeze({
  MUNICIPAL_AUTHORITY: { shape: 'square', colour: ['#0b5a8a', '#6db8ea'] },
  REGION: { shape: 'square', colour: ['#6a3fa0', '#b99bea'] },
  AGENCY: { shape: 'square', colour: ['#0f766e', '#5cc9be'] },
  MUNICIPAL_FEDERATION: { shape: 'diamond', colour: ['#b3431e', '#f0926c'] },
  COORDINATION_FEDERATION: { shape: 'diamond', colour: ['#8a6500', '#e0b84e'] },
  UNIVERSITY: { shape: 'hexagon', colour: ['#8c2f6b', '#e58fc4'] },
  SCHOOL: { shape: 'hexagon', colour: ['#3f6b1f', '#9fce73'] },
  CIVIL_SOCIETY: { shape: 'circle', colour: ['#b8285a', '#f58aae'] },
  COMPANY: { shape: 'circle', colour: ['#4a5568', '#b4bfcc'] },
  UNIT: { shape: 'ring', colour: ['#0b5a8a', '#6db8ea'] },
  GROUP: { shape: 'ring', colour: ['#7a6a55', '#c9b89f'] },
  ORGANIZATION: { shape: 'ring', colour: ['#4a5568', '#b4bfcc'] },
  MUNICIPALITY: { shape: 'triangle', colour: ['#2c7048', '#85cf9f'] },
  COUNTY: { shape: 'triangle', colour: ['#0f766e', '#5cc9be'] },
  NUTS_REGION: { shape: 'triangle', colour: ['#6a3fa0', '#b99bea'] },
  TARGET_GROUP: { shape: 'hexagon', colour: ['#8a6500', '#e0b84e'] },
  PROJECT: { shape: 'circle', colour: ['#b3431e', '#f0926c'] },
});

const plain: Look = { shape: 'ring', colour: ['#4a5568', '#b4bfcc'] };

/** The largest communities have a colour of their own; the others share the last. */
const communityColours: readonly (readonly [light: string, dark: string])[] = [
  ['#0b5a8a', '#6db8ea'],
  ['#b3431e', '#f0926c'],
  ['#2c7048', '#85cf9f'],
  ['#6a3fa0', '#b99bea'],
  ['#8a6500', '#e0b84e'],
  ['#b8285a', '#f58aae'],
  ['#0f766e', '#5cc9be'],
  ['#3f6b1f', '#9fce73'],
  ['#7a6a55', '#c9b89f'],
];

/** Kinds in the order of the legend. */
const order = Object.keys(looks);

/** What a node is, for colour and legend: its organisation's kind, else its type. */
export function kindOf({ kind, type }: Pick<NetworkNode, 'kind' | 'type'>): string {
  return kind ?? type;
}

/** The legend's entry that a node is under: `COMPANY`, or `community:3`. */
export function legendKey(node: NetworkNode, colouring: Colouring): string {
  if (colouring === 'kind') return kindOf(node);
  return `community:${Math.min(node.community, communityColours.length)}`;
}

/** Which community a legend's entry stands for, from 0; null for a kind. The last one stands for all that are smaller. */
export function communityOf(key: string): { readonly number: number; readonly isRest: boolean } | null {
  const said = /^community:(\d+)$/.exec(key)?.[1];
  if (said === undefined) return null;
  return { number: Number(said), isRest: Number(said) === communityColours.length };
}

export function shapeOf(kind: string): Shape {
  return (looks[kind] ?? plain).shape;
}

/** The colour of a legend's entry, as `#rrggbb`. */
export function colourOf(key: string, isDark: boolean): string {
  const community = communityOf(key);
  const pair = community === null ? (looks[key] ?? plain).colour : communityColours[community.number];
  return (pair ?? plain.colour)[isDark ? 1 : 0];
}

/** Compares two entries of the legend by the place they have in it. */
export function compareLegendKeys(one: string, other: string): number {
  const [a, b] = [communityOf(one), communityOf(other)];
  if (a !== null && b !== null) return a.number - b.number;
  return order.indexOf(one) - order.indexOf(other);
}

/** What a measure says of a node; 0 where it was not asked for. */
export function measured(node: NetworkNode, measure: Measure): number {
  return node[measure] ?? 0;
}

/** Radii of the least and the greatest node, in pixels, by how many nodes there are. */
export function radii(count: number): readonly [least: number, most: number] {
  return count <= 60 ? [6, 20] : count <= 300 ? [4, 16] : count <= 1_500 ? [3, 13] : [2, 9];
}

/** The radius for a value: areas are in proportion, so a node twice as large has twice the value. */
export function radius(value: number, greatest: number, [least, most]: readonly [number, number]): number {
  return greatest <= 0 ? least : Math.max(least, most * Math.sqrt(Math.max(value, 0) / greatest));
}

/** The width of a link, in pixels: one project is a hair's breadth, the heaviest link at most six times as wide. */
export function width(weight: number, greatest: number): number {
  return greatest <= 0
    ? 1
    : 0.8 + 4.2 * Math.sqrt(weight / greatest) * Math.min(1, Math.log2(1 + greatest) / 3);
}
