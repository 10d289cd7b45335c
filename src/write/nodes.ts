import { compile, cypher, identifier, join, parameter } from '../cypher/cypher.ts';
import type { Thing } from '../entities/thing.ts';
import type { Run } from '../neo4j/graph.ts';
import { type Counts, countStates, groupBy, type State, sumCounts } from './counts.ts';

/**
 * Makes the nodes be as the things say. What is so already is not touched. A property that is null is taken away; one that
 * is not named stays.
 *
 * @returns counts for each label.
 */
export async function writeNodes(
  run: Run,
  things: readonly Thing[],
): Promise<Readonly<Record<string, Counts>>> {
  const counts: Record<string, Counts> = {};
  for (const group of groupBy(things, ({ label, roles }) => [label, ...(roles ?? [])].join(':'))) {
    const { label } = group[0]!;
    const written = await writeGroup(run, group);
    counts[label] = sumCounts([...(counts[label] === undefined ? [] : [counts[label]]), written]);
  }
  return counts;
}

/** Things of one label and the same roles, in one statement. */
async function writeGroup(run: Run, things: readonly Thing[]): Promise<Counts> {
  const { label, roles = [] } = things[0]!;
  const rows = things.map(({ id, properties }) => ({ id, properties }));
  const lacksRole = roles.map((role) => cypher` OR NOT old:${identifier(role)}`);
  const setRoles = roles.map((role) => cypher` SET node:${identifier(role)}`);
  const states = await run(
    compile(cypher`UNWIND ${parameter(rows)} AS row
OPTIONAL MATCH (old:${identifier(label)} {id: row.id})
WITH row, CASE
  WHEN old IS NULL THEN 'new'
  WHEN any(key IN keys(row.properties)
    WHERE coalesce(old[key] <> row.properties[key], old[key] IS NOT NULL OR row.properties[key] IS NOT NULL))${join(lacksRole, '')} THEN 'changed'
  ELSE 'unchanged'
END AS state
CALL (row, state) {
  WITH row, state WHERE state <> 'unchanged'
  MERGE (node:${identifier(label)} {id: row.id})
  SET node += row.properties${join(setRoles, '')}
}
RETURN state`),
  );
  return countStates(states.map(({ state }) => state as State));
}
