import { compile, cypher, identifier, parameter } from '../../cypher/cypher.ts';
import type { Statement } from '../../cypher/statement.ts';
import type { Rename } from '../../entities/thing.ts';
import type { Run } from '../../neo4j/graph.ts';
import { groupBy } from './counts.ts';

/** Gives things their new ids. Where the new id is already a thing's, the two become one, with all relationships of both. */
export async function applyRenames(run: Run, renames: readonly Rename[]): Promise<void> {
  if (renames.length === 0) return;
  const groups = roundsOf(renames).flatMap((round) => groupBy(round, ({ label }) => label));
  await Promise.all([...groups.flatMap((group) => renamesOf(group).map(run)), run(decisionsOf(renames))]);
}

/** Renames that do not bear on each other, together: no id is the aim of two, and none is both left and taken. */
function roundsOf(renames: readonly Rename[]): readonly (readonly Rename[])[] {
  const left = new Set(renames.map(({ from }) => from));
  const rounds: Rename[][] = [];
  const taken = new Map<string, number>();
  for (const rename of renames) {
    if (left.has(rename.to)) return renames.map((one) => [one]);
    const at = taken.get(rename.to) ?? 0;
    taken.set(rename.to, at + 1);
    rounds[at] = [...(rounds[at] ?? []), rename];
  }
  return rounds;
}

/** The statements that rename things of one label, in their order. */
function renamesOf(renames: readonly Rename[]): readonly Statement[] {
  const label = identifier(renames[0]!.label);
  const rows = parameter(renames.map(({ from, to }) => ({ from, to })));
  return [
    // Lists have no index: what rows state of the thing is about the projects that it is tied to.
    compile(cypher`UNWIND ${rows} AS row
MATCH (:${label} {id: row.from})--(:Project)<-[:ABOUT]-(evidence:Evidence)
WHERE any(said IN evidence.statements WHERE said CONTAINS '\\t' + row.from + '\\t')
WITH DISTINCT row, evidence
SET evidence.statements = [said IN evidence.statements |
  CASE WHEN said CONTAINS '\\t' + row.from + '\\t' AND split(said, '\\t')[2] = row.from THEN replace(said, '\\t' + row.from + '\\t', '\\t' + row.to + '\\t') ELSE said END]`),
    compile(cypher`UNWIND ${rows} AS row
MATCH (old:${label} {id: row.from})
WHERE NOT EXISTS { MATCH (:${label} {id: row.to}) }
SET old.id = row.to`),
    compile(cypher`UNWIND ${rows} AS row
MATCH (old:${label} {id: row.from})
MATCH (kept:${label} {id: row.to})
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
    compile(cypher`UNWIND ${rows} AS row
MATCH (evidence:Evidence {otherEnd: row.from}) SET evidence.otherEnd = row.to`),
  ];
}

/** What persons decided is about the things under their new ids. */
function decisionsOf(renames: readonly Rename[]): Statement {
  return compile(cypher`MATCH (decision:Decision)
WITH decision, reduce(things = decision.things, row IN ${parameter(renames.map(({ from, to }) => ({ from, to })))} |
  [thing IN things | CASE thing WHEN row.from THEN row.to ELSE thing END]) AS things
WHERE things <> decision.things
SET decision.things = things`);
}
