import type { Graph, Run } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { forgetRuns } from '../write/import-run.ts';
import { judgeAll } from '../write/judge/judgements.ts';
import { takeLock } from '../write/lock.ts';
import { forgetStatements, removeSource } from '../write/retold/forget-source.ts';
import { type Decider, recordDecision } from './decision.ts';
import { CurationProblem } from './problem.ts';

export interface Withdrawal extends Decider {
  /** The document's id. */
  readonly id: string;
}

/**
 * Withdraws a document: what only it stated goes, the rest stays, and values are chosen anew from what the others say. The same
 * bytes are not imported again until the decision is undone, which only allows that: the document itself is not kept.
 *
 * The decision is recorded first, and the statements go a batch at a time; what broke off goes on when it is called again. Afterwards the graph is what it
 * would be if the document had never been read, but that organisations and departments which it let be told as one stay one,
 * under the ids that they have; that texts of other documents in which it had names masked stay so; and that a contact whom an older
 * page names is back only when that page is imported again.
 *
 * @param tell told how many of its `Evidence` nodes are gone.
 * @returns the id of the decision.
 * @throws CurationProblem NOT_FOUND, ALREADY_WITHDRAWN, or NOT_SUPPORTED for reference data and for what persons decided.
 */
export async function withdrawSource(
  graph: Graph,
  reference: Reference,
  withdrawal: Withdrawal,
  tell: (gone: number) => void = () => {},
): Promise<string> {
  const { id } = withdrawal;
  const { decision, isNew } = await graph.write(async (run) => {
    await takeLock(run);
    return await decide(run, withdrawal);
  });
  const isJudged = await forgetStatements(graph, reference, id, tell);
  // What was told before it broke off is not known.
  if (!isNew || !isJudged) await judgeAll(graph, reference);
  await graph.write(async (run) => {
    await takeLock(run);
    await removeSource(run, id);
  });
  return decision;
}

/** The decision, recorded now or by a withdrawal that broke off. */
async function decide(
  run: Run,
  { id, by, reason }: Withdrawal,
): Promise<{ readonly decision: string; readonly isNew: boolean }> {
  const [found] = await run({
    text: `OPTIONAL MATCH (source:SourceDocument {id: $id})
OPTIONAL MATCH (decision:Decision {kind: 'WITHDRAW_SOURCE'}) WHERE decision.undoneAt IS NULL AND decision.things[0] = $id
RETURN source.kind AS kind, source.title AS title, decision.id AS decision, decision.by AS by, toString(date(decision.decidedAt)) AS day`,
    parameters: { id },
  });
  const { kind, title, decision, by: who, day } = found as Readonly<Record<string, string | null>>;
  if (kind === null) {
    throw decision === null
      ? new CurationProblem('NOT_FOUND', `The id of a document was expected; there is no ${id}.`)
      : new CurationProblem('ALREADY_WITHDRAWN', `${who} withdrew ${id} on ${day}.`);
  }
  if (kind === 'REFERENCE' || kind === 'PERSON') {
    const instead =
      kind === 'PERSON' ? 'undo the decision' : 'the program brings it, and would bring it again';
    throw new CurationProblem('NOT_SUPPORTED', `${id} is not a document that was imported: ${instead}.`);
  }
  if (decision !== null) return { decision: decision as string, isNew: false };
  // From now on it is not wholly in the graph: if this is undone half way, it is to be read again.
  await forgetRuns(run, id);
  const recorded = await recordDecision(
    run,
    { kind: 'WITHDRAW_SOURCE', things: [id], value: title as string },
    reason === undefined ? { by } : { by, reason },
  );
  return { decision: recorded, isNew: true };
}
