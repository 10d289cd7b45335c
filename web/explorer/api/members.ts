import { ask } from './ask.ts';

interface Linked {
  readonly id: string;
}
interface Place extends Linked {
  readonly county: (Linked & { readonly nutsRegion: Region | null }) | null;
}
interface Region extends Linked {
  readonly partOf?: Region | null;
}
interface List<Node> {
  readonly nodes: readonly Node[];
}

/** The most of each list, as many as the API gives at a time. */
const most = 100;

export const membersDocument = `query Members($id: ID!) {
  node(id: $id) { ... on Project {
    owners(first: ${most}) { nodes { id } }
    partners(first: ${most}) { nodes { id } }
    targetGroups(first: ${most}) { nodes { id } }
    municipalities(first: ${most}) { nodes { id county { id nutsRegion { id partOf { id partOf { id } } } } } }
  } }
}`;

/** The ids of all that is a node of some network by a project: organisations, target groups, municipalities and what they lie in. */
export async function askMembers(project: string, signal: AbortSignal): Promise<readonly string[]> {
  const { node } = await ask<{
    node: {
      readonly owners?: List<Linked>;
      readonly partners?: List<Linked>;
      readonly targetGroups?: List<Linked>;
      readonly municipalities?: List<Place>;
    } | null;
  }>(membersDocument, { id: project }, signal);
  const { owners, partners, targetGroups, municipalities } = node ?? {};
  const linked = [owners, partners, targetGroups].flatMap((list) => list?.nodes.map(({ id }) => id) ?? []);
  return [...new Set([...linked, ...(municipalities?.nodes.flatMap(placesOf) ?? [])])];
}

function placesOf({ id, county }: Place): readonly string[] {
  const regions: string[] = [];
  for (let region = county?.nutsRegion; region != null; region = region.partOf) regions.push(region.id);
  return [id, ...(county === null ? [] : [county.id]), ...regions];
}
