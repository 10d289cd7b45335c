import { compile, cypher, identifier, join, parameter } from '../cypher/cypher.ts';
import type { Thing } from '../entities/thing.ts';
import type { Run } from '../neo4j/graph.ts';
import { type Counts, countStates, groupBy, noCounts, type State, sumCounts } from './counts.ts';

/** What became of the nodes. */
export interface WrittenNodes {
  /** By label. */
  readonly counts: Readonly<Record<string, Counts>>;
  /** The ids of those that were not there before. */
  readonly created: ReadonlySet<string>;
}

/**
 * Makes the nodes be as the things say. What is so already is not touched. A property that is null is taken away; one that
 * is not named stays.
 */
export async function writeNodes(run: Run, things: readonly Thing[]): Promise<WrittenNodes> {
  const counts: Record<string, Counts> = {};
  const created = new Set<string>();
  for (const group of groupBy(things, ({ label, roles }) => [label, ...(roles ?? [])].join(':'))) {
    const { label } = group[0]!;
    const missing = await missingOf(run, label, group);
    const written = sumCounts([
      await createAll(
        run,
        group.filter(({ id }) => missing.has(id)),
      ),
      await changeAll(
        run,
        group.filter(({ id }) => !missing.has(id)),
      ),
    ]);
    counts[label] = sumCounts([...(counts[label] === undefined ? [] : [counts[label]]), written]);
    for (const id of missing) created.add(id);
  }
  return { counts, created };
}

async function missingOf(run: Run, label: string, things: readonly Thing[]): Promise<ReadonlySet<string>> {
  const ids = things.map(({ id }) => id);
  const found = await run(
    compile(cypher`UNWIND ${parameter(ids)} AS id MATCH (old:${identifier(label)} {id: id}) RETURN id`),
  );
  const there = new Set(found.map(({ id }) => id));
  return new Set(ids.filter((id) => !there.has(id)));
}

/** Things of one label and the same roles, none of which is there. */
async function createAll(run: Run, things: readonly Thing[]): Promise<Counts> {
  if (things.length === 0) return noCounts;
  const { label, roles = [] } = things[0]!;
  const rows = things.map(({ id, properties }) => ({ ...properties, id }));
  const labels = join(
    [label, ...roles].map((name) => cypher`:${identifier(name)}`),
    '',
  );
  await run(compile(cypher`UNWIND ${parameter(rows)} AS row CREATE (node${labels}) SET node = row`));
  return { ...noCounts, new: rows.length };
}

/** Things of one label and the same roles, all of which are there. */
async function changeAll(run: Run, things: readonly Thing[]): Promise<Counts> {
  if (things.length === 0) return noCounts;
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
