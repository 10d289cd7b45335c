import { digest } from '../entities/digest.ts';
import { referenceClaims, referenceThings } from '../entities/reference-things.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { writeClaims } from './claims.ts';
import { loadedHash, recordLoaded } from './loaded.ts';
import { total, writeThings } from './things.ts';

export interface ReferenceOutcome {
  readonly changed: boolean;
  /** One line for a person. */
  readonly summary: string;
}

/** Puts the reference data into the graph, unless the graph records that it has exactly this. */
export async function loadReference(graph: Graph, reference: Reference): Promise<ReferenceOutcome> {
  const told = `${reference.municipalities.length} municipalities, ${reference.counties.length} counties, ${reference.specificObjectives.length} objectives`;
  const { nodes, relationships } = referenceThings(reference);
  const { sources, claims } = referenceClaims(reference);
  const hash = digest(nodes, relationships, claims);
  if ((await loadedHash(graph, 'reference')) === hash)
    return { changed: false, summary: `${told}: unchanged` };

  const load = async (run: Run) => {
    const written = await writeThings(run, [...nodes, ...sources], relationships);
    await writeClaims(run, claims);
    await recordLoaded(run, 'reference', hash);
    return total(written.nodes);
  };
  const counts = await graph.write(load);
  return { changed: true, summary: `${told}: ${counts.new} nodes new, ${counts.changed} changed` };
}
