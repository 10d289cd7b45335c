import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { keysOf } from '../dump/keys.ts';
import { checkDump, entitiesIn } from '../dump/read.ts';
import { RefusedDump } from '../dump/refused.ts';
import { endRestore, restoreEntities } from '../dump/restore.ts';
import type { Problem } from '../facts/fact.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { headOf } from '../sources/bytes/head.ts';
import { judgeAll } from '../write/judge/judgements.ts';
import type { Tell } from './progress.ts';

/** Whether a file is a dump of this program, of whatever version. */
export async function isDump(path: string): Promise<boolean> {
  return (await headOf(path, 64)).startsWith('{"samverkan":"dump"');
}

/**
 * Puts a dump into an empty graph, and judges what is in no dump because it follows from the rest. All of its lines are looked at before the first is
 * written.
 *
 * @returns how many nodes and relationships it has, or the one problem that keeps it out.
 */
export async function importDump(
  graph: Graph,
  reference: Reference,
  path: string,
  tell: Tell,
): Promise<{ readonly entities: number } | { readonly problem: Problem }> {
  try {
    const of = await checkDump(path, await keysOf(graph));
    const digest = createHash('sha256');
    for await (const chunk of createReadStream(path)) digest.update(chunk as Uint8Array);
    const entities = await restoreEntities(graph, entitiesIn(path), digest.digest('hex'), (done) =>
      tell({ done, of, unit: 'lines' }),
    );
    await judgeAll(graph, reference);
    await endRestore(graph);
    return { entities };
  } catch (error) {
    if (!(error instanceof RefusedDump)) throw error;
    return { problem: { code: 'REFUSED_DUMP', message: error.message, line: error.line, column: null } };
  }
}
