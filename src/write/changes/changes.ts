import { compile, cypher, identifier, join, parameter } from '../../cypher/cypher.ts';
import type { Claim, Relationship, Rename, Thing } from '../../entities/thing.ts';
import type { Run } from '../../neo4j/graph.ts';
import { type Passage, passagesOf } from '../known/passages.ts';
import { groupBy } from './counts.ts';
import { writePassages } from './evidence.ts';
import { writeNodes } from './nodes.ts';
import { writeRelationships } from './relationships.ts';
import { applyRenames } from './renames.ts';
import type { Written } from './written.ts';

/** What the graph shall have. */
export interface Told {
  readonly renames?: readonly Rename[];
  readonly nodes: readonly Thing[];
  readonly relationships?: readonly Relationship[];
  readonly claims?: readonly Claim[];
}

/** What is written so that the graph has it, in this order. */
export interface Changes {
  readonly renames: readonly Rename[];
  readonly nodes: readonly Thing[];
  readonly relationships: readonly Relationship[];
  readonly passages: readonly Passage[];
  /** The ids of those nodes and passages that are there already, renames done. */
  readonly present: ReadonlySet<string>;
}

/**
 * Looks what of it the graph has.
 *
 * @param present ids of nodes that it has, as far as is known.
 */
export async function changesFor(
  run: Run,
  { renames = [], nodes, relationships = [], claims = [] }: Told,
  present: ReadonlySet<string> = new Set(),
): Promise<Changes> {
  const passages = passagesOf(claims);
  const unknown = [
    ...nodes.filter(({ id }) => !present.has(id)),
    ...passages.map(({ id }) => ({ label: 'Evidence', id })),
  ];
  const left = new Set(renames.map(({ from }) => from));
  const found = (await readPresent(run, unknown)).filter((id) => !left.has(id));
  return {
    ...{ renames, nodes, relationships, passages },
    present: new Set([...present, ...found, ...renames.map(({ to }) => to)]),
  };
}

async function readPresent(
  run: Run,
  things: readonly { readonly label: string; readonly id: string }[],
): Promise<readonly string[]> {
  if (things.length === 0) return [];
  const groups = groupBy(things, ({ label }) => label).map((group) => {
    const ids = parameter(group.map(({ id }) => id));
    return cypher`UNWIND ${ids} AS id MATCH (:${identifier(group[0]!.label)} {id: id}) RETURN id`;
  });
  const rows = await run(
    compile(cypher`CALL () {
${join(groups, '\nUNION ALL\n')}
}
RETURN id`),
  );
  return rows.map(({ id }) => id as string);
}

/** Makes the changes. All statements are sent at once: none waits for what another answers. The lock must be taken. */
export async function writeChanges(run: Run, changes: Changes): Promise<Written> {
  const { renames, nodes, relationships, passages, present } = changes;
  const created = new Set(nodes.flatMap(({ id }) => (present.has(id) ? [] : [id])));
  const [, nodeCounts, relationshipCounts, evidence] = await Promise.all([
    applyRenames(run, renames),
    writeNodes(run, nodes, present),
    writeRelationships(run, relationships, created),
    writePassages(run, passages, present),
  ]);
  return { nodes: { ...nodeCounts, Evidence: evidence }, relationships: relationshipCounts };
}

/** The ids of projects that the changes bring into the graph: those of new ones, and those that others get. */
export function newProjectIds({ nodes, present, renames }: Changes): readonly string[] {
  return [
    ...nodes.flatMap(({ label, id }) => (label === 'Project' && !present.has(id) ? [id] : [])),
    ...renames.flatMap(({ label, to }) => (label === 'Project' ? [to] : [])),
  ];
}
