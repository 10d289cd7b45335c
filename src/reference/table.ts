import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { z } from 'zod';
import { organizationNumber } from '../facts/organization-number.ts';

/** Reference data that is malformed: the message names the file, the row or key, and what was expected. */
export class MalformedReference extends Error {
  override readonly name = 'MalformedReference';
}

/** The text of one file of the folder, without a byte order mark. Throws MalformedReference when it cannot be read. */
export function readText(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new MalformedReference(`${file}: ${(error as Error).message}`);
  }
}

/**
 * The rows of a CSV file with a header line, each checked against `row` (a schema over text columns).
 * Throws MalformedReference naming the file, the row (the header is row 1) and the column.
 */
export function readTable<Row extends z.ZodType>(folder: string, file: string, row: Row): z.output<Row>[] {
  const text = readText(folder, file);
  let rows: Record<string, string>[];
  try {
    rows = parseCsv(text, { columns: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw new MalformedReference(`${file}: ${(error as Error).message}`);
  }
  return rows.map((record, index) => check(row, record, `${file}, row ${index + 2}`));
}

/** Text of a column that may be empty: empty is null. */
export const optional = z.string().transform((text) => text || null);

/** An organisation number of ten digits, or nothing. */
export const number = optional.refine(
  (digits) => digits === null || (/^\d{10}$/.test(digits) && 'value' in organizationNumber(digits)),
  'ten digits of an organisation number expected',
);

/** Several names in one column, separated by semicolons. */
export const names = z.string().transform((text) =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

function check<Shape extends z.ZodType>(shape: Shape, value: unknown, place: string): z.output<Shape> {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const found = result.error.issues.map((issue) => `${issue.path.join('.') || '(all)'}: ${issue.message}`);
  throw new MalformedReference(`${place}: ${found.join('; ')}`);
}
