import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../entities/digest.ts';
import type { Graph } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import { importDocument } from '../import.ts';
import { loadedHash, recordLoaded } from './loaded.ts';

export interface SeedsOutcome {
  readonly changed: boolean;
  /** One line for a person. */
  readonly summary: string;
}

/** A seed that cannot be read, named with what is wrong in it. */
export class MalformedSeed extends Error {
  override readonly name = 'MalformedSeed';
}

/** Raised when reading or resolving seeds comes to make something else of them, so that graphs load them anew. */
const rules = 6;

/**
 * Imports every `.yaml` file of a folder, unless the graph records that it has exactly these. One that a person withdrew stays out.
 *
 * @throws MalformedSeed naming the file when one cannot be read.
 */
export async function loadSeeds(graph: Graph, reference: Reference, folder: string): Promise<SeedsOutcome> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  const documents = files.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  const hash = digest(
    rules,
    documents.map(({ name, bytes }) => [name, bytes.toString('utf8')]),
  );
  if ((await loadedHash(graph, 'seeds')) === hash)
    return { changed: false, summary: `${files.length} projects: unchanged` };

  for (const { name, bytes } of documents) {
    const outcome = await importDocument(graph, reference, bytes, name, { startedBy: 'START' });
    if (outcome.problems.some(({ code }) => code === 'WITHDRAWN')) continue;
    if (!outcome.read)
      throw new MalformedSeed(`seeds/${name}: ${outcome.problems.map(({ message }) => message).join(' ')}`);
  }
  await graph.write((run) => recordLoaded(run, 'seeds', hash));
  return { changed: true, summary: `${files.length} projects loaded` };
}
