/** How municipalities of a class look. */
export interface Shade {
  readonly fill: string;
  readonly edge: string;
  /** The lines over it, for who does not tell the colours apart; the denser the more projects. */
  readonly hatch: string;
}

const light: readonly Shade[] = [
  { fill: '#f0eee7', edge: '#d9d6cd', hatch: 'none' },
  { fill: '#d6eadb', edge: '#5c8a6b', hatch: 'none' },
  { fill: '#a8d2b4', edge: '#4a7a5a', hatch: '#0e3a2061' },
  { fill: '#71b087', edge: '#2f6644', hatch: '#0e3a2061' },
  { fill: '#40885a', edge: '#1f5134', hatch: '#ffffff73' },
  { fill: '#1c5634', edge: '#0e3a20', hatch: '#ffffff73' },
];

const dark: readonly Shade[] = [
  { fill: '#1e252c', edge: '#39424d', hatch: 'none' },
  { fill: '#2a5540', edge: '#557a64', hatch: 'none' },
  { fill: '#3a7453', edge: '#5c8a6e', hatch: '#ffffff61' },
  { fill: '#55976f', edge: '#8bc3a0', hatch: '#ffffff61' },
  { fill: '#82c29a', edge: '#b0dcc0', hatch: '#0a241573' },
  { fill: '#c4efd3', edge: '#e2f7ea', hatch: '#0a241573' },
];

/** The shades of the map: the first of municipalities without projects, then the more projects the stronger. */
export function shadesOf(isDark: boolean): readonly Shade[] {
  return isDark ? dark : light;
}

/** What is chosen, on the map and on its picture. */
export function selectedColour(isDark: boolean): string {
  return isDark ? '#f0926c' : '#b3431e';
}

/** The distance of a shade's lines, in pixels; 0 where it has none. */
export function distanceOf(shade: number): number {
  return [0, 0, 9, 6, 4.5, 4.5][shade] ?? 0;
}

/** Whether a shade's lines are crossed. */
export function isCrossed(shade: number): boolean {
  return shade === 5;
}
