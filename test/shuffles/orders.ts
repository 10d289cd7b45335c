import type { Dice } from '../conformance/dice.ts';

/** Every order of the items. */
export function orders<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, i) => orders(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}

/** The items in an order that the dice choose. */
export function shuffled<Item>(items: readonly Item[], dice: Dice): readonly Item[] {
  const left = [...items];
  return items.map(() => left.splice(dice.below(left.length), 1)[0] as Item);
}
