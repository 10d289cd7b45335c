import { numberKey } from '../../entities/described/project-profile.ts';
import type { Fact, ParsedDocument, SourceDocument } from '../../facts/fact.ts';
import type { ReadRow } from '../../sources/table/operation.ts';
import type { Table } from '../../sources/table/read-table.ts';

/** Rows that are resolved together: more are no faster, and take more memory, as what is made of a row stays until all are resolved. */
export const USUAL_BATCH = 250;

/** Rows that are written together. */
export interface Batch {
  readonly rows: readonly ReadRow[];
  /** One for each project. */
  readonly parts: readonly ParsedDocument[];
  /** The numbers of all projects that its rows speak of; null where one has none and may be any. */
  readonly numbers: ReadonlySet<string> | null;
}

/** Rows in batches. A row without a number may be any project: it has one of its own. */
export async function* batchesOf(
  table: Table,
  skip: number,
  batchSize: number,
): AsyncGenerator<Batch, undefined> {
  let batch: ReadRow[] = [];
  let at = 0;
  for await (const row of table.rows()) {
    at += 1;
    if (at <= skip) continue;
    const alone = row.facts.length > 0 && numberOf(row) === null;
    if (alone && batch.length > 0) {
      yield batchOf(batch, table.source);
      batch = [];
    }
    batch.push(row);
    if (alone || batch.length >= batchSize) {
      yield batchOf(batch, table.source);
      batch = [];
    }
  }
  if (batch.length > 0) yield batchOf(batch, table.source);
  return undefined;
}

/** Rows as one batch. */
export function batchOf(rows: readonly ReadRow[], source: SourceDocument): Batch {
  return { rows, parts: partsOf(rows, source), numbers: numbersIn(rows) };
}

/** Whether nothing that one batch says of projects bears on another. */
export function isApart({ numbers }: Pick<Batch, 'numbers'>, other: Pick<Batch, 'numbers'>): boolean {
  if (numbers === null || other.numbers === null) return false;
  return [...numbers].every((number) => !other.numbers?.has(number));
}

function numbersIn(rows: readonly ReadRow[]): ReadonlySet<string> | null {
  const numbers = new Set<string>();
  for (const { facts } of rows) {
    const mentioned = new Set<string>();
    const numbered = new Set<string>();
    for (const fact of facts) {
      for (const mention of 'relationship' in fact ? [fact.subject, fact.object] : [fact.subject]) {
        if (mention.label === 'Project') mentioned.add(mention.ref);
      }
      if (!('property' in fact) || fact.property !== 'number') continue;
      numbered.add(fact.subject.ref);
      numbers.add(numberKey(String(fact.value)));
    }
    if (mentioned.size > numbered.size) return null;
  }
  return numbers;
}

/** The number that a row gives its project, as projects are known by it. */
export function numberOf({ facts }: ReadRow): string | null {
  const number = facts.find((fact) => 'property' in fact && fact.property === 'number');
  return number !== undefined && 'value' in number ? numberKey(String(number.value)) : null;
}

/** One part for each project: its row, or all of its rows. */
function partsOf(batch: readonly ReadRow[], source: SourceDocument): readonly ParsedDocument[] {
  const parts = new Map<string, ReadRow[]>();
  for (const row of batch.filter(({ facts }) => facts.length > 0)) {
    const key = numberOf(row) ?? `row ${row.number}`;
    parts.set(key, [...(parts.get(key) ?? []), row]);
  }
  return [...parts.values()].map((rows) => ({
    source,
    facts: rows.flatMap(({ facts, number }) =>
      number === rows[0]?.number
        ? facts
        : facts.map((fact) => about(fact, `row ${number}`, `row ${rows[0]?.number}`)),
    ),
    problems: [],
    maskedNames: [...new Set(rows.flatMap(({ maskedNames }) => maskedNames))],
  }));
}

function about(fact: Fact, from: string, to: string): Fact {
  const renamed = <M extends { readonly label: string }>(mention: M): M =>
    'ref' in mention && mention.ref === from ? { ...mention, ref: to } : mention;
  if (!('relationship' in fact)) return { ...fact, subject: renamed(fact.subject) };
  const within = fact.within === undefined ? {} : { within: renamed(fact.within) };
  return { ...fact, subject: renamed(fact.subject), object: renamed(fact.object), ...within };
}
