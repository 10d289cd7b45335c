import { compile, cypher, identifier, parameter } from '../../cypher/cypher.ts';
import { isDescribed } from '../../entities/described/described.ts';
import type { Rename } from '../../entities/thing.ts';
import type { Run } from '../../neo4j/graph.ts';
import { groupBy } from './counts.ts';

/** What one document says of one thing, and is to be said of another. */
export interface Reattribution extends Rename {
  readonly document: string;
}

/**
 * Says of other things what documents say: statements about a thing, those that name it, and those of rows that do. Both things must be there. What
 * documents describe is named by its number alone: statements that name it stay.
 */
export async function reattribute(run: Run, all: readonly Reattribution[]): Promise<void> {
  for (const group of groupBy(all, ({ label }) => label)) {
    const [{ label: named }] = group as [Reattribution];
    const [label, rows] = [identifier(named), parameter(group)];
    await run(
      compile(cypher`UNWIND ${rows} AS row
MATCH (:${label} {id: row.from})<-[about:ABOUT]-(evidence:Evidence)-[:FROM]->(:SourceDocument {id: row.document})
MATCH (to:${label} {id: row.to})
DELETE about
CREATE (evidence)-[:ABOUT]->(to)`),
    );
    if (isDescribed(named)) continue;
    await run(
      compile(cypher`UNWIND ${rows} AS row
MATCH (evidence:Evidence {otherEnd: row.from})-[:FROM]->(:SourceDocument {id: row.document})
SET evidence.otherEnd = row.to`),
    );
    await run(
      compile(cypher`UNWIND ${rows} AS row
MATCH (:${label} {id: row.from})--(:Project)<-[:ABOUT]-(evidence:Evidence)-[:FROM]->(:SourceDocument {id: row.document})
WHERE any(said IN evidence.statements WHERE split(said, '\\t')[2] = row.from)
WITH DISTINCT row, evidence
SET evidence.statements = [said IN evidence.statements |
  CASE WHEN split(said, '\\t')[2] = row.from THEN replace(said, '\\t' + row.from + '\\t', '\\t' + row.to + '\\t') ELSE said END]`),
    );
  }
}
