import { cypher } from '../../cypher/cypher.ts';
import { NAMING } from '../../entities/described/described.ts';
import { renamesOfProject } from '../../entities/described/renames.ts';
import type { Dependent } from '../../entities/known.ts';
import { labelOfId } from '../../entities/label.ts';
import type { Statement } from '../../entities/statement.ts';
import type { Properties, Rename, ThingRef } from '../../entities/thing.ts';
import type { DescribedMention } from '../../facts/mention.ts';
import type { Row, Run } from '../../neo4j/graph.ts';
import { statementsOf } from '../known/passages.ts';

/** A project or call in the graph, with everything that is said of it and everything that it is tied to. */
export interface ToldProject {
  readonly label: DescribedMention['label'];
  readonly id: string;
  readonly statements: readonly Statement[];
  readonly links: readonly Link[];
}

export interface Link {
  readonly element: string;
  readonly type: string;
  readonly otherEnd: string;
  /** Its role or kind; empty where it has none. */
  readonly key: string;
  readonly properties: Properties;
}

/** Whether `said`, a node `Evidence`, states a number of what it is about. */
export const statesNumber = cypher`(said.field = 'number' OR any(one IN said.statements WHERE one STARTS WITH 'number\\t'))`;

/** Those of the projects and calls that the graph has. */
export async function readProjects(run: Run, ids: readonly string[]): Promise<readonly ToldProject[]> {
  const rows = await run({
    text: `UNWIND $ids AS id MATCH (project:Project|Call {id: id})
RETURN id,
  COLLECT {
    MATCH (project)<-[:ABOUT]-(evidence:Evidence)-[:FROM]->(source:SourceDocument)
    ORDER BY source.id, evidence.start, evidence.id
    RETURN evidence {.*, source: source {.id, .kind, retrievedAt: toString(source.retrievedAt)}}
  } AS statements,
  COLLECT {
    MATCH (project)-[link]-(other)
    WHERE NOT other:Evidence AND NOT other:SourceDocument AND NOT (type(link) IN $naming AND endNode(link) = project)
    RETURN {element: elementId(link), type: type(link), otherEnd: other.id, key: coalesce(link.role, link.kind, ''), properties: properties(link)}
  } AS links`,
    // What another project says that it continues or answers is told of that one.
    parameters: { ids, naming: [...NAMING] },
  });
  return rows.map(({ id, statements, links }) => ({
    label: labelOfId(id as string) as ToldProject['label'],
    id: id as string,
    statements: (statements as Row[]).flatMap(statementsOf),
    links: links as Link[],
  }));
}

/** What a project's new id makes of it and of the things whose ids are made within it: subprojects, objectives, results, departments and groups. */
export async function renamesTo(run: Run, project: ThingRef, to: string): Promise<readonly Rename[]> {
  const [within] = await run({
    text: `MATCH (project:Project|Call {id: $id})
RETURN COLLECT {
  MATCH (project)-[:HAS_SUBPROJECT|AIMS_AT|ACHIEVED*1..2]->(thing:Subproject|Objective|Result)
  WITH DISTINCT thing
  RETURN {label: head(labels(thing)), id: thing.id, words: coalesce(thing.name, thing.text)}
} AS dependents, COLLECT {
  MATCH (project)<-[:OWNS|PARTNERS_IN]-(thing:Organization) WHERE thing.id ENDS WITH '@' + $id
  RETURN DISTINCT thing.id
} AS departments`,
    parameters: { id: project.id },
  });
  const { dependents, departments } = within as Row;
  return [
    ...renamesOfProject(project, to, dependents as readonly Dependent[]),
    ...(departments as string[]).map((from) => ({
      label: 'Organization',
      from,
      to: from.slice(0, -project.id.length) + to,
    })),
  ];
}
