import { type Counts, sumCounts } from './counts.ts';

/** What was written. */
export interface Written {
  /** By label. */
  readonly nodes: Readonly<Record<string, Counts>>;
  /** By type. */
  readonly relationships: Readonly<Record<string, Counts>>;
}

export const nothingWritten: Written = Object.freeze({ nodes: {}, relationships: {} });

/** All counts of one kind together. */
export function total(counts: Readonly<Record<string, Counts>>): Counts {
  return sumCounts(Object.values(counts));
}

/** What two writes did together. */
export function sumWritten(one: Written, other: Written): Written {
  const sum = (a: Written['nodes'], b: Written['nodes']) =>
    Object.fromEntries(
      [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [
        name,
        sumCounts([a[name], b[name]].filter((counts) => counts !== undefined)),
      ]),
    );
  return { nodes: sum(one.nodes, other.nodes), relationships: sum(one.relationships, other.relationships) };
}

/** Whether all was as it should be already. */
export function changesNothing({ nodes, relationships }: Written): boolean {
  const all = sumCounts([total(nodes), total(relationships)]);
  return all.new + all.changed === 0;
}
