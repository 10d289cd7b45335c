/**
 * Whether lists and objects lie more than `most` inside each other. Goes level by level: what is nested too deep for
 * recursion is just what has to be found.
 */
export function isDeeperThan(most: number, value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= most; depth++) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    if (level.length === 0) return false;
  }
  return true;
}
