import { PassThrough } from 'node:stream';
import { importFiles } from '../../src/bin/import.ts';
import { openProgress } from '../../src/bin/progress.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { reference } from '../entities/reference.ts';
import { type Said, said } from '../kills/said.ts';
import { differences, dump } from '../write/dump.ts';

/** What the graph says after each of two imports of all documents, in one order. */
export interface Shuffle {
  readonly once: Said;
  readonly twice: Said;
}

/** Imports documents in an order, and all of them again. */
export async function shuffle(graph: Graph, files: readonly string[]): Promise<Shuffle> {
  const imported = async () => {
    const reports = await importFiles(graph, reference, files, {}, openProgress(new PassThrough().resume()));
    const unread = reports.find(({ read }) => !read);
    if (unread !== undefined) throw new Error(JSON.stringify(unread));
    return await said(graph);
  };
  return { once: await imported(), twice: await imported() };
}

/** What stands for two graphs being one: their hash and their judgements. */
export function mark({ hash, judgements }: Said): string {
  return `${hash.slice(0, 12)} ${judgements.slice(0, 8)}`;
}

/** Compares orders with the first of them. */
export function shuffles(graph: Graph) {
  let first: string | null = null;
  let lines: readonly string[] = [];
  return async (
    files: readonly string[],
  ): Promise<{ readonly marks: readonly string[]; readonly differs: readonly string[] }> => {
    const { once, twice } = await shuffle(graph, files);
    const marks = [mark(once), mark(twice)];
    if (first === null) {
      first = mark(once);
      lines = await dump(graph);
    }
    if (marks.every((one) => one === first)) return { marks, differs: [] };
    return {
      marks,
      differs: [`${marks.join(', then ')}; not ${first}`, ...differences(lines, await dump(graph))],
    };
  };
}
