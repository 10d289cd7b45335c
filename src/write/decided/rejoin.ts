import { nothingKnown } from '../../entities/known.ts';
import { renamesByMentions } from '../../entities/organizations/organizations.ts';
import type { OrganizationMention } from '../../facts/mention.ts';
import type { Row, Run } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import { applyRenames } from '../changes/renames.ts';
import { readDecided } from '../known/decisions.ts';
import { knownOrganizations } from '../known/known-organizations.ts';
import { retellOrganizations } from '../retold/retold-organizations.ts';
import { regroup } from './regroup.ts';
import { whileUndecided } from './unsettled.ts';

/**
 * Makes organisations one that the rules make one, as they would have been if nobody had kept them apart when they were read. The lock must be taken.
 *
 * @param ids of organisations, no longer kept apart.
 * @returns the ids of those that are others by it.
 */
export async function rejoin(
  run: Run,
  reference: Reference,
  ids: readonly string[],
): Promise<readonly string[]> {
  const decided = await readDecided(run);
  const members = ids.flatMap((id) => decided.groupOf(id)?.members ?? [id]);
  const mentions = await readMentions(run, members);
  const organizations = await knownOrganizations().read(run, mentions, []);
  const known = { ...nothingKnown, organizations, decided };
  const all = renamesByMentions(mentions, known, reference).filter(({ from }) => members.includes(from));
  const present = members.map((id) => all.find(({ from }) => from === id)?.to ?? id);
  // Others were kept apart by nobody.
  const renames = all.filter(({ to }) => present.indexOf(to) !== present.lastIndexOf(to));
  if (renames.length === 0) return [];
  const touched = [...new Set(renames.flatMap(({ from, to }) => [from, to]))];
  await whileUndecided(run, touched, async () => {
    await applyRenames(run, renames);
    await retellOrganizations(run, reference, touched);
    await regroup(run, touched);
  });
  return touched;
}

/** Organisations by the rules, as a document would mention them that says all that is known of each. Departments and groups go by whose they are. */
async function readMentions(run: Run, ids: readonly string[]): Promise<readonly OrganizationMention[]> {
  const rows = await run({
    text: `UNWIND $ids AS id
CALL (id) {
  MATCH (organization:Organization {id: id}) WHERE organization.records IS NULL RETURN organization
  UNION
  MATCH (organization:OrganizationRecord {id: 'record:' + id}) RETURN organization
}
RETURN organization {.name, .aliases, .organizationNumber, .kind} AS organization ORDER BY id`,
    parameters: { ids: ids.filter((id) => !id.includes('@')) },
  });
  return rows.map(({ organization }) => {
    const told = Object.entries(organization as Row).filter(([, value]) => value !== null);
    return { label: 'Organization', ...Object.fromEntries(told) } as OrganizationMention;
  });
}
