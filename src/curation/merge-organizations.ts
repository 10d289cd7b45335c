import type { Graph } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { takeLock } from '../write/lock.ts';
import { type Decider, recordDecision } from './decision.ts';
import { decisionApart } from './keep-apart.ts';
import { shownOrganization } from './organizations.ts';
import { CurationProblem } from './problem.ts';
import { showAnew } from './shown-anew.ts';

/**
 * Makes two organisations one, for this graph and for every later import under any name or number of either.
 *
 * @param keep the id that both have from now on.
 * @param absorb the id of the one that becomes a part of it.
 * @returns the decision's id.
 * @throws CurationProblem when one of them is not there, they are one already, or it was decided to keep them apart.
 */
export async function mergeOrganizations(
  graph: Graph,
  reference: Reference,
  { keep, absorb, ...decider }: { readonly keep: string; readonly absorb: string } & Decider,
): Promise<string> {
  return await graph.write(async (run) => {
    await takeLock(run);
    const [kept, absorbed] = [await shownOrganization(run, keep), await shownOrganization(run, absorb)];
    if (kept.id === absorbed.id) {
      throw new CurationProblem(
        'ALREADY_ONE',
        `${keep} and ${absorb} are one organisation already: ${kept.name}.`,
      );
    }
    const apart = await decisionApart(run, kept, absorbed);
    if (apart !== null) {
      throw new CurationProblem(
        'KEPT_APART',
        `It was decided to keep ${kept.name} and ${absorbed.name} apart; undo ${apart} first.`,
      );
    }
    const things = [kept.id, absorbed.id];
    const id = await recordDecision(run, { kind: 'MERGE', things }, decider);
    await showAnew(run, reference, { things });
    return id;
  });
}
