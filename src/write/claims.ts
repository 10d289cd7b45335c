import { type Cypher, compile, cypher, identifier, parameter } from '../cypher/cypher.ts';
import type { Statement } from '../cypher/statement.ts';
import type { Claim, Properties } from '../entities/thing.ts';
import type { Run } from '../neo4j/graph.ts';
import { type Counts, countStates, groupBy, noCounts, type State, sumCounts } from './counts.ts';
import { type Passage, passagesOf } from './passages.ts';

/**
 * Writes statements as `Evidence`, each from its document and about its thing; both must be there. A statement's id is made
 * of all that it says; only which thing it means, at the other end, may come to be told better.
 */
export async function writeClaims(run: Run, claims: readonly Claim[]): Promise<Counts> {
  const counts: Counts[] = [];
  for (const group of groupBy(passagesOf(claims), ({ properties }) => String('statements' in properties))) {
    const differs =
      'statements' in group[0]!.properties
        ? cypher`old.statements <> row.properties.statements`
        : cypher`coalesce(old.otherEnd, '') <> coalesce(row.properties.otherEnd, '')`;
    counts.push(...(await writeAll(run, group, differs)));
  }
  return sumCounts(counts);
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
  for (const group of groupBy(
    all,
    ({ about, id, properties }) => `${about.label} ${there.has(id)} ${properties.row != null}`,
  )) {
    const { about, id, properties } = group[0]!;
    if (there.has(id) && typeof properties.row === 'number' && !('statements' in properties)) {
      // What many rows of a table say of somebody is kept as the first one says it, however often the import breaks off.
      counts.push({ ...noCounts, unchanged: group.length });
      continue;
    }
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
