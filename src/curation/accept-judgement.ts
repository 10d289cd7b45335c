import { labelOfId } from '../entities/label.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { judgeTouched } from '../write/judge/judgements.ts';
import { takeLock } from '../write/lock.ts';
import { type Decider, type Decision, recordDecision } from './decision.ts';
import { CurationProblem } from './problem.ts';

/**
 * Decides that a doubt about a number, or about two projects, stands as the graph has it: nobody is asked about it again.
 *
 * @returns the decision's id; of the one that settles it already, where there is one.
 * @throws CurationProblem when there is no such doubt, or it is about whether two organisations are one, which has decisions of its own.
 */
export async function acceptJudgement(
  graph: Graph,
  reference: Reference,
  { id, ...decider }: { readonly id: string } & Decider,
): Promise<string> {
  return await graph.write(async (run) => {
    await takeLock(run);
    const { rule, things, said, decision } = await doubt(run, id);
    if (decision !== null) return decision;
    if (rule === 'SAME_ORGANIZATION') {
      throw new CurationProblem(
        'NOT_SUPPORTED',
        `${id} asks whether ${things.join(' and ')} are one: merge them, or keep them apart.`,
      );
    }
    const made = await recordDecision(run, { kind: 'ACCEPT', things, field: rule, value: said }, decider);
    await judgeTouched(run, reference, ...kindsOf(things));
    return made;
  });
}

export async function undoAccept(run: Run, reference: Reference, { things }: Decision): Promise<void> {
  await judgeTouched(run, reference, ...kindsOf(things));
}

interface Doubt {
  readonly rule: string;
  readonly things: readonly string[];
  readonly said: string;
  readonly decision: string | null;
}

async function doubt(run: Run, id: string): Promise<Doubt> {
  const [found] = await run({
    text: `MATCH (judgement:Judgement {id: $id, kind: 'UNSURE'})
RETURN judgement.rule AS rule, [id IN [judgement.one, judgement.other] WHERE id IS NOT NULL] AS things,
  coalesce(judgement.said, '') AS said, judgement.decision AS decision`,
    parameters: { id },
  });
  if (found === undefined) {
    throw new CurationProblem('NOT_FOUND', `There is no doubt ${id}; what was doubted may have changed.`);
  }
  return found as unknown as Doubt;
}

/** Ids of organisations and of projects. */
function kindsOf(ids: readonly string[]): readonly [readonly string[], readonly string[]] {
  const isProject = (id: string) => labelOfId(id) === 'Project';
  return [ids.filter((id) => !isProject(id)), ids.filter(isProject)];
}
