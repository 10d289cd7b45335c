import { inOrder } from '../../entities/name.ts';
import type { DecidedOrganizations } from '../../entities/organizations/decided.ts';
import {
  groupProperties,
  membersPresent,
  organizationOfRecord,
  recordOf,
  recordRef,
} from '../../entities/organizations/group-things.ts';
import { relationshipsOf, withRoles } from '../../entities/relationships.ts';
import type { Claim, Properties, Relationship, Thing } from '../../entities/thing.ts';
import type { Row, Run } from '../../neo4j/graph.ts';
import { writeNodes } from '../changes/nodes.ts';
import { writeRelationships } from '../changes/relationships.ts';
import { readDecided } from '../known/decisions.ts';
import { statementsOf } from '../known/passages.ts';

/**
 * Makes organisations anew as the decisions that hold now say: each id of the rules is shown as the organisation that it was decided to be,
 * with the relationships and evidence that statements on it give. The lock must be taken.
 *
 * @param ids of the rules, or of organisations: all those that they are one with, before and after, come along.
 */
export async function regroup(run: Run, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const decided = await readDecided(run);
  const before = await readShown(run, ids, decided);
  if (before.members.size === 0) return;
  const evidence = await readEvidence(run, before.organizations);
  const stated = [...evidence.flatMap(statedBy), ...(await readStatedElsewhere(run, before))];
  const spokenOf = new Set([
    ...evidence.map(({ member }) => member as string),
    ...stated.map(({ statement }) => statement.otherEnd),
  ]);
  const after = thingsAfter(
    [...before.members].filter(([member]) => spokenOf.has(member)),
    decided,
  );
  const relationships = relationshipsOf(stated, decided);

  // Neo4j keeps an id that was given in this transaction for taken, although its node is deleted, unless it is removed first.
  await run({
    text: `MATCH (gone:Organization) WHERE gone.id IN $organizations
WITH gone, COLLECT { MATCH (record:OrganizationRecord)-[:RECORD_OF]->(gone) RETURN record } + gone AS all
UNWIND all AS one
REMOVE one.id
DETACH DELETE one`,
    parameters: { organizations: before.organizations },
  });
  const created = new Set(after.nodes.map(({ id }) => id));
  const nodes = after.nodes.map((thing) => withRoles(thing, relationships));
  await writeNodes(run, nodes, new Set());
  await writeRelationships(run, [...after.relationships, ...relationships], created);
  await run({
    text: `UNWIND $rows AS row
MATCH (evidence:Evidence {id: row.id}) MATCH (about:Organization {id: row.about})
SET evidence.record = row.record
CREATE (evidence)-[:ABOUT]->(about)`,
    parameters: {
      rows: evidence.map(({ id, member }) => {
        const about = decided.organizationOf(member as string);
        return { id, about, record: about === member ? null : member };
      }),
    },
  });
}

interface Shown {
  /** Ids of the organisations in the graph that show them. */
  readonly organizations: readonly string[];
  /** What each is by itself, by its id. */
  readonly members: ReadonlyMap<string, Properties>;
}

/** Everything that the ids are one with, in the graph as it is and as decisions say. */
async function readShown(run: Run, ids: readonly string[], decided: DecidedOrganizations): Promise<Shown> {
  const asked = new Set<string>();
  const organizations = new Set<string>();
  const members = new Map<string, Properties>();
  const groupOf = (id: string) => [id, ...(decided.groupOf(id)?.members ?? [])];
  for (let next = ids.flatMap(groupOf); next.length > 0; ) {
    for (const id of next) asked.add(id);
    const rows = await run({
      text: `CALL () {
  UNWIND $ids AS id MATCH (shown:Organization {id: id}) RETURN shown
  UNION
  UNWIND $records AS id MATCH (:OrganizationRecord {id: id})-[:RECORD_OF]->(shown) RETURN shown
}
RETURN shown {.*} AS shown, COLLECT { MATCH (record)-[:RECORD_OF]->(shown) RETURN record {.*} } AS records`,
      parameters: { ids: next, records: next.map((id) => recordRef(id).id) },
    });
    for (const { shown, records } of rows as unknown as readonly { shown: Row; records: readonly Row[] }[]) {
      organizations.add(shown.id as string);
      for (const { id, ...properties } of records.length === 0 ? [shown] : records) {
        members.set(
          records.length === 0 ? (id as string) : organizationOfRecord(id as string),
          properties as Properties,
        );
      }
    }
    next = [...members.keys()].flatMap(groupOf).filter((id) => !asked.has(id));
  }
  return { organizations: [...organizations].sort(inOrder), members };
}

/** The statements about organisations, each with the member that it is about. */
async function readEvidence(run: Run, organizations: readonly string[]): Promise<readonly Row[]> {
  return await run({
    text: `MATCH (evidence:Evidence)-[:ABOUT]->(shown:Organization) WHERE shown.id IN $organizations
MATCH (evidence)-[:FROM]->(source:SourceDocument)
RETURN evidence.id AS id, coalesce(evidence.record, shown.id) AS member,
  evidence {.*, source: source {.id, .kind, retrievedAt: toString(source.retrievedAt)}} AS evidence`,
    parameters: { organizations },
  });
}

function statedBy({ member, evidence }: Row): readonly Claim[] {
  const about = { label: 'Organization', id: member as string };
  return statementsOf(evidence as Row).map((statement) => ({ about, statement }));
}

/** The statements on other things that name members. */
async function readStatedElsewhere(run: Run, { organizations, members }: Shown): Promise<readonly Claim[]> {
  const ids = [...members.keys()];
  const rows = await run({
    text: `CALL () {
  MATCH (evidence:Evidence)-[:ABOUT]->(about) WHERE evidence.otherEnd IN $ids
  RETURN evidence, about
  UNION
  MATCH (shown:Organization)--(about:Project) WHERE shown.id IN $organizations
  WITH DISTINCT about
  MATCH (evidence:Evidence)-[:ABOUT]->(about) WHERE any(said IN evidence.statements WHERE split(said, '\\t')[2] IN $ids)
  RETURN evidence, about
}
MATCH (evidence)-[:FROM]->(source:SourceDocument)
RETURN head([label IN labels(about) WHERE NOT label IN ['Owner', 'Partner']]) AS label, coalesce(evidence.record, about.id) AS about,
  evidence {.*, source: source {.id, .kind, retrievedAt: toString(source.retrievedAt)}} AS evidence`,
    parameters: { ids, organizations },
  });
  const named = new Set(ids);
  return rows.flatMap(({ label, about, evidence }) =>
    statementsOf(evidence as Row)
      .filter(({ otherEnd }) => named.has(otherEnd ?? ''))
      .map((statement) => ({ about: { label: label as string, id: about as string }, statement })),
  );
}

function thingsAfter(
  told: readonly (readonly [member: string, properties: Properties])[],
  decided: DecidedOrganizations,
): { readonly nodes: readonly Thing[]; readonly relationships: readonly Relationship[] } {
  const members = new Map(told);
  const nodes: Thing[] = [];
  const relationships: Relationship[] = [];
  const shown = new Set<string>();
  for (const [member, properties] of members) {
    const id = decided.organizationOf(member);
    if (decided.groupOf(member) === null) {
      nodes.push({ label: 'Organization', id, properties });
      continue;
    }
    nodes.push({ ...recordRef(member), properties });
    relationships.push(recordOf(member, id));
    if (shown.has(id)) continue;
    shown.add(id);
    const present = membersPresent(id, members, decided);
    nodes.push({ label: 'Organization', id, properties: groupProperties(id, present, decided) });
  }
  return { nodes, relationships };
}
