import { type Cypher, compile, cypher, identifier, parameter } from '../cypher/cypher.ts';
import type { Statement } from '../cypher/statement.ts';
import { canonicalJson } from '../entities/digest.ts';
import type { Claim, Properties } from '../entities/thing.ts';
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
  const there = new Set(
    all.length === 0
      ? []
      : (
          await run(
            compile(
              cypher`UNWIND ${parameter(all.map(({ id }) => id))} AS id MATCH (old:Evidence {id: id}) RETURN id`,
            ),
          )
        ).map(({ id }) => id),
  );
  const counts: Counts[] = [];
  for (const group of groupBy(all, ({ about, id }) => `${about.label} ${there.has(id)}`)) {
    const { about, id } = group[0]!;
    const rows = group.map((one) => ({
      about: one.about.id,
      source: one.source,
      properties: { ...one.properties, id: one.id },
    }));
    const states = await run(
      there.has(id) ? changing(about.label, rows, differs) : creating(about.label, rows),
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

type Rows = readonly { readonly about: string; readonly source: string; readonly properties: Properties }[];

function creating(label: string, rows: Rows): Statement {
  return compile(cypher`UNWIND ${parameter(rows)} AS row
MATCH (about:${identifier(label)} {id: row.about})
MATCH (source:SourceDocument {id: row.source})
CREATE (evidence:Evidence)
SET evidence = row.properties
CREATE (evidence)-[:ABOUT]->(about)
CREATE (evidence)-[:FROM]->(source)
RETURN 'new' AS state`);
}

function changing(label: string, rows: Rows, differs: Cypher): Statement {
  return compile(cypher`UNWIND ${parameter(rows)} AS row
MATCH (about:${identifier(label)} {id: row.about})
MATCH (old:Evidence {id: row.properties.id})
WITH row, about, old, ${differs} OR NOT EXISTS { (old)-[:ABOUT]->(about) } AS changes
CALL (row, about, old, changes) {
  WITH row, about, old, changes WHERE changes
  SET old += row.properties
  WITH about, old
  CALL (old, about) { MATCH (old)-[moved:ABOUT]->(other) WHERE other <> about DELETE moved }
  MERGE (old)-[:ABOUT]->(about)
}
RETURN CASE WHEN changes THEN 'changed' ELSE 'unchanged' END AS state`);
}
