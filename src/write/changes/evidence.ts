import { type Cypher, compile, cypher, identifier, parameter } from '../../cypher/cypher.ts';
import type { Statement } from '../../cypher/statement.ts';
import type { Properties } from '../../entities/thing.ts';
import type { Run } from '../../neo4j/graph.ts';
import type { Passage } from '../known/passages.ts';
import { type Counts, countStates, groupBy, noCounts, type State, sumCounts } from './counts.ts';
import { withoutNulls } from './nodes.ts';

/**
 * Writes statements as `Evidence`, each from its document and about its thing; both must be there. A statement's id is made
 * of all that it says; only which thing it means, at the other end, may come to be told better.
 *
 * @param present the ids of those that are there.
 */
export async function writePassages(
  run: Run,
  passages: readonly Passage[],
  present: ReadonlySet<string>,
): Promise<Counts> {
  const groups = groupBy(passages, ({ about, id, source, properties }) =>
    [about.label, present.has(id), 'statements' in properties, typeof properties.row, source].join(' '),
  );
  return sumCounts(
    await Promise.all(groups.map((group) => writeGroup(run, group, present.has(group[0]!.id)))),
  );
}

async function writeGroup(run: Run, passages: readonly Passage[], areThere: boolean): Promise<Counts> {
  if (!areThere) return await createGroup(run, passages);
  const { about, properties } = passages[0]!;
  const rows = passages.map((one) => ({
    about: one.about.id,
    properties: { id: one.id, ...one.properties },
  }));
  const states = await run(changing(about.label, rows, differing(properties)));
  expectAll(rows.length, states.length);
  return countStates(states.map(({ state }) => state as State));
}

/** Statements of one document about things of one label, none of which is there. */
async function createGroup(run: Run, passages: readonly Passage[]): Promise<Counts> {
  const { about, source } = passages[0]!;
  const abouts = parameter(passages.map((one) => one.about.id));
  const properties = parameter(passages.map((one) => ({ id: one.id, ...withoutNulls(one.properties) })));
  const made = await run(
    compile(cypher`MATCH (source:SourceDocument {id: ${parameter(source)}})
UNWIND range(0, size(${abouts}) - 1) AS at
MATCH (about:${identifier(about.label)} {id: ${abouts}[at]})
CREATE (evidence:Evidence)
SET evidence = ${properties}[at]
CREATE (evidence)-[:ABOUT]->(about)
CREATE (evidence)-[:FROM]->(source)
RETURN count(evidence) AS count`),
  );
  expectAll(passages.length, Number(made[0]?.count));
  return { ...noCounts, new: passages.length };
}

function expectAll(expected: number, found: number): void {
  if (found === expected) return;
  throw new Error(`Evidence: ${expected} statements expected, subject and document were there for ${found}`);
}

/** A condition on `old`, the node that is there, `about` and `row`. */
function differing(properties: Properties): Cypher {
  const elsewhere = cypher`NOT EXISTS { (old)-[:ABOUT]->(about) }`;
  if ('statements' in properties) return cypher`old.statements <> row.properties.statements OR ${elsewhere}`;
  // What many rows of a table say of somebody is kept as the first of them says it, in whatever order they come.
  if (typeof properties.row === 'number') return cypher`old.row > row.properties.row`;
  return cypher`coalesce(old.otherEnd, '') <> coalesce(row.properties.otherEnd, '') OR ${elsewhere}`;
}

type Rows = readonly { readonly about: string; readonly properties: Properties }[];

function changing(label: string, rows: Rows, differs: Cypher): Statement {
  return compile(cypher`UNWIND ${parameter(rows)} AS row
MATCH (about:${identifier(label)} {id: row.about})
MATCH (old:Evidence {id: row.properties.id})
WITH row, about, old, ${differs} AS changes
CALL (row, about, old, changes) {
  WITH row, about, old, changes WHERE changes
  SET old += row.properties
  WITH about, old
  CALL (old, about) { MATCH (old)-[moved:ABOUT]->(other) WHERE other <> about DELETE moved }
  MERGE (old)-[:ABOUT]->(about)
}
RETURN CASE WHEN changes THEN 'changed' ELSE 'unchanged' END AS state`);
}
