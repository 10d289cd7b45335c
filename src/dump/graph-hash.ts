import { createHash } from 'node:crypto';
import type { Graph } from '../neo4j/graph.ts';
import { entitiesOf } from './entities.ts';

/** What stands for all that a graph says. */
export interface GraphHash {
  /** 64 hexadecimal digits: SHA-256 over every node and relationship in one order. */
  readonly hash: string;
  readonly nodes: number;
  readonly relationships: number;
}

/** When things were written is not what they say. */
const NOT_SAID = new Set(['importedAt']);

/** What persons decided is in the graph in what came of it; who decided it, and when, is not what the graph says. */
const DECISION = 'Decision';

/** Two graphs that say the same have the same hash, whenever and in whatever order they were told. */
export async function graphHash(
  graph: Graph,
  tell: (entities: number) => void = () => {},
): Promise<GraphHash> {
  const hash = createHash('sha256');
  let nodes = 0;
  let relationships = 0;
  for await (const entity of entitiesOf(graph)) {
    if ('labels' in entity && entity.labels.includes(DECISION)) continue;
    if ('labels' in entity) nodes += 1;
    else relationships += 1;
    hash.update(JSON.stringify(entity, (key, value) => (NOT_SAID.has(key) ? undefined : value)));
    hash.update('\n');
    if ((nodes + relationships) % 10_000 === 0) tell(nodes + relationships);
  }
  return { hash: hash.digest('hex'), nodes, relationships };
}
