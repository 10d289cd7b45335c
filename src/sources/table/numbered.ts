import type { OrganizationMention, ProjectMention } from '../../facts/mention.ts';
import type { Reference } from '../../reference/reference.ts';
import { filledFields } from '../operation/fields.ts';
import { ownersOf } from '../operation/owners.ts';
import type { OwnColumns } from './own-columns.ts';
import type { RowReader } from './register.ts';
import type { TableRow } from './row.ts';

/** No register has as many; what goes beyond is told apart as its rows are read. */
const MOST = 200_000;
/** An owner's name and number are no longer. */
const LONGEST = 300;

/** Every form of an organisation number has so many digits in a row. */
const NUMBER = /\d{6}/;

const anyProject: ProjectMention = { label: 'Project', ref: 'any' };

/**
 * The organisations that rows print with a number, each under its first name: a number that stands anywhere in a document decides for all of
 * it, and rows are read long before all are seen.
 */
export async function numberedOrganizations(
  rows: AsyncIterable<TableRow>,
  reader: RowReader,
  own: OwnColumns,
  reference: Reference,
): Promise<readonly OrganizationMention[]> {
  const found = new Map<string, OrganizationMention>();
  const seen = new Set<string>();
  const add = (mention: OrganizationMention) => {
    const number = mention.organizationNumber;
    if (number === undefined || mention.name.length > LONGEST || found.size >= MOST) return;
    if (!found.has(number)) found.set(number, mention);
  };
  for await (const row of rows) {
    const fields = filledFields(reader.fieldsOf(row).fields, []).filter(
      ({ label }) => label === 'owner' || label === 'ownerNumber',
    );
    const printed = fields.map(({ value }) => value).join('\n');
    if (fields.length > 1 && printed.length <= LONGEST && !seen.has(printed)) {
      if (seen.size < MOST) seen.add(printed);
      for (const { owner } of ownersOf(fields, reference, [])) add(owner.organization);
    }
    if (!own.cells(row).some(({ value }) => NUMBER.test(value))) continue;
    for (const fact of own.read(row, anyProject, { text: row.text, persons: [] }).facts) {
      if (fact.subject.label === 'Organization') add(fact.subject);
    }
  }
  return [...found.values()];
}
