import { inOrder, organizationPart } from '../../entities/name.ts';
import { organizationProperties } from '../../entities/organizations/candidate.ts';
import { organizationBy } from '../../entities/organizations/organization-by.ts';
import { referenceOrganizations } from '../../entities/organizations/reference-organizations.ts';
import type { Statement } from '../../entities/statement.ts';
import type { Row, Run } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import { changesFor, writeChanges } from '../changes/changes.ts';
import { applyRenames } from '../changes/renames.ts';
import { statementsOf } from '../known/passages.ts';

/**
 * Gives organisations the names, number and kind that are stated of them now, and one whose id was made of a number that nobody states any more
 * the id of its name, where that is free. Those that are gone are left out.
 */
export async function retellOrganizations(
  run: Run,
  reference: Reference,
  ids: readonly string[],
): Promise<void> {
  const rows = await run({
    text: `UNWIND $ids AS id MATCH (organization:Organization {id: id})
RETURN id, COLLECT {
  MATCH (organization)<-[:ABOUT]-(evidence:Evidence)-[:FROM]->(source:SourceDocument)
  WHERE evidence.field IN ['name', 'aliases', 'organizationNumber', 'kind']
  RETURN evidence {.*, source: source {.id, .kind, retrievedAt: toString(source.retrievedAt)}}
} AS statements`,
    parameters: { ids },
  });
  const nodes = rows.flatMap(({ id, statements }) => {
    const said: readonly Statement[] = (statements as Row[]).flatMap(statementsOf);
    const told = organizationBy(id as string, said, reference);
    return told.names.size === 0
      ? []
      : [
          {
            label: 'Organization',
            id: id as string,
            properties: organizationProperties(told, referenceOrganizations(reference).takeApart),
          },
        ];
  });
  await writeChanges(run, await changesFor(run, { nodes }));
  const unnumbered = rows.flatMap(({ id, statements }) => {
    const to = idByName((statements as Row[]).flatMap(statementsOf));
    const node = nodes.find((one) => one.id === id);
    return node === undefined || node.properties.organizationNumber !== null || to === null
      ? []
      : [{ label: 'Organization', from: node.id, to }];
  });
  for (const rename of unnumbered.filter(({ from }) => /^organization:\d{10}$/.test(from))) {
    const taken = await run({
      text: 'MATCH (organization:Organization {id: $to}) RETURN organization.id',
      parameters: { to: rename.to },
    });
    if (taken.length === 0) await applyRenames(run, [rename]);
  }
}

function idByName(statements: readonly Statement[]): string | null {
  const parts = statements.flatMap(({ field, value }) =>
    field === 'name' && value !== null ? [organizationPart(value)] : [],
  );
  const [first] = parts.sort(inOrder);
  return first === undefined ? null : `organization:${first}`;
}
