import { printedInstead, organizationNumber as reading } from '../facts/organization-number.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { takeLock } from '../write/lock.ts';
import { type Decider, recordDecision } from './decision.ts';
import { shownOrganization } from './organizations.ts';
import { CurationProblem } from './problem.ts';
import { showAnew } from './shown-anew.ts';

/**
 * Decides which organisation number an organisation has, whatever documents print; null says that it has none. Doubts on its numbers are settled by it.
 *
 * @returns the decision's id.
 * @throws CurationProblem when the organisation is not there, the number is none, or another organisation's.
 */
export async function setOrganizationNumber(
  graph: Graph,
  reference: Reference,
  {
    id,
    organizationNumber = null,
    ...decider
  }: { readonly id: string; readonly organizationNumber?: string | null } & Decider,
): Promise<string> {
  const value = organizationNumber === null ? null : numberIn(organizationNumber);
  return await graph.write(async (run) => {
    await takeLock(run);
    const shown = await shownOrganization(run, id);
    if (value !== null) await requireFree(run, shown.id, value);
    const things = [shown.id];
    const decision = await recordDecision(
      run,
      { kind: 'SET_NUMBER', things, field: 'organizationNumber', value },
      decider,
    );
    await showAnew(run, reference, { things });
    return decision;
  });
}

function numberIn(text: string): string {
  const read = reading(text);
  if ('value' in read) return read.value;
  throw new CurationProblem('INVALID_VALUE', `Expected ${read.expected}; ${printedInstead(text)}.`);
}

async function requireFree(run: Run, id: string, number: string): Promise<void> {
  const [other] = await run({
    text: `MATCH (other:Organization {organizationNumber: $number}) WHERE other.id <> $id
RETURN other.id AS id, other.name AS name ORDER BY id LIMIT 1`,
    parameters: { id, number },
  });
  if (other === undefined) return;
  throw new CurationProblem(
    'NUMBER_TAKEN',
    `${number} is the number of ${other.name} (${other.id}). Where the two are one, merge them.`,
  );
}
