import { keepApart } from '../../src/curation/keep-apart.ts';
import { mergeOrganizations } from '../../src/curation/merge-organizations.ts';
import { renameOrganization } from '../../src/curation/rename-organization.ts';
import { undoDecision } from '../../src/curation/undo.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { reference } from '../entities/reference.ts';

const by = 'Ebba Påhittad';

/** Decisions on a graph by the names that a person sees. */
export function decidingIn(graph: Graph) {
  const idOf = async (name: string): Promise<string | null> => {
    const [row] = await graph.read({
      text: 'MATCH (o:Organization) WHERE toLower($name) IN o.nameKeys RETURN o.id AS id ORDER BY id LIMIT 1',
      parameters: { name },
    });
    return (row?.id as string | undefined) ?? null;
  };
  const known = async (name: string): Promise<string> => {
    const id = await idOf(name);
    if (id === null) throw new Error(`no organisation is called ${name}`);
    return id;
  };
  return {
    idOf,
    merge: async (keep: string, absorb: string) =>
      mergeOrganizations(graph, reference, { keep: await known(keep), absorb: await known(absorb), by }),
    apart: async (one: string, other: string) =>
      keepApart(graph, reference, { one: await known(one), other: await known(other), by }),
    rename: async (name: string, to: string) =>
      renameOrganization(graph, reference, { id: await known(name), name: to, by }),
    undo: (id: string) => undoDecision(graph, reference, { id, by }),
  };
}
