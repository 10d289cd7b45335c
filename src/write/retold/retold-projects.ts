import { compile, cypher, identifier, parameter } from '../../cypher/cypher.ts';
import { projectThings } from '../../entities/described/project-things.ts';
import { projectIdBy } from '../../entities/described/projects.ts';
import { heldByStatements, relationshipKey, single } from '../../entities/relationships.ts';
import { statementsOn } from '../../entities/statements.ts';
import type { Properties, Relationship } from '../../entities/thing.ts';
import type { Run } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import { changesFor, writeChanges } from '../changes/changes.ts';
import { groupBy } from '../changes/counts.ts';
import { applyRenames } from '../changes/renames.ts';
import { removeReleased } from './forsaken.ts';
import { type Link, readProjects, renamesTo, statesNumber, type ToldProject } from './told-projects.ts';

/**
 * Makes projects and calls be what the statements on them say, and nothing else. One that no document speaks of goes, with what persons set on it.
 *
 * @returns the ids of what they are no longer tied to.
 */
export async function retellProjects(
  run: Run,
  reference: Reference,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const told = await readProjects(run, await renamed(run, ids));
  const isSpokenOf = ({ statements }: ToldProject) =>
    statements.some(({ source }) => source.kind !== 'PERSON');
  const [kept, silent] = [told.filter(isSpokenOf), told.filter((project) => !isSpokenOf(project))];
  await removeProjects(
    run,
    silent.map(({ id }) => id),
  );

  const things = kept.map(({ label, id, statements }) =>
    projectThings({ label, id }, statementsOn(statements), new Set(), reference),
  );
  const relationships = await withContacts(
    run,
    things.flatMap((one) => one.relationships),
  );
  const nodes = things.flatMap((one) => one.nodes);
  await writeChanges(
    run,
    await changesFor(run, {
      nodes: [...new Map(nodes.map((node) => [node.id, node])).values()],
      relationships,
      claims: things.flatMap(({ restated }) => restated),
    }),
  );
  const unstated = kept.flatMap((project) => unstatedLinks(project, relationships));
  await run({
    text: 'UNWIND $elements AS element MATCH ()-[link]->() WHERE elementId(link) = element DELETE link',
    parameters: { elements: unstated.map(({ element }) => element) },
  });
  await changeLinks(run, kept);
  await removeReleased(
    run,
    things.flatMap(({ released }) => released),
  );
  return [...unstated, ...silent.flatMap(({ links }) => links)].map(({ otherEnd }) => otherEnd);
}

/** Gives projects the ids that what is said of them now makes, unless another has it. */
async function renamed(run: Run, ids: readonly string[]): Promise<readonly string[]> {
  const unnumbered = await run(
    compile(cypher`UNWIND ${parameter(ids)} AS id MATCH (project:Project|Call {id: id})
WHERE NOT EXISTS { MATCH (project)<-[:ABOUT]-(said:Evidence) WHERE ${statesNumber} }
RETURN id`),
  );
  if (unnumbered.length === 0) return ids;
  const present = new Map<string, string>();
  for (const project of await readProjects(
    run,
    unnumbered.map(({ id }) => id as string),
  )) {
    const to = projectIdBy(project.label, project.statements);
    if (to === null || to === project.id) continue;
    const [taken] = await run({
      text: 'MATCH (project:Project|Call {id: $to}) RETURN true AS isTaken',
      parameters: { to },
    });
    if (taken !== undefined) continue;
    present.set(project.id, to);
    await applyRenames(run, await renamesTo(run, project, to));
  }
  return ids.map((id) => present.get(id) ?? id);
}

async function removeProjects(run: Run, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await run({
    text: `UNWIND $ids AS id MATCH (project:Project|Call {id: id})
CALL (project) {
  MATCH (project)<-[:ABOUT]-(evidence:Evidence)-[:FROM]->(source:SourceDocument {kind: 'PERSON'})
  DETACH DELETE evidence, source
}
DETACH DELETE project`,
    parameters: { ids },
  });
}

/** Without those to contacts whose data are not in the graph. */
async function withContacts(
  run: Run,
  relationships: readonly Relationship[],
): Promise<readonly Relationship[]> {
  const contacts = relationships.filter(({ type }) => type === 'HAS_CONTACT').map(({ end }) => end.id);
  if (contacts.length === 0) return relationships;
  const rows = await run({
    text: 'UNWIND $contacts AS id MATCH (contact:Contact {id: id}) RETURN id',
    parameters: { contacts },
  });
  const present = new Set(rows.map(({ id }) => id));
  return relationships.filter(({ type, end }) => type !== 'HAS_CONTACT' || present.has(end.id));
}

/** Those that no statement tells of: what a project has only one of was written just now. */
function unstatedLinks(
  { id, statements, links }: ToldProject,
  written: readonly Relationship[],
): readonly Link[] {
  const held = heldByStatements(statements);
  return links.filter(({ type, otherEnd, key }) =>
    single.has(type)
      ? !written.some((one) => one.type === type && one.start.id === id)
      : !held.has(relationshipKey(type, otherEnd, key)),
  );
}

/** Gives relationships the units and counts that are stated of them now. */
async function changeLinks(run: Run, projects: readonly ToldProject[]): Promise<void> {
  const changed = projects.flatMap(({ statements, links }) => {
    const held = heldByStatements(statements);
    return links.flatMap(({ element, type, otherEnd, key, properties }) => {
      const shall = held.get(relationshipKey(type, otherEnd, key));
      return shall === undefined || isSame(shall, properties) ? [] : [{ type, element, properties: shall }];
    });
  });
  for (const group of groupBy(changed, ({ type }) => type)) {
    await run(
      compile(cypher`UNWIND ${parameter(group)} AS row
MATCH ()-[link:${identifier(group[0]!.type)}]->() WHERE elementId(link) = row.element SET link = row.properties`),
    );
  }
}

function isSame(one: Properties, other: Properties): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}
