import { numberKey } from '../entities/described/project-profile.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { forgetRuns } from '../write/import-run.ts';
import { takeLock } from '../write/lock.ts';
import { forgetSource } from '../write/retold/forget-source.ts';
import { takeAway } from '../write/retold/take-away.ts';
import { type Decider, recordDecision } from './decision.ts';
import { CurationProblem } from './problem.ts';

export interface Deletion extends Decider {
  /** The project's number. */
  readonly number: string;
}

/**
 * Deletes a project: all that is stated of it, what only it had, and the documents that told of nothing else. A project that another
 * one continues stays known by its number. This is not undone but by importing a document on it again, which brings it back; what persons set
 * on it holds then. A table that told of it is read again for that.
 *
 * @returns the id of the decision.
 * @throws CurationProblem NOT_FOUND where there is no such project.
 */
export async function deleteProject(
  graph: Graph,
  reference: Reference,
  { number, ...decider }: Deletion,
): Promise<string> {
  return await graph.write(async (run) => {
    await takeLock(run);
    const id = `project:${numberKey(number)}`;
    const { name, documents, statements, organizations } = await read(run, id);
    if (name === undefined) {
      throw new CurationProblem('NOT_FOUND', `The number of a project was expected; there is no ${number}.`);
    }
    const decision = await recordDecision(
      run,
      { kind: 'DELETE_PROJECT', things: [id], value: name },
      decider,
    );
    await takeAway(run, reference, statements);
    for (const document of await withoutProjects(run, documents)) {
      await forgetSource(run, reference, document);
    }
    await removeUntied(run, organizations);
    return decision;
  });
}

interface Deleted {
  readonly name?: string;
  /** The documents that tell of it. */
  readonly documents: readonly string[];
  /** Ids of the `Evidence` in them that is about it or its parts. */
  readonly statements: readonly string[];
  readonly organizations: readonly string[];
}

async function read(run: Run, id: string): Promise<Deleted> {
  const [found] = await run({
    text: `MATCH (project:Project {id: $id})
RETURN coalesce(project.name, project.id) AS name,
  COLLECT { MATCH (project)-[:DESCRIBED_IN]->(source) RETURN source.id } AS documents,
  COLLECT {
    MATCH (project)-[:HAS_SUBPROJECT|ACHIEVED*0..2]->(part:Project|Subproject|Result)<-[:ABOUT]-(evidence)-[:FROM]->(source)
    WHERE EXISTS { (project)-[:DESCRIBED_IN]->(source) }
    RETURN DISTINCT evidence.id
  } AS statements,
  COLLECT { MATCH (project)<-[:OWNS|PARTNERS_IN]-(organization) RETURN DISTINCT organization.id } AS organizations`,
    parameters: { id },
  });
  return (found ?? { documents: [], statements: [], organizations: [] }) as unknown as Deleted;
}

/** Those of the documents that tell of no project any more; the others, where they are tables, are read again when they are imported again. */
async function withoutProjects(run: Run, documents: readonly string[]): Promise<readonly string[]> {
  for (const document of documents) await forgetRuns(run, document);
  const rows = await run({
    text: `UNWIND $documents AS id MATCH (source:SourceDocument {id: id})
WHERE NOT EXISTS { (source)<-[:DESCRIBED_IN]-() } RETURN id`,
    parameters: { documents },
  });
  return rows.map(({ id }) => id as string);
}

/** Organisations that nothing is left of but how tables spell them. */
async function removeUntied(run: Run, organizations: readonly string[]): Promise<void> {
  await run({
    text: `UNWIND $organizations AS id MATCH (organization:Organization {id: id})
WHERE NOT EXISTS { MATCH (organization)--(other) WHERE NOT other:Evidence }
OPTIONAL MATCH (organization)<-[:ABOUT]-(evidence:Evidence)
DETACH DELETE evidence, organization`,
    parameters: { organizations },
  });
}
