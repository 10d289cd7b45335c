import type { Graph } from '../neo4j/graph.ts';
import { NOT_OWN, ROLES } from './entities.ts';

/** What the graph tells things apart by, as its own indexes say. */
export interface Keys {
  /** By label of what a dump holds: the properties that no two have in common, the id among them. */
  readonly unique: ReadonlyMap<string, ReadonlySet<string>>;
  /** Properties of which the database keeps an index, which takes no long texts. */
  readonly indexed: ReadonlySet<string>;
  /** Labels that stand beside another. */
  readonly roles: ReadonlySet<string>;
}

export async function keysOf(graph: Graph): Promise<Keys> {
  const rows = await graph.read({
    text: `SHOW INDEXES YIELD type, labelsOrTypes, properties, owningConstraint WHERE type = 'RANGE'
RETURN head(labelsOrTypes) AS label, head(properties) AS property, owningConstraint IS NOT NULL AS isUnique`,
    parameters: {},
  });
  const all = rows as unknown as readonly { label: string; property: string; isUnique: boolean }[];
  const unique = new Map<string, Set<string>>();
  for (const { label, property, isUnique } of all) {
    if (isUnique && !NOT_OWN.has(label)) unique.set(label, (unique.get(label) ?? new Set()).add(property));
  }
  return { unique, indexed: new Set(all.map(({ property }) => property)), roles: ROLES };
}
