import { numberKey } from '../entities/described/project-profile.ts';
import { textOf } from '../entities/statement.ts';
import type { ProjectProperty } from '../facts/fact.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { documentOfDecision, holdFacts } from '../write/decided/held-facts.ts';
import { takeLock } from '../write/lock.ts';
import { forgetSource } from '../write/retold/forget-source.ts';
import { type Decider, type Decision, recordDecision } from './decision.ts';
import { CurationProblem } from './problem.ts';
import { SETTABLE } from './project-value.ts';

export interface FactToSet extends Decider {
  /** The project's number or its id. */
  readonly project: string;
  /** The API's name of a field of a project that has one value: `totalBudget`. */
  readonly field: string;
  /** The value, as documents print it or as the API answers; null says that there is none. */
  readonly value: string | number | boolean | null;
}

/**
 * Sets the value of a project's field: a statement of its own, from a document of the kind PERSON, that counts more than what any document
 * says, until it is undone or somebody sets another. It holds whatever is imported, also when the project goes and comes back.
 *
 * @returns the id of the decision.
 * @throws CurationProblem NOT_FOUND for the project, INVALID_VALUE for the field or the value, with what was expected.
 */
export async function setFact(
  graph: Graph,
  reference: Reference,
  { project, field, value, ...decider }: FactToSet,
): Promise<string> {
  const set = read(field, value);
  return await graph.write(async (run) => {
    await takeLock(run);
    const id = await projectId(run, project);
    await checkPeriod(run, id, field, set);
    const decision = await recordDecision(
      run,
      { kind: 'SET_FACT', things: [id], field, value: set },
      decider,
    );
    await holdFacts(run, reference, [id]);
    return decision;
  });
}

/** What other statements say counts again. */
export async function undoSetFact(run: Run, reference: Reference, { id }: Decision): Promise<void> {
  await forgetSource(run, reference, documentOfDecision(id));
}

function read(field: string, value: FactToSet['value']): string | null {
  const reading = SETTABLE[field as ProjectProperty];
  if (reading === undefined) {
    throw new CurationProblem(
      'INVALID_VALUE',
      `A field of a project that a person may set was expected (${Object.keys(SETTABLE).join(', ')}); ${JSON.stringify(field)} came.`,
    );
  }
  if (value === null && field !== 'name') return null;
  const found = value === null ? { expected: 'words' } : reading(String(value));
  if ('value' in found) return textOf(found.value);
  throw new CurationProblem(
    'INVALID_VALUE',
    `${field}: ${found.expected} was expected; ${JSON.stringify(value)} came.`,
  );
}

async function projectId(run: Run, project: string): Promise<string> {
  const [found] = await run({
    text: `UNWIND [$project, 'project:' + $number] AS id MATCH (project:Project {id: id}) RETURN id LIMIT 1`,
    parameters: { project, number: numberKey(project) },
  });
  if (found !== undefined) return found.id as string;
  throw new CurationProblem(
    'NOT_FOUND',
    `The number or id of a project was expected; there is no ${project}.`,
  );
}

async function checkPeriod(run: Run, project: string, field: string, value: string | null): Promise<void> {
  if (value === null || (field !== 'startDate' && field !== 'endDate')) return;
  const [period] = await run({
    text: 'MATCH (project:Project {id: $project}) RETURN toString(project.startDate) AS startDate, toString(project.endDate) AS endDate',
    parameters: { project },
  });
  const { startDate, endDate } = { ...period, [field]: value } as Readonly<Record<string, string | null>>;
  if (startDate == null || endDate == null || startDate <= endDate) return;
  throw new CurationProblem(
    'INVALID_VALUE',
    `${field}: an end that is not before the start was expected; ${startDate} to ${endDate} came.`,
  );
}
