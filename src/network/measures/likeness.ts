/**
 * How alike two ways are to part the same things (adjusted Rand index, Hubert and Arabie 1985): 1 the same, 0 as by chance. Each gives a
 * thing's part by its index, numbers from 0.
 */
export function likeness(one: Uint32Array, other: Uint32Array): number {
  const inBoth = new Map<number, number>();
  const inOne = new Map<number, number>();
  const inOther = new Map<number, number>();
  for (let thing = 0; thing < one.length; thing++) {
    count(inBoth, one[thing]! * one.length + other[thing]!);
    count(inOne, one[thing]!);
    count(inOther, other[thing]!);
  }
  const together = pairs(inBoth);
  const [first, second] = [pairs(inOne), pairs(inOther)];
  const all = (one.length * (one.length - 1)) / 2;
  const byChance = all === 0 ? 0 : (first * second) / all;
  const most = (first + second) / 2;
  // Both put all together, or both all apart.
  return most === byChance ? 1 : (together - byChance) / (most - byChance);
}

function count(parts: Map<number, number>, part: number): void {
  parts.set(part, (parts.get(part) ?? 0) + 1);
}

function pairs(parts: Map<number, number>): number {
  return [...parts.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
