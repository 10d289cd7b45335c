import { compile, cypher, identifier, join, parameter } from '../../cypher/cypher.ts';
import type { Properties, Thing } from '../../entities/thing.ts';
import type { Run } from '../../neo4j/graph.ts';
import { type Counts, countStates, countsBy, groupBy, noCounts, type State } from './counts.ts';

/**
 * Makes the nodes be as the things say. What is so already is not touched. A property that is null is taken away; one that
 * is not named stays.
 *
 * @param present the ids of those that are there.
 * @returns counts for each label.
 */
export async function writeNodes(
  run: Run,
  things: readonly Thing[],
  present: ReadonlySet<string>,
): Promise<Readonly<Record<string, Counts>>> {
  const groups = groupBy(things, ({ label, roles, id }) =>
    [label, ...(roles ?? []), present.has(id)].join(':'),
  );
  return countsBy(
    groups.map(([first]) => first!.label),
    await Promise.all(
      groups.map((group) => (present.has(group[0]!.id) ? changeAll(run, group) : createAll(run, group))),
    ),
  );
}

/** Things of one label and the same roles, none of which is there. */
async function createAll(run: Run, things: readonly Thing[]): Promise<Counts> {
  const { label, roles = [] } = things[0]!;
  const rows = things.map(({ id, properties }) => ({ id, ...withoutNulls(properties) }));
  const labels = join(
    [label, ...roles].map((name) => cypher`:${identifier(name)}`),
    '',
  );
  await run(compile(cypher`UNWIND ${parameter(rows)} AS row CREATE (node${labels}) SET node = row`));
  return { ...noCounts, new: rows.length };
}

/** What a new node holds: nothing says null to what was never there. */
export function withoutNulls(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

/** Things of one label and the same roles, all of which are there. */
async function changeAll(run: Run, things: readonly Thing[]): Promise<Counts> {
  const { label, roles = [] } = things[0]!;
  const rows = things.map(({ id, properties }) => ({ id, properties }));
  const lacksRole = roles.map((role) => cypher` OR NOT node:${identifier(role)}`);
  const setRoles = roles.map((role) => cypher` SET node:${identifier(role)}`);
  const states = await run(
    compile(cypher`UNWIND ${parameter(rows)} AS row
MATCH (node:${identifier(label)} {id: row.id})
WITH row, node, any(key IN keys(row.properties)
  WHERE coalesce(node[key] <> row.properties[key], node[key] IS NOT NULL OR row.properties[key] IS NOT NULL))${join(lacksRole, '')} AS changes
CALL (row, node, changes) {
  WITH row, node, changes WHERE changes
  SET node += row.properties${join(setRoles, '')}
}
RETURN CASE WHEN changes THEN 'changed' ELSE 'unchanged' END AS state`),
  );
  return countStates(states.map(({ state }) => state as State));
}
