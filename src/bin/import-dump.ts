import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Entity } from '../dump/entities.ts';
import { entityOf, isDumpHeader } from '../dump/lines.ts';
import { RefusedDump, restoreEntities } from '../dump/restore.ts';
import type { Problem } from '../facts/fact.ts';
import type { Graph } from '../neo4j/graph.ts';
import { headOf } from '../sources/head.ts';
import type { Tell } from './progress.ts';

/** Whether a file is a dump of this program. */
export async function isDump(path: string): Promise<boolean> {
  return isDumpHeader((await headOf(path, 64)).split('\n', 1)[0] ?? '');
}

/**
 * Puts a dump into an empty graph. All of its lines are looked at before the first is written.
 *
 * @returns how many nodes and relationships it has, or the one problem that keeps it out.
 */
export async function importDump(
  graph: Graph,
  path: string,
  tell: Tell,
): Promise<{ readonly entities: number } | { readonly problem: Problem }> {
  try {
    let lines = 0;
    for await (const _ of entitiesIn(path)) lines += 1;
    const entities = await restoreEntities(graph, entitiesIn(path), (count) =>
      tell({ done: count, of: lines, unit: 'lines' }),
    );
    return { entities };
  } catch (error) {
    if (!(error instanceof RefusedDump)) throw error;
    return { problem: { code: 'REFUSED_DUMP', message: error.message, line: null, column: null } };
  }
}

async function* entitiesIn(path: string): AsyncGenerator<Entity> {
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    if (number === 1) continue;
    const entity = entityOf(line);
    if (entity === null)
      throw new RefusedDump(
        `A node or relationship in JSON was expected in line ${number}; something else came.`,
      );
    yield entity;
  }
}
