import type { Problem } from '../../facts/fact.ts';
import type { Run } from '../../neo4j/graph.ts';
import { RefusedTable } from '../../sources/table/refused.ts';

/** Why a document is not imported: that a person withdrew it; null where nobody did. */
export async function withdrawal(run: Run, document: string): Promise<Problem | null> {
  const [decision] = await run({
    text: `MATCH (decision:Decision {kind: 'WITHDRAW_SOURCE'})
WHERE decision.undoneAt IS NULL AND decision.things[0] = $document
RETURN decision.by AS by, toString(date(decision.decidedAt)) AS day, decision.reason AS reason`,
    parameters: { document },
  });
  if (decision === undefined) return null;
  const { by, day, reason } = decision;
  const why = reason === null ? '' : ` (${reason})`;
  return {
    code: 'WITHDRAWN',
    message: `${by} withdrew this document on ${day}${why}: it is not imported until that is undone (samverkan sources restore ${document}).`,
    line: null,
    column: null,
  };
}

/** Throws RefusedTable where a person withdrew the document. */
export async function refuseWithdrawn(run: Run, document: string): Promise<void> {
  const problem = await withdrawal(run, document);
  if (problem !== null) throw new RefusedTable(problem.code, problem.message);
}
