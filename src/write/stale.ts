import { compile, cypher, identifier, parameter } from '../cypher/cypher.ts';
import { NOT_IN_REFERENCE } from '../entities/funding-things.ts';
import { labelOfId } from '../entities/label.ts';
import type { Resolution, ThingRef } from '../entities/thing.ts';
import type { Run } from '../neo4j/graph.ts';

/**
 * Takes away what a document said when it was imported by earlier rules and does not say now: its statements, the relationships
 * that nothing else states, and the things that nothing else speaks of. Does nothing where the rules are the same.
 *
 * @returns whether it said anything else.
 */
export async function removeStale(run: Run, { source, claims, relationships }: Resolution): Promise<boolean> {
  const rows = await run({
    text: `MATCH (evidence:Evidence)-[:FROM]->(:SourceDocument {id: $source}), (evidence)-[:ABOUT]->(about)
WHERE NOT evidence.id IN $stated
RETURN evidence.id AS id, about.id AS about, head(labels(about)) AS label, evidence.relationship AS relationship,
  evidence.otherEnd AS otherEnd, evidence.qualifiers AS qualifiers`,
    parameters: { source: source.id, stated: claims.map(({ statement }) => statement.id) },
  });
  const described = relationships.filter(({ type }) => type === 'DESCRIBED_IN').map(({ start }) => start.id);
  await run({
    text: `MATCH (:SourceDocument {id: $source})<-[described:DESCRIBED_IN]-(project:Project|Call)
WHERE NOT project.id IN $described
DELETE described`,
    parameters: { source: source.id, described },
  });
  if (rows.length === 0) return false;
  await run({
    text: 'UNWIND $ids AS id MATCH (evidence:Evidence {id: id}) DETACH DELETE evidence',
    parameters: { ids: rows.map(({ id }) => id) },
  });
  for (const row of rows.filter(({ relationship }) => relationship !== null)) {
    await removeUnstated(run, row as unknown as Stale);
  }
  await removeForsaken(
    run,
    rows.flatMap(({ about, otherEnd }) => [about as string, otherEnd as string | null]),
  );
  return true;
}

interface Stale {
  readonly about: string;
  readonly label: string;
  readonly relationship: string;
  readonly otherEnd: string;
  readonly qualifiers: string | null;
}

async function removeUnstated(run: Run, stale: Stale): Promise<void> {
  const { role, kind } = JSON.parse(stale.qualifiers ?? '{}') as Readonly<Record<string, string>>;
  const name = role === undefined ? 'kind' : 'role';
  const key = role ?? kind ?? '';
  await run(
    compile(cypher`MATCH (about:${identifier(stale.label)} {id: ${parameter(stale.about)}})
MATCH (about)-[unstated:${identifier(stale.relationship)}]-(other {id: ${parameter(stale.otherEnd)}})
WHERE coalesce(unstated.role, unstated.kind, '') = ${parameter(key)} AND NOT EXISTS {
  MATCH (evidence:Evidence {otherEnd: ${parameter(stale.otherEnd)}})-[:ABOUT]->(about)
  WHERE evidence.relationship = ${parameter(stale.relationship)}
    AND (${parameter(key)} = '' OR evidence.qualifiers CONTAINS ${parameter(`"${name}":"${key}"`)})
} AND NOT EXISTS {
  MATCH (evidence:Evidence)-[:ABOUT]->(about)
  WHERE any(said IN evidence.statements WHERE split(said, '\\t')[1..3] = [${parameter(stale.relationship)}, ${parameter(stale.otherEnd)}]
    AND (${parameter(key)} = '' OR split(said, '\\t')[3] CONTAINS ${parameter(`"${name}":"${key}"`)}))
}
DELETE unstated`),
  );
}

/** Removes those of the things that no relationship leads to, and the roles of organisations that play them nowhere. */
async function removeForsaken(run: Run, ids: readonly (string | null)[]): Promise<void> {
  for (const id of new Set(ids)) {
    const label = id === null ? null : labelOfId(id);
    if (label === null) continue;
    await run(
      compile(cypher`MATCH (thing:${identifier(label)} {id: ${parameter(id)}})
FOREACH (_ IN CASE WHEN thing:Owner AND NOT EXISTS { (thing)-[:OWNS]->() } THEN [1] ELSE [] END | REMOVE thing:Owner)
FOREACH (_ IN CASE WHEN thing:Partner AND NOT EXISTS { (thing)-[:PARTNERS_IN]->() } THEN [1] ELSE [] END | REMOVE thing:Partner)
WITH thing WHERE NOT EXISTS { (thing)--() }
DELETE thing`),
    );
  }
}

/** Removes what stood for a code or a contact that is now told better, unless somebody else's statement still means it. */
export async function removeReleased(run: Run, released: readonly ThingRef[]): Promise<void> {
  for (const { label, id } of released) {
    await run(
      compile(
        label === 'Contact'
          ? cypher`MATCH (thing:Contact {id: ${parameter(id)}}) WHERE NOT EXISTS { (thing)<-[:HAS_CONTACT]-() } DETACH DELETE thing`
          : cypher`MATCH (thing:${identifier(label)} {id: ${parameter(id)}})
WHERE thing.verification = ${parameter(NOT_IN_REFERENCE)} AND NOT EXISTS { MATCH (:Evidence {otherEnd: ${parameter(id)}}) }
  AND NOT EXISTS { (thing)<-[:FUNDED_UNDER|CLASSIFIED_AS]-(:Project|Call) }
DETACH DELETE thing`,
      ),
    );
  }
}
