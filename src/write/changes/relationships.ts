import { type Cypher, compile, cypher, identifier, parameter } from '../../cypher/cypher.ts';
import type { Properties, Relationship } from '../../entities/thing.ts';
import type { Run } from '../../neo4j/graph.ts';
import { type Counts, countStates, countsBy, groupBy, noCounts, type State } from './counts.ts';

/**
 * Makes the relationships be as they shall. Both ends must be there.
 *
 * @param created the ids of nodes that were made just now, which have no relationships yet.
 * @returns counts for each type.
 * @throws Error when an end is missing, which is a mistake of the program.
 */
export async function writeRelationships(
  run: Run,
  relationships: readonly Relationship[],
  created: ReadonlySet<string>,
): Promise<Readonly<Record<string, Counts>>> {
  const isFresh = ({ start, end, only }: Relationship) =>
    created.has(start.id) || (only !== true && created.has(end.id));
  const shape = (one: Relationship) =>
    [one.type, one.start.label, one.end.label, one.key?.name ?? '', one.only === true, isFresh(one)].join(
      ' ',
    );
  const groups = groupBy(relationships, shape);
  return countsBy(
    groups.map(([first]) => first!.type),
    await Promise.all(
      groups.map((group) => (isFresh(group[0]!) ? createGroup(run, group) : writeGroup(run, group))),
    ),
  );
}

/** Relationships of nodes that had none. The ends travel as two lists: maps would be most of what is sent. */
async function createGroup(run: Run, relationships: readonly Relationship[]): Promise<Counts> {
  const { type, start, end } = relationships[0]!;
  const starts = parameter(relationships.map((one) => one.start.id));
  const ends = parameter(relationships.map((one) => one.end.id));
  const properties = relationships.map(ownProperties);
  const set = properties.some((own) => Object.keys(own).length > 0)
    ? cypher`SET made = ${parameter(properties)}[at]`
    : cypher``;
  const made = await run(
    compile(cypher`UNWIND range(0, size(${starts}) - 1) AS at
MATCH (source:${identifier(start.label)} {id: ${starts}[at]})
MATCH (target:${identifier(end.label)} {id: ${ends}[at]})
CREATE (source)-[made:${identifier(type)}]->(target)
${set}
RETURN count(made) AS count`),
  );
  expectAll(type, relationships.length, Number(made[0]?.count));
  return { ...noCounts, new: relationships.length };
}

/** With the key among them. */
function ownProperties({ key, properties }: Relationship): Properties {
  return key === null ? properties : { ...properties, [key.name]: key.value };
}

function expectAll(type: string, expected: number, found: number): void {
  if (found === expected) return;
  throw new Error(`${type}: ${expected} relationships expected, both ends were there for ${found}`);
}

async function writeGroup(run: Run, relationships: readonly Relationship[]): Promise<Counts> {
  const { type, start, end, key, only } = relationships[0]!;
  const rows = relationships.map((one) => ({
    start: one.start.id,
    end: one.end.id,
    key: one.key?.value ?? null,
    properties: one.properties,
  }));
  const identity = key === null ? cypher`` : cypher` {${identifier(key.name)}: row.key}`;
  const pattern = (name: Cypher) => cypher`(source)-[${name}:${identifier(type)}${identity}]->(target)`;
  const replace = only === true ? replaceOthers(type) : cypher``;
  const states = await run(
    compile(cypher`UNWIND ${parameter(rows)} AS row
MATCH (source:${identifier(start.label)} {id: row.start})
MATCH (target:${identifier(end.label)} {id: row.end})
${replace}OPTIONAL MATCH ${pattern(cypher`old`)}
WITH row, source, target, CASE
  WHEN old IS NULL THEN 'new'
  WHEN any(key IN keys(row.properties)
    WHERE coalesce(old[key] <> row.properties[key], old[key] IS NOT NULL OR row.properties[key] IS NOT NULL)) THEN 'changed'
  ELSE 'unchanged'
END AS state
CALL (row, source, target, state) {
  WITH row, source, target, state WHERE state <> 'unchanged'
  MERGE ${pattern(cypher`relationship`)}
  SET relationship += row.properties
}
RETURN state`),
  );
  expectAll(type, rows.length, states.length);
  return countStates(states.map(({ state }) => state as State));
}

/** For a relationship that a node has one of: the one to another node goes. */
function replaceOthers(type: string): Cypher {
  return cypher`CALL (source, target) {
  MATCH (source)-[other:${identifier(type)}]->(elsewhere) WHERE elsewhere <> target
  DELETE other
}
`;
}
