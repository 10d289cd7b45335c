import { compile, cypher, identifier, parameter } from '../cypher/cypher.ts';
import type { Rename } from '../entities/thing.ts';
import type { Run } from '../neo4j/graph.ts';

/** Gives things their new ids. Where the new id is already a thing's, the two become one, with all relationships of both. */
export async function applyRenames(run: Run, renames: readonly Rename[]): Promise<void> {
  for (const rename of renames) {
    const { from, to } = rename;
    const label = identifier(rename.label);
    const ids = { from: parameter(from), to: parameter(to) };
    await run(
      compile(cypher`MATCH (old:${label} {id: ${ids.from}})
WHERE NOT EXISTS { MATCH (:${label} {id: ${ids.to}}) }
SET old.id = ${ids.to}`),
    );
    await run(
      compile(cypher`MATCH (old:${label} {id: ${ids.from}})
MATCH (kept:${label} {id: ${ids.to}})
CALL (old, kept) {
  MATCH (old)-[moved]->(other) WHERE other <> kept AND NOT EXISTS {
    MATCH (kept)-[same]->(other)
    WHERE type(same) = type(moved) AND coalesce(same.role, same.kind, '') = coalesce(moved.role, moved.kind, '')
  }
  CREATE (kept)-[made:$(type(moved))]->(other)
  SET made = properties(moved)
}
CALL (old, kept) {
  MATCH (old)<-[moved]-(other) WHERE other <> kept AND NOT EXISTS {
    MATCH (kept)<-[same]-(other)
    WHERE type(same) = type(moved) AND coalesce(same.role, same.kind, '') = coalesce(moved.role, moved.kind, '')
  }
  CREATE (kept)<-[made:$(type(moved))]-(other)
  SET made = properties(moved)
}
FOREACH (_ IN CASE WHEN old:Owner THEN [1] ELSE [] END | SET kept:Owner)
FOREACH (_ IN CASE WHEN old:Partner THEN [1] ELSE [] END | SET kept:Partner)
DETACH DELETE old`),
    );
    await run(
      compile(cypher`MATCH (evidence:Evidence {otherEnd: ${ids.from}}) SET evidence.otherEnd = ${ids.to}`),
    );
  }
}
