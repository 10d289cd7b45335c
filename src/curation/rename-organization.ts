import type { Graph } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { takeLock } from '../write/lock.ts';
import { type Decider, recordDecision } from './decision.ts';
import { shownOrganization } from './organizations.ts';
import { CurationProblem } from './problem.ts';
import { showAnew } from './shown-anew.ts';

/** The longest name that an organisation may be given, in UTF-16 code units. */
const longest = 300;

/**
 * Decides the name that an organisation is shown by, whatever documents call it; the earlier one becomes an alias.
 *
 * @returns the decision's id.
 * @throws CurationProblem when the organisation is not there, or the name is none.
 */
export async function renameOrganization(
  graph: Graph,
  reference: Reference,
  { id, name, ...decider }: { readonly id: string; readonly name: string } & Decider,
): Promise<string> {
  const value = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(value) || value.length > longest) {
    throw new CurationProblem(
      'INVALID_VALUE',
      `A name with a letter or digit, of at most ${longest} characters, was expected; ${value.length > longest ? `one of ${value.length} characters` : `"${value}"`} came.`,
    );
  }
  return await graph.write(async (run) => {
    await takeLock(run);
    const shown = await shownOrganization(run, id);
    const things = [shown.id];
    const decision = await recordDecision(run, { kind: 'RENAME', things, field: 'name', value }, decider);
    await showAnew(run, reference, { things });
    return decision;
  });
}
