import { type Cypher, compile, cypher, identifier, parameter } from '../cypher/cypher.ts';
import { canonicalJson } from '../entities/digest.ts';
import type { Claim } from '../entities/thing.ts';
import type { Run } from '../neo4j/graph.ts';
import { type Counts, countStates, groupBy, type State, sumCounts } from './counts.ts';
import { foldClaims, type Passage } from './passages.ts';

/**
 * Writes statements as `Evidence`, each from its document and about its thing; both must be there. A statement's id is made
 * of all that it says; only which thing it means, at the other end, may come to be told better.
 */
export async function writeClaims(run: Run, claims: readonly Claim[]): Promise<Counts> {
  const { single, passages } = foldClaims(claims);
  const evidence = single.map(({ about, statement }): Passage => {
    const { field, relationship, otherEnd, value, qualifiers } = statement;
    const told = Object.keys(qualifiers).length === 0 ? null : canonicalJson(qualifiers);
    return {
      id: statement.id,
      about,
      source: statement.source.id,
      properties: { field, relationship, otherEnd, value, qualifiers: told, ...statement.evidence },
    };
  });
  const isMoved = cypher`coalesce(old.otherEnd, '') <> coalesce(row.properties.otherEnd, '')`;
  const isAnother = cypher`any(key IN keys(row.properties) WHERE old[key] <> row.properties[key])`;
  return sumCounts([
    ...(await writeAll(run, evidence, isMoved)),
    ...(await writeAll(run, passages, isAnother)),
  ]);
}

/** @param differs a condition on `old`, the node that is there, and `row`. */
async function writeAll(run: Run, all: readonly Passage[], differs: Cypher): Promise<Counts[]> {
  const counts: Counts[] = [];
  for (const group of groupBy(all, ({ about }) => about.label)) {
    const rows = group.map(({ about, source, id, properties }) => ({
      about: about.id,
      source,
      id,
      properties,
    }));
    const states = await run(
      compile(cypher`UNWIND ${parameter(rows)} AS row
MATCH (about:${identifier(group[0]!.about.label)} {id: row.about})
MATCH (source:SourceDocument {id: row.source})
OPTIONAL MATCH (old:Evidence {id: row.id})
WITH row, about, source, CASE
  WHEN old IS NULL THEN 'new'
  WHEN ${differs} OR NOT EXISTS { (old)-[:ABOUT]->(about) } THEN 'changed'
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
  return counts;
}
