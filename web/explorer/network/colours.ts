/** Colours of the paper that a network is drawn on: `#rrggbb`. */
export interface Inks {
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  readonly soft: string;
  readonly link: string;
  readonly accent: string;
}

export const lightInks: Inks = Object.freeze({
  paper: '#fbfaf7',
  card: '#ffffff',
  ink: '#1b2430',
  soft: '#55616f',
  link: '#b9b6ad',
  accent: '#0b5a8a',
});

export const darkInks: Inks = Object.freeze({
  paper: '#14181d',
  card: '#1c2229',
  ink: '#e8e6e1',
  soft: '#aab3bd',
  link: '#4a545f',
  accent: '#7cc0ee',
});

const mixed = new Map<string, string>();

/** A colour between two: `share` of the second, 0 to 1. All are `#rrggbb`. */
export function mix(one: string, other: string, share: number): string {
  const key = `${one}${other}${share.toFixed(2)}`;
  const known = mixed.get(key);
  if (known !== undefined) return known;
  const [a, b] = [Number.parseInt(one.slice(1), 16), Number.parseInt(other.slice(1), 16)];
  const channel = (shift: number): number => {
    const [from, to] = [(a >> shift) & 255, (b >> shift) & 255];
    return Math.round(from + (to - from) * share);
  };
  const colour = `#${((channel(16) << 16) | (channel(8) << 8) | channel(0)).toString(16).padStart(6, '0')}`;
  mixed.set(key, colour);
  return colour;
}
