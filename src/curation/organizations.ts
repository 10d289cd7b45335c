import type { Run } from '../neo4j/graph.ts';
import { CurationProblem } from './problem.ts';

/** An organisation as callers see it. */
export interface ShownOrganization {
  readonly id: string;
  readonly name: string;
  /** The ids of the rules that it shows: its own, or those of all that were merged into it. */
  readonly members: readonly string[];
}

/**
 * The organisation that an id means: its own, or that of one which was merged into it.
 *
 * @throws CurationProblem when there is none.
 */
export async function shownOrganization(run: Run, id: string): Promise<ShownOrganization> {
  const [row] = await run({
    text: `CALL () {
  MATCH (shown:Organization {id: $id}) RETURN shown, 0 AS rank
  UNION
  MATCH (:OrganizationRecord {id: 'record:' + $id})-[:RECORD_OF]->(shown) RETURN shown, 1 AS rank
}
RETURN shown.id AS id, shown.name AS name, coalesce(shown.records, [shown.id]) AS members ORDER BY rank LIMIT 1`,
    parameters: { id },
  });
  if (row === undefined) {
    throw new CurationProblem(
      'NOT_FOUND',
      id.startsWith('organization:')
        ? `There is no organisation ${id}; it may have become one with another by the rules.`
        : `The id of an organisation, "organization:…", was expected, as the API and "samverkan review" show it; ${JSON.stringify(id)} came.`,
    );
  }
  return row as unknown as ShownOrganization;
}
