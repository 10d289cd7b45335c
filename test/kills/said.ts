import { createHash } from 'node:crypto';
import { graphHash } from '../../src/dump/graph-hash.ts';
import type { Graph } from '../../src/neo4j/graph.ts';

/** All that must be the same, however an import came to its end. */
export interface Said {
  /** `samverkan db hash`. */
  readonly hash: string;
  readonly nodes: number;
  readonly relationships: number;
  /** Stands for all judgements, which are not in the hash. */
  readonly judgements: string;
  readonly judgementCount: number;
  /** What only something that is still going on may have: a lease that is held, runs that run, the note of a dump. */
  readonly leftBehind: readonly string[];
}

export async function said(graph: Graph): Promise<Said> {
  const rows = await graph.read({
    text: `MATCH (judgement:Judgement) RETURN judgement {.*, decision: judgement.decision IS NOT NULL} AS judgement ORDER BY judgement.id`,
    parameters: {},
  });
  const digest = createHash('sha256');
  for (const { judgement } of rows) {
    const pairs = Object.entries(judgement as object).sort(([one], [other]) => (one < other ? -1 : 1));
    digest.update(JSON.stringify(pairs));
  }
  return {
    ...(await graphHash(graph)),
    judgements: digest.digest('hex'),
    judgementCount: rows.length,
    leftBehind: await leftBehind(graph),
  };
}

async function leftBehind(graph: Graph): Promise<readonly string[]> {
  const rows = await graph.read({
    text: `CALL () {
  MATCH (lease:Lease) WHERE lease.holder IS NOT NULL RETURN 'a lease of ' + lease.command AS what
  UNION ALL
  MATCH (run:ImportRun {state: 'RUNNING'}) RETURN 'a run that runs, at row ' + run.rowsDone AS what
  UNION ALL
  MATCH (:Loaded {name: 'dump'}) RETURN 'the note of a dump' AS what
}
RETURN what`,
    parameters: {},
  });
  return rows.map(({ what }) => String(what));
}

/** How far it had come: rows of the run that came furthest, nodes, judgements. */
export async function howFar(graph: Graph): Promise<string> {
  const [row] = await graph.read({
    text: `RETURN coalesce(head(COLLECT { MATCH (run:ImportRun) RETURN max(run.rowsDone) }), 0) AS rows,
  COUNT { (node) } AS nodes, COUNT { (judgement:Judgement) } AS judgements`,
    parameters: {},
  });
  return `${row?.rows} rows, ${row?.nodes} nodes, ${row?.judgements} judgements`;
}

/** What is not as it should be; nothing where all is. */
export function differs(one: Said, clean: Said): readonly string[] {
  return [
    ...(one.hash === clean.hash
      ? []
      : [
          `hash ${one.hash.slice(0, 12)} of ${one.nodes} nodes and ${one.relationships} relationships, not ${clean.hash.slice(0, 12)} of ${clean.nodes} and ${clean.relationships}`,
        ]),
    ...(one.judgements === clean.judgements
      ? []
      : [`${one.judgementCount} judgements, not the ${clean.judgementCount}`]),
    ...one.leftBehind,
  ];
}
