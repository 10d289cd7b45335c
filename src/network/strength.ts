/**
 * A weight as it is compared: sums of fractions that should be equal may differ in their last digits, by the order in which they were summed.
 */
export function comparable(weight: number): number {
  return Math.round(weight * 1e9);
}
