import type { OrganizationKind } from '../../facts/mention.ts';
import { kindByName } from '../../facts/organization-kind.ts';
import type { Reference } from '../../reference/reference.ts';
import { choose } from '../described/choose.ts';
import { inOrder, rankNames } from '../name.ts';
import type { Statement } from '../statement.ts';
import { statementsOn } from '../statements.ts';
import type { Candidate } from './candidate.ts';
import { namesOf, referenceOrganizations } from './reference-organizations.ts';

/**
 * What an organisation is by what is stated of it and by the reference data: all names; the lowest number that is not another's by the reference data;
 * the kind that is stated, or else told by a name.
 *
 * @param said statements on its `name`, `aliases`, `organizationNumber` and `kind`.
 */
export function organizationBy(
  id: string,
  said: readonly Statement[],
  reference: Reference,
): Pick<Candidate, 'names' | 'organizationNumber' | 'kind' | 'reference'> {
  const all = referenceOrganizations(reference);
  const known = all.byId(id) ?? null;
  const statements = statementsOn(said);
  const on = (field: string) => statements.on(field).flatMap(({ value }) => (value === null ? [] : [value]));
  const names = new Set([...(known === null ? [] : namesOf(known)), ...on('name'), ...on('aliases')]);
  if (known !== null) {
    return { names, organizationNumber: known.organizationNumber, kind: known.kind, reference: known };
  }
  const believed = on('organizationNumber').filter((number) => all.byNumber(number) === undefined);
  const stated = choose(statements.on('kind'))?.value as OrganizationKind | undefined;
  const told = rankNames(on('name')).flatMap((name) => kindByName(name) ?? [])[0];
  return {
    names,
    organizationNumber: believed.sort(inOrder)[0] ?? null,
    kind: stated ?? (id.includes('@') ? 'UNIT' : (told ?? null)),
    reference: null,
  };
}
