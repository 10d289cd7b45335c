import type { Graph } from '../neo4j/graph.ts';
import { type Entity, entitiesOf } from './entities.ts';

/** The first line of a dump: what the file is. */
export interface DumpHeader {
  readonly samverkan: 'dump';
  /** Raised when the lines come to mean something else. */
  readonly version: 1;
}

export const dumpHeader: DumpHeader = Object.freeze({ samverkan: 'dump', version: 1 });

/** Whether a line is the first of a dump. */
export function isDumpHeader(line: string): boolean {
  return /^\{"samverkan":"dump","version":1\}$/.test(line.trim());
}

/** All that the graph says as JSON Lines, each with its line break: the header, nodes, relationships. */
export async function* dumpLines(graph: Graph): AsyncGenerator<string> {
  yield `${JSON.stringify(dumpHeader)}\n`;
  for await (const entity of entitiesOf(graph)) yield `${JSON.stringify(entity)}\n`;
}

/** What a line of a dump holds, or null where it is none. */
export function entityOf(line: string): Entity | null {
  try {
    const entity = JSON.parse(line) as Partial<Record<string, unknown>>;
    const isEnd = (end: unknown) =>
      typeof end === 'object' &&
      end !== null &&
      'label' in end &&
      isName(end.label) &&
      'id' in end &&
      typeof end.id === 'string';
    const isNode =
      Array.isArray(entity.labels) &&
      entity.labels.length > 0 &&
      entity.labels.every(isName) &&
      typeof entity.id === 'string';
    const isRelationship = isName(entity.type) && isEnd(entity.start) && isEnd(entity.end);
    const holds = typeof entity.properties === 'object' && entity.properties !== null;
    return holds && (isNode || isRelationship) ? (entity as unknown as Entity) : null;
  } catch {
    return null;
  }
}

function isName(text: unknown): boolean {
  return typeof text === 'string' && /^[A-Za-z][A-Za-z0-9_]{0,60}$/.test(text);
}
