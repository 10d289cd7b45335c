import { compile, cypher, identifier, parameter } from '../../cypher/cypher.ts';
import { NOT_IN_REFERENCE } from '../../entities/described/funding-things.ts';
import { labelOfId } from '../../entities/label.ts';
import type { ThingRef } from '../../entities/thing.ts';
import type { Run } from '../../neo4j/graph.ts';
import { groupBy } from '../changes/counts.ts';

/** Removes those of the things that no relationship leads to, and the roles of organisations that play them nowhere. */
export async function removeForsaken(run: Run, ids: Iterable<string>): Promise<void> {
  const things = [...new Set(ids)].flatMap((id) => {
    const label = labelOfId(id);
    return label === null ? [] : [{ label, id }];
  });
  for (const group of groupBy(things, ({ label }) => label)) {
    await run(
      compile(cypher`UNWIND ${parameter(group.map(({ id }) => id))} AS id
MATCH (thing:${identifier(group[0]!.label)} {id: id})
FOREACH (_ IN CASE WHEN thing:Owner AND NOT EXISTS { (thing)-[:OWNS]->() } THEN [1] ELSE [] END | REMOVE thing:Owner)
FOREACH (_ IN CASE WHEN thing:Partner AND NOT EXISTS { (thing)-[:PARTNERS_IN]->() } THEN [1] ELSE [] END | REMOVE thing:Partner)
WITH thing WHERE NOT EXISTS { (thing)--() }
DELETE thing`),
    );
  }
}

/** Removes what stood for a code or a contact that is now told better, unless somebody else's statement still means it. */
export async function removeReleased(run: Run, released: readonly ThingRef[]): Promise<void> {
  for (const { label, id } of new Map(released.map((thing) => [thing.id, thing])).values()) {
    await run(
      compile(
        label === 'Contact'
          ? cypher`MATCH (thing:Contact {id: ${parameter(id)}}) WHERE NOT EXISTS { (thing)<-[:HAS_CONTACT]-() } DETACH DELETE thing`
          : cypher`MATCH (thing:${identifier(label)} {id: ${parameter(id)}})
WHERE (thing.verification = ${parameter(NOT_IN_REFERENCE)} OR thing:Fund|Programme AND thing.name IS NULL) AND NOT EXISTS { MATCH (:Evidence {otherEnd: ${parameter(id)}}) }
  AND NOT EXISTS { (thing)<-[:FUNDED_UNDER|CLASSIFIED_AS]-(:Project|Call) }
DETACH DELETE thing`,
      ),
    );
  }
}
