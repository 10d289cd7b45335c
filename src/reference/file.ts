import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import type { z } from 'zod';

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
 * Throws MalformedReference naming the file's line and the column.
 */
export function readTable<Row extends z.ZodType>(folder: string, file: string, row: Row): z.output<Row>[] {
  const text = readText(folder, file);
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parseCsv(text, { columns: true, info: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw new MalformedReference(`${file}: ${(error as Error).message}`);
  }
  return rows.map(({ record, info }) => check(row, record, `${file}, line ${info.lines}`));
}

/** A YAML file checked against `shape`. Every scalar is text: 1.1 is a code, not a number. */
export function readYaml<Shape extends z.ZodType>(
  folder: string,
  file: string,
  shape: Shape,
): z.output<Shape> {
  const text = readText(folder, file);
  let content: unknown;
  try {
    content = parseYaml(text, { schema: 'failsafe' });
  } catch (error) {
    throw new MalformedReference(`${file}: ${(error as Error).message}`);
  }
  return check(shape, content, file);
}

function check<Shape extends z.ZodType>(shape: Shape, value: unknown, place: string): z.output<Shape> {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const found = result.error.issues.map((issue) => `${issue.path.join('.') || '(all)'}: ${issue.message}`);
  throw new MalformedReference(`${place}: ${found.join('; ')}`);
}
