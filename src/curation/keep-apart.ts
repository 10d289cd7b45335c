import type { Graph, Run } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { rejoin } from '../write/decided/rejoin.ts';
import { judgeTouched } from '../write/judge/judgements.ts';
import { takeLock } from '../write/lock.ts';
import { type Decider, type Decision, recordDecision } from './decision.ts';
import { type ShownOrganization, shownOrganization } from './organizations.ts';
import { CurationProblem } from './problem.ts';

/**
 * Keeps two organisations apart: the rules never make them one, and nobody is asked about them again.
 *
 * @returns the decision's id; of the one that says so already, where there is one.
 * @throws CurationProblem when one of them is not there, or they are one already.
 */
export async function keepApart(
  graph: Graph,
  reference: Reference,
  { one, other, ...decider }: { readonly one: string; readonly other: string } & Decider,
): Promise<string> {
  return await graph.write(async (run) => {
    await takeLock(run);
    const [first, second] = [await shownOrganization(run, one), await shownOrganization(run, other)];
    if (first.id === second.id) {
      throw new CurationProblem(
        'ALREADY_ONE',
        `${one} and ${other} are one organisation: ${first.name}. Where a person merged them, undo that.`,
      );
    }
    const earlier = await decisionApart(run, first, second);
    if (earlier !== null) return earlier;
    const things = [first.id, second.id].sort();
    const id = await recordDecision(run, { kind: 'KEEP_APART', things }, decider);
    await judgeTouched(run, reference, things, []);
    return id;
  });
}

export async function undoApart(run: Run, reference: Reference, { things }: Decision): Promise<void> {
  const joined = await rejoin(run, reference, things);
  await judgeTouched(run, reference, [...things, ...joined], []);
}

/** The decision that holds two organisations, or parts of them, apart; null where there is none. */
export async function decisionApart(
  run: Run,
  one: ShownOrganization,
  other: ShownOrganization,
): Promise<string | null> {
  const [row] = await run({
    text: `MATCH (decision:Decision {kind: 'KEEP_APART'}) WHERE decision.undoneAt IS NULL
  AND any(thing IN decision.things WHERE thing IN $one) AND any(thing IN decision.things WHERE thing IN $other)
RETURN decision.id AS id ORDER BY id LIMIT 1`,
    parameters: { one: [one.id, ...one.members], other: [other.id, ...other.members] },
  });
  return (row?.id as string | undefined) ?? null;
}
