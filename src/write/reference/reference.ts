import { digest } from '../../entities/digest.ts';
import { asDecided } from '../../entities/organizations/group-things.ts';
import { referenceClaims } from '../../entities/reference/reference-claims.ts';
import { referenceThings } from '../../entities/reference/reference-things.ts';
import type { Graph, Run } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import { changesFor, writeChanges } from '../changes/changes.ts';
import { total } from '../changes/written.ts';
import { readDecided } from '../known/decisions.ts';
import { takeLock } from '../lock.ts';
import { loadedHash, recordLoaded } from './loaded.ts';

export interface ReferenceOutcome {
  readonly changed: boolean;
  /** One line for a person. */
  readonly summary: string;
}

/** Puts the reference data into the graph, unless the graph records that it has exactly this. */
export async function loadReference(graph: Graph, reference: Reference): Promise<ReferenceOutcome> {
  const told = `${reference.municipalities.length} municipalities, ${reference.counties.length} counties, ${reference.specificObjectives.length} objectives`;
  const { nodes, relationships } = referenceThings(reference);
  const ids = nodes.filter(({ label }) => label === 'Organization').map(({ id }) => id);
  const { sources, claims } = referenceClaims(reference);
  const hash = digest(nodes, relationships, claims);
  if ((await loadedHash(graph, 'reference')) === hash)
    return { changed: false, summary: `${told}: unchanged` };

  const load = async (run: Run) => {
    await takeLock(run);
    const things = referenceThings(reference, await storedNames(run, ids));
    const nodes = [...things.nodes, ...sources];
    const told = asDecided({ nodes, relationships, claims }, await readDecided(run));
    const written = await writeChanges(run, await changesFor(run, told));
    await recordLoaded(run, 'reference', hash);
    const { Evidence, ...counted } = written.nodes;
    return total(counted);
  };
  const counts = await graph.write(load);
  return { changed: true, summary: `${told}: ${counts.new} nodes new, ${counts.changed} changed` };
}

async function storedNames(
  run: Run,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await run({
    text: `UNWIND $ids AS id
CALL (id) {
  MATCH (organization:Organization {id: id}) WHERE organization.records IS NULL RETURN organization
  UNION
  MATCH (organization:OrganizationRecord {id: 'record:' + id}) RETURN organization
}
RETURN id, organization.name + organization.aliases AS names`,
    parameters: { ids },
  });
  return new Map(rows.map(({ id, names }) => [id as string, names as string[]]));
}
