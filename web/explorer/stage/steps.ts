/** Numbers of nodes that can be asked for. */
const steps = [150, 500, 1_500, 5_000];

/**
 * The next numbers of nodes to offer, at most two: none beyond the first that shows all.
 *
 * @param most how many are asked for now.
 * @param all how many there are; of what is around a thing, at least so many.
 */
export function stepsAfter(most: number, all: number): readonly number[] {
  return steps.filter((step, i) => step > most && (steps[i - 1] ?? 0) < all).slice(0, 2);
}
