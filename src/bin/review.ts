import { userInfo } from 'node:os';
import type { Decider } from '../curation/decision.ts';
import { referenceFolder } from '../folders.ts';
import type { Graph } from '../neo4j/graph.ts';
import { readReference } from '../reference/read.ts';
import { openApi } from '../resolvers/execute.ts';
import { judgeAll } from '../write/judge/judgements.ts';
import { migrate } from '../write/migrations.ts';
import { withGraph } from './graph.ts';
import { openProgress } from './progress.ts';
import type { Decide } from './review-decisions.ts';
import { allDecisions, openDoubts } from './review-open.ts';
import { decisionList, doubtList } from './review-page.ts';

export interface ReviewOptions {
  /** Who decides; the login name where it is not said. */
  readonly by?: string;
  readonly reason?: string | null;
  readonly json?: boolean;
  /** Print what is open, also in a terminal. */
  readonly list?: boolean;
}

/** Works through what is open, in a terminal; elsewhere, or when asked to, prints it. */
export async function reviewCommand({
  json = false,
  list = false,
  ...options
}: ReviewOptions): Promise<number> {
  return await inGraph(json, async (graph) => {
    const reference = readReference(referenceFolder);
    // An import that was cut off has judged nothing.
    await judgeAll(graph, reference);
    const api = openApi();
    const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
    if (isTerminal && !json && !list) {
      const { reviewInTerminal } = await import('./review-terminal.ts');
      const terminal = { input: process.stdin, output: process.stdout };
      return await reviewInTerminal({ api, graph, reference, decider: decider(options), terminal });
    }
    const open = await openDoubts(api, graph);
    process.stdout.write(json ? `${JSON.stringify({ open }, null, 2)}\n` : doubtList(open));
    return 0;
  });
}

/** Prints what persons decided. */
export async function decisionsCommand({ json = false }: ReviewOptions): Promise<number> {
  return await inGraph(json, async (graph) => {
    const decisions = await allDecisions(openApi(), graph);
    process.stdout.write(json ? `${JSON.stringify({ decisions }, null, 2)}\n` : decisionList(decisions));
    return 0;
  });
}

/** Decides one thing, and prints the decision. */
export async function decideCommand(
  decide: Decide,
  { json = false, ...options }: ReviewOptions,
): Promise<number> {
  return await inGraph(json, async (graph) => {
    const id = await decide(graph, readReference(referenceFolder), decider(options));
    if (json) {
      process.stdout.write(`${JSON.stringify({ decision: id }, null, 2)}\n`);
      return 0;
    }
    const decision = (await allDecisions(openApi(), graph)).filter((one) => one.id === id);
    process.stdout.write(decisionList(decision));
    return 0;
  });
}

async function inGraph(json: boolean, work: (graph: Graph) => Promise<number>): Promise<number> {
  return await withGraph('samverkan review', openProgress(process.stderr, { json }), async ({ graph }) => {
    await migrate(graph);
    return await work(graph);
  });
}

function decider({ by = userName(), reason = null }: ReviewOptions): Decider {
  return { by, reason };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without a name, as containers have.
    return 'samverkan review';
  }
}
