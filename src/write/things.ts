import type { Relationship, Thing } from '../entities/thing.ts';
import type { Run } from '../neo4j/graph.ts';
import { type Counts, sumCounts } from './counts.ts';
import { writeNodes } from './nodes.ts';
import { writeRelationships } from './relationships.ts';

/** What a write did. */
export interface Written {
  /** By label. */
  readonly nodes: Readonly<Record<string, Counts>>;
  /** By type. */
  readonly relationships: Readonly<Record<string, Counts>>;
}

/** Writes nodes, then the relationships between them. */
export async function writeThings(
  run: Run,
  nodes: readonly Thing[],
  relationships: readonly Relationship[],
): Promise<Written> {
  const { counts, created } = await writeNodes(run, nodes);
  return { nodes: counts, relationships: await writeRelationships(run, relationships, created) };
}

/** All counts of one kind together. */
export function total(counts: Readonly<Record<string, Counts>>): Counts {
  return sumCounts(Object.values(counts));
}
