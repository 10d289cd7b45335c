import type { ThingsField, ValueField } from '../../src/model/model.ts';
import { orderFields } from '../../src/model/names.ts';
import { model } from './api.ts';
import { storedValue } from './evaluate.ts';
import type { Value } from './graph.ts';
import { type Row, rowsOf, type World } from './world.ts';

export interface Order {
  readonly field: string;
  readonly direction?: 'ASC' | 'DESC';
}

/** Rows in the order that the API promises: by the keys asked for, else by name; then by id, then by relationship. */
export function inOrder(
  world: World,
  field: ThingsField,
  rows: readonly Row[],
  orderBy: readonly Order[] | null | undefined,
): readonly Row[] {
  const type = model.types.get(field.target);
  const asked = (orderBy ?? []).map(({ field: name, direction }) => {
    const order = orderFields(type!).find(({ value }) => value === name)!;
    const ordered = type!.fields.get(order.field)!;
    const read = ({ thing }: Row): Value =>
      ordered.kind === 'things'
        ? rowsOf(world, ordered, thing).length
        : storedValue(world, type!, ordered as ValueField, thing.values, thing);
    return { read, sign: direction === 'DESC' ? -1 : 1 };
  });
  const byName = ['name', 'title'].filter((name) => type === undefined || type.fields.has(name)).slice(0, 1);
  const keys = [
    ...(asked.length > 0
      ? asked
      : byName.map((name) => ({ read: ({ thing }: Row) => thing.values[name] ?? null, sign: 1 }))),
    { read: ({ thing }: Row): Value => thing.id, sign: 1 },
    ...(field.edge === null || field.edge.name === ''
      ? []
      : [{ read: ({ link }: Row): Value => link!.elementId, sign: 1 }]),
  ];
  return [...rows].sort((one, other) => {
    for (const { read, sign } of keys) {
      const order = compare(read(one), read(other)) * sign;
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** Missing values are the largest; text goes by code point, which below U+D800 is how JavaScript compares. */
function compare(one: Value, other: Value): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return one < other ? -1 : one > other ? 1 : 0;
}
