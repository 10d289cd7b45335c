import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fact, SourceKind } from '../../../src/facts/fact.ts';
import type { ReadRow } from '../../../src/sources/table/operation.ts';
import { openTable, type Table } from '../../../src/sources/table/read-table.ts';
import { reference } from '../reading.ts';

export const folder = mkdtempSync(join(tmpdir(), 'samverkan-table-'));

/** Writes a table to a file and opens it. */
export async function tableOf(
  text: string | Uint8Array,
  name = 'table.csv',
  kind?: SourceKind,
): Promise<Table> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const table = await openTable(path, null, reference, kind);
  if (table === null) throw new Error('It was not recognised.');
  return table;
}

export async function readAll(table: Table): Promise<readonly ReadRow[]> {
  const rows: ReadRow[] = [];
  for await (const row of table.rows()) rows.push(row);
  return rows;
}

/** What a row states of its project's own properties. */
export function properties({ facts }: ReadRow): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    facts.flatMap((fact: Fact) =>
      'property' in fact
        ? [[fact.property, typeof fact.value === 'object' ? fact.value.isoDate : fact.value]]
        : [],
    ),
  );
}

/** What a row states of others, each as a line: "OWNS Ale kommun". */
export function relations({ facts }: ReadRow): readonly string[] {
  return facts.flatMap((fact) => {
    if (!('relationship' in fact)) return [];
    const other = fact.subject.label === 'Project' ? fact.object : fact.subject;
    const words = 'name' in other ? other.name : 'code' in other ? other.code : other.label;
    return [[fact.relationship, words, ...Object.values(fact.properties ?? {})].join(' ')];
  });
}
