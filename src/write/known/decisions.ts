import {
  type DecidedOrganizations,
  decidedBy,
  type OrganizationDecision,
} from '../../entities/organizations/decided.ts';
import { organizationOfRecord, recordRef } from '../../entities/organizations/group-things.ts';
import type { Properties } from '../../entities/thing.ts';
import type { Row, Run } from '../../neo4j/graph.ts';

/** What persons decided about organisations, as far as it holds. */
export async function readDecided(run: Run): Promise<DecidedOrganizations> {
  const rows = await run({
    text: `MATCH (decision:Decision) WHERE decision.kind IN ['MERGE', 'KEEP_APART', 'RENAME', 'SET_NUMBER', 'ACCEPT'] AND decision.undoneAt IS NULL AND decision.suspended IS NULL
RETURN decision.id AS id, decision.kind AS kind, decision.things AS things, decision.field AS field, decision.value AS value ORDER BY decision.decidedAt, decision.id`,
    parameters: {},
  });
  const decisions = rows as unknown as readonly OrganizationDecision[];
  const decided = decidedBy(decisions);
  const ids = [...new Set(decisions.flatMap(({ things }) => things))].filter(
    (id) => decided.groupOf(id) !== null,
  );
  return ids.length === 0 ? decided : decidedBy(decisions, await readRecords(run, ids));
}

/** The records that the graph has of organisations, by their ids. */
export async function readRecords(
  run: Run,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Properties>> {
  const rows = await run({
    text: 'UNWIND $ids AS id MATCH (record:OrganizationRecord {id: id}) RETURN record {.*} AS record',
    parameters: { ids: ids.map((id) => recordRef(id).id) },
  });
  return new Map(
    rows.map(({ record }) => {
      const { id, ...properties } = record as Row & Properties;
      return [organizationOfRecord(id as string), properties as Properties];
    }),
  );
}
