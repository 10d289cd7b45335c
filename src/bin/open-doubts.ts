import type { Graph } from '../neo4j/graph.ts';

/** What nobody has settled of who is who. */
export interface OpenDoubts {
  readonly count: number;
  /** A sentence for each of the likeliest. */
  readonly reasons: readonly string[];
}

/** So many are shown after an import; `samverkan review` has them all. */
const shown = 5;

/** How many doubts are open in the graph, and what the first are, in the order of `samverkan review`. */
export async function countOpenDoubts(graph: Graph): Promise<OpenDoubts> {
  const [row] = await graph.read({
    text: `MATCH (judgement:Judgement {kind: 'UNSURE'}) WHERE judgement.decision IS NULL
WITH judgement ORDER BY judgement.score DESC, judgement.id
WITH collect(judgement.reason) AS reasons
RETURN size(reasons) AS count, reasons[..$shown] AS reasons`,
    parameters: { shown },
  });
  return row as unknown as OpenDoubts;
}
