import { compile, cypher, identifier, parameter } from '../cypher/cypher.ts';
import { canonicalJson } from '../entities/digest.ts';
import type { Claim } from '../entities/thing.ts';
import type { Run } from '../neo4j/graph.ts';
import { type Counts, countStates, groupBy, type State, sumCounts } from './counts.ts';

/**
 * Writes statements as `Evidence`, each from its document and about its thing; both must be there. A statement's id is made
 * of all that it says; only which thing it means, at the other end, may come to be told better.
 */
export async function writeClaims(run: Run, claims: readonly Claim[]): Promise<Counts> {
  const counts: Counts[] = [];
  for (const group of groupBy(claims, ({ about }) => about.label)) {
    const rows = group.map(({ about, statement }) => ({
      about: about.id,
      source: statement.source.id,
      id: statement.id,
      properties: {
        field: statement.field,
        relationship: statement.relationship,
        otherEnd: statement.otherEnd,
        value: statement.value,
        qualifiers:
          Object.keys(statement.qualifiers).length === 0 ? null : canonicalJson(statement.qualifiers),
        ...statement.evidence,
      },
    }));
    const states = await run(
      compile(cypher`UNWIND ${parameter(rows)} AS row
MATCH (about:${identifier(group[0]!.about.label)} {id: row.about})
MATCH (source:SourceDocument {id: row.source})
OPTIONAL MATCH (old:Evidence {id: row.id})
WITH row, about, source, CASE
  WHEN old IS NULL THEN 'new'
  WHEN coalesce(old.otherEnd, '') <> coalesce(row.properties.otherEnd, '') OR NOT EXISTS { (old)-[:ABOUT]->(about) } THEN 'changed'
  ELSE 'unchanged'
END AS state
CALL (row, about, source, state) {
  WITH row, about, source, state WHERE state <> 'unchanged'
  MERGE (evidence:Evidence {id: row.id})
  SET evidence += row.properties
  WITH row, about, source, evidence
  CALL (evidence, about) { MATCH (evidence)-[old:ABOUT]->(other) WHERE other <> about DELETE old }
  MERGE (evidence)-[:ABOUT]->(about)
  MERGE (evidence)-[:FROM]->(source)
}
RETURN state`),
    );
    if (states.length !== rows.length) {
      throw new Error(
        `Evidence: ${rows.length} statements expected, subject and document were there for ${states.length}`,
      );
    }
    counts.push(countStates(states.map(({ state }) => state as State)));
  }
  return sumCounts(counts);
}
