import type { Graph, Run } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { takeLock } from '../write/lock.ts';
import { undoAccept } from './accept-judgement.ts';
import { type Decision, type DecisionKind, withdrawDecision } from './decision.ts';
import { undoApart } from './keep-apart.ts';
import { CurationProblem } from './problem.ts';
import { undoSetFact } from './set-fact.ts';
import { showAnew } from './shown-anew.ts';

/** Makes the graph what it would be without a decision, which does not hold any more when this is called. */
type Undo = (run: Run, reference: Reference, decision: Decision) => Promise<void>;

/** How a decision of each kind is undone. */
const undoing: Partial<Readonly<Record<DecisionKind, Undo>>> = Object.freeze({
  MERGE: showAnew,
  KEEP_APART: undoApart,
  RENAME: showAnew,
  SET_NUMBER: showAnew,
  ACCEPT: undoAccept,
  SET_FACT: undoSetFact,
  // The document may be imported again.
  WITHDRAW_SOURCE: async () => {},
});

/**
 * Takes a decision back. The record of it stays, with when it was undone.
 *
 * @returns the decision's id.
 * @throws CurationProblem when there is no such decision, or it is undone already.
 */
export async function undoDecision(
  graph: Graph,
  reference: Reference,
  { id, by }: { readonly id: string; readonly by: string },
): Promise<string> {
  return await graph.write(async (run) => {
    await takeLock(run);
    const decision = await withdrawDecision(run, id, by);
    const undo = undoing[decision.kind];
    if (undo === undefined) {
      throw new CurationProblem('NOT_SUPPORTED', `A decision of the kind ${decision.kind} cannot be undone.`);
    }
    await undo(run, reference, decision);
    return decision.id;
  });
}
