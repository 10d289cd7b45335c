import { randomUUID } from 'node:crypto';
import type { Run } from '../neo4j/graph.ts';
import { CurationProblem } from './problem.ts';

export type DecisionKind =
  | 'MERGE'
  | 'KEEP_APART'
  | 'RENAME'
  | 'SET_NUMBER'
  | 'ACCEPT'
  | 'SET_FACT'
  | 'WITHDRAW_SOURCE'
  | 'DELETE_PROJECT';

/** What a person decided, as the graph keeps it (the node `Decision`): beside its kind what it is about, by ids, so that it outlives those things. */
export interface Decision {
  readonly id: string;
  readonly kind: DecisionKind;
  /** Ids of what it is about. Their order means something: of a merge the first is kept. */
  readonly things: readonly string[];
  /** The field of the API that is decided, where it is one. */
  readonly field: string | null;
  /** What it shall be. */
  readonly value: string | null;
}

/** Who decides, and why. */
export interface Decider {
  /** A user's name, or the program that asked. */
  readonly by: string;
  readonly reason?: string | null;
}

/** Records what a person decided, in the transaction that carries it out. */
export async function recordDecision(
  run: Run,
  { kind, things, field = null, value = null }: Omit<Decision, 'id' | 'field' | 'value'> & Partial<Decision>,
  { by, reason = null }: Decider,
): Promise<string> {
  if (by.trim() === '') throw new CurationProblem('INVALID_VALUE', 'Who decides was expected; "" came.');
  const id = `decision:${randomUUID()}`;
  await run({
    text: `CREATE (decision:Decision {id: $id, decidedAt: datetime()})
SET decision += {kind: $kind, things: $things, field: $field, value: $value, by: $by, reason: $reason}`,
    parameters: { id, kind, things, field, value, by: by.trim(), reason },
  });
  return id;
}

/**
 * The decision that an id means, undone from now on.
 *
 * @throws CurationProblem when there is none, or it is undone already.
 */
export async function withdrawDecision(run: Run, id: string, by: string): Promise<Decision> {
  const [found] = await run({
    text: `MATCH (decision:Decision {id: $id})
RETURN decision {.id, .kind, .things, .field, .value} AS decision, toString(decision.undoneAt) AS undoneAt`,
    parameters: { id },
  });
  if (found === undefined) throw new CurationProblem('NOT_FOUND', `There is no decision ${id}.`);
  if (found.undoneAt !== null) {
    throw new CurationProblem('ALREADY_UNDONE', `The decision ${id} was undone at ${found.undoneAt}.`);
  }
  await run({
    text: 'MATCH (decision:Decision {id: $id}) SET decision.undoneAt = datetime(), decision.undoneBy = $by',
    parameters: { id, by },
  });
  return found.decision as Decision;
}
