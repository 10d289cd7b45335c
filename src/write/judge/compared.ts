import type { Compared } from '../../entities/judge/compare.ts';
import type { Numbered } from '../../entities/judge/numbers.ts';
import type { ReferenceOrganizations } from '../../entities/organizations/reference-organizations.ts';
import type { OrganizationKind } from '../../facts/mention.ts';
import type { Run } from '../../neo4j/graph.ts';

/** An organisation of the graph as the rules judge it: by what documents say of it, whatever persons decided it to be called. */
export interface JudgedOrganization {
  readonly id: string;
  /** The one that it is shown by. */
  readonly name: string;
  readonly names: readonly string[];
  /** The numbers that are believed; several where a person merged organisations. */
  readonly numbers: readonly string[];
  readonly printed: readonly string[];
  readonly kind: OrganizationKind | null;
  readonly wholes: readonly string[];
  /** The ids of the rules that it shows. */
  readonly members: readonly string[];
}

/** Departments and groups are told apart by whose they are, not by names. */
const judged = "coalesce(shown.kind, '') <> 'GROUP' AND NOT shown.id CONTAINS '@'";

const told = `RETURN shown.id AS id, shown.name AS name, shown.kind AS kind,
  CASE WHEN shown.records IS NULL THEN [shown.name] + shown.aliases
    ELSE reduce(names = [], one IN COLLECT { MATCH (record)-[:RECORD_OF]->(shown) RETURN [record.name] + record.aliases ORDER BY record.id } | names + one) END AS names,
  CASE WHEN shown.records IS NULL THEN [number IN [shown.organizationNumber] WHERE number IS NOT NULL]
    ELSE COLLECT { MATCH (record)-[:RECORD_OF]->(shown) WHERE record.organizationNumber IS NOT NULL RETURN DISTINCT record.organizationNumber ORDER BY record.organizationNumber } END AS numbers,
  COLLECT { MATCH (shown)<-[:ABOUT]-(evidence:Evidence) WHERE evidence.field = 'organizationNumber' RETURN DISTINCT evidence.value } AS printed,
  COLLECT { MATCH (shown)-[:PART_OF]->(whole) RETURN whole.id } AS wholes,
  coalesce(shown.records, [shown.id]) AS members`;

/** So many are read at once. */
const page = 2_000;

/** All organisations that are judged, in order of their ids. */
export async function* readAllJudged(run: Run): AsyncGenerator<JudgedOrganization> {
  for (let after = ''; ; ) {
    const rows = await run({
      text: `MATCH (shown:Organization) WHERE shown.id > $after AND ${judged}
WITH shown ORDER BY shown.id LIMIT $page
${told} ORDER BY id`,
      parameters: { after, page },
    });
    if (rows.length === 0) return;
    yield* rows as unknown as readonly JudgedOrganization[];
    after = String(rows.at(-1)?.id);
  }
}

/** Those with the ids. */
export async function readJudged(run: Run, ids: readonly string[]): Promise<readonly JudgedOrganization[]> {
  if (ids.length === 0) return [];
  const rows = await run({
    text: `UNWIND $ids AS id MATCH (shown:Organization {id: id}) WHERE ${judged} ${told} ORDER BY id`,
    parameters: { ids },
  });
  return rows as unknown as readonly JudgedOrganization[];
}

export function comparedOf(
  { id, name, names, numbers, kind, wholes }: JudgedOrganization,
  { takeApart }: ReferenceOrganizations,
): Compared {
  return { id, name, names: names.map(takeApart), number: numbers[0] ?? null, kind, wholes };
}

export function numberedOf({ id, name, names, numbers, printed }: JudgedOrganization): Numbered {
  return { id, name, names, believed: numbers, printed };
}
