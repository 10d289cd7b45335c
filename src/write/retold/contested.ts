import { inOrder, nameKey, organizationPart } from '../../entities/name.ts';
import { eitherKind, sameKind } from '../../entities/organizations/candidate.ts';
import type { Contested } from '../../entities/thing.ts';
import type { OrganizationKind } from '../../facts/mention.ts';
import { kindByName } from '../../facts/organization-kind.ts';
import type { Run } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import { reattribute } from '../changes/reattributed.ts';
import { applyRenames } from '../changes/renames.ts';
import { regroup } from '../decided/regroup.ts';
import { whileUndecided } from '../decided/unsettled.ts';
import { knownOrganizations } from '../known/known-organizations.ts';
import { retellOrganizations } from './retold-organizations.ts';

/** What one document says of an organisation with a number, whose number it does not print. */
interface Nameless {
  readonly organization: string;
  readonly document: string;
  readonly names: readonly string[];
}

/**
 * Gives organisations of their own to what documents say under names that tell no more who is meant: where they were read first, there was one organisation
 * with a number by that name, and now there are several. So it is as if they had been read last. The lock must be taken.
 *
 * @returns the ids of organisations that are others by it.
 */
export async function settleContested(
  run: Run,
  reference: Reference,
  contested: readonly Contested[],
): Promise<readonly string[]> {
  const touched = new Set<string>();
  const all = new Map(contested.map((one) => [`${nameKey(one.name)} ${one.organizations.join()}`, one]));
  for (const one of all.values()) {
    const given = await whileUndecided(run, one.organizations, () => giveAway(run, reference, one));
    for (const id of given) touched.add(id);
  }
  return [...touched];
}

async function giveAway(run: Run, reference: Reference, contested: Contested): Promise<readonly string[]> {
  const nameless = await readNameless(run, contested);
  if (nameless.length === 0) return [];
  const [{ names }] = nameless as [Nameless];
  const stored = await knownOrganizations().read(run, [{ label: 'Organization', name: contested.name }], []);
  const free = stored.flatMap(({ id, organizationNumber, name, aliases }) =>
    organizationNumber === null &&
    !id.includes('@') &&
    [name, ...aliases].some((one) => nameKey(one) === nameKey(contested.name))
      ? [id]
      : [],
  );
  const own = nameless.flatMap((one) => one.names.map((name) => `organization:${organizationPart(name)}`));
  const to = [...own, ...free].sort(inOrder)[0] as string;
  await applyRenames(
    run,
    free.filter((id) => id !== to).map((from) => ({ label: 'Organization', from, to })),
  );
  await run({
    text: 'MERGE (organization:Organization {id: $to}) ON CREATE SET organization.name = $name, organization.aliases = []',
    parameters: { to, name: names[0] },
  });
  await reattribute(
    run,
    nameless.map(({ organization, document }) => ({
      label: 'Organization',
      from: organization,
      to,
      document,
    })),
  );
  const ids = [...new Set([...nameless.map(({ organization }) => organization), to])];
  await retellOrganizations(run, reference, ids);
  await regroup(run, ids);
  return ids;
}

async function readNameless(run: Run, { name, organizations }: Contested): Promise<readonly Nameless[]> {
  const rows = await run({
    text: `UNWIND $organizations AS id MATCH (organization:Organization {id: id})
RETURN id, organization.kind AS kind, COLLECT {
  MATCH (organization)<-[:ABOUT]-(evidence:Evidence)-[:FROM]->(source:SourceDocument)
  WHERE evidence.field IN ['name', 'aliases', 'organizationNumber', 'kind']
  WITH source, collect({field: evidence.field, value: evidence.value}) AS said
  RETURN {document: source.id, said: said}
} AS told`,
    parameters: { organizations },
  });
  const found = rows as unknown as readonly Told[];
  const isContested = (own: string) => nameKey(own) === nameKey(name);
  return found.flatMap(({ id, told }) =>
    told.flatMap(({ document, said }) => {
      const on = (field: string) => said.flatMap((one) => (one.field === field ? [one.value] : []));
      const [names, aliases] = [on('name'), on('aliases')];
      if (on('organizationNumber').length > 0 || ![...names, ...aliases].some(isContested)) return [];
      const isLetters = organizations.length === 1;
      if (isLetters && ![...names, ...aliases].every(isContested)) return [];
      const kinds = [...on('kind'), ...names.map((own) => kindByName(own) ?? null)];
      const kind = (kinds as (OrganizationKind | null)[]).reduce(eitherKind, null);
      const fitting = found.filter((one) => sameKind(one.kind, kind));
      return isLetters || fitting.length > 1 ? [{ organization: id, document, names }] : [];
    }),
  );
}

interface Told {
  readonly id: string;
  readonly kind: OrganizationKind | null;
  readonly told: readonly {
    readonly document: string;
    readonly said: readonly { readonly field: string; readonly value: string }[];
  }[];
}
