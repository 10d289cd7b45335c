import { randomUUID } from 'node:crypto';
import { digest } from '../entities/digest.ts';
import { numberKey } from '../entities/project-profile.ts';
import { sourceThing } from '../entities/source-thing.ts';
import type { Judgement, Resolution } from '../entities/thing.ts';
import type { Fact, ParsedDocument, Problem, SourceDocument } from '../facts/fact.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import type { ReadRow } from '../sources/table/operation.ts';
import type { Table } from '../sources/table/read-table.ts';
import { sumCounts } from './counts.ts';
import { type ImportRun, recordRows, rowsDone } from './import-run.ts';
import { loadedHash } from './loaded.ts';
import { takeLock } from './lock.ts';
import { type Memory, openMemory } from './memory.ts';
import { tidyUp, writeParts } from './parts.ts';
import { type Written, writeThings } from './things.ts';

/** What came of a table. */
export interface TableOutcome extends Written {
  readonly source: SourceDocument;
  /** Rows that had been imported before, and were not looked at again. */
  readonly rowsBefore: number;
  readonly rows: number;
  /** The first of each code; `problemCounts` has how many there are. */
  readonly problems: readonly Problem[];
  readonly problemCounts: Readonly<Record<string, number>>;
  readonly judgements: readonly Judgement[];
}

/** Raised when reading or resolving tables comes to make something else of them, so that they are read anew. */
const rules = 1;

/** Rows in one transaction: more are no faster, and take more memory. */
const usualBatch = 1_000;

/** Of one code, so many problems are told; of a million rows with the same mistake nobody reads more. */
const problemsTold = 20;
const judgementsTold = 1_000;

/**
 * Imports a table, a batch of rows in each transaction. A run that was cut off goes on where it stopped; a table that has been
 * imported by the same rules is not read again.
 *
 * @param tell told after each batch how many rows are in the graph.
 * @param batchSize rows in one transaction.
 */
export async function importTable(
  graph: Graph,
  reference: Reference,
  table: Table,
  tell: (rows: number) => void = () => {},
  batchSize: number = usualBatch,
): Promise<TableOutcome> {
  const { source, rowCount } = table;
  const by = digest(rules, await loadedHash(graph, 'reference'));
  const run: ImportRun = { id: `import:${digest(source.id, by)}`, document: source.id, rules: by, rowCount };
  const before = await rowsDone(graph, run);
  const memory = openMemory();
  const writer = randomUUID();
  const tally = tallyOf(table.problems);
  let done = before;
  let written: Written = { nodes: {}, relationships: {} };
  tell(done);
  if (before < rowCount) {
    written = await graph.write((tx) => writeThings(tx, [sourceThing(source)], []));
    const batches = batchesOf(table, before, batchSize);
    let next = batches.next();
    for (;;) {
      const batch = (await next).value;
      if (batch === undefined) break;
      // The next rows are read while the database writes these.
      next = batches.next();
      const outcome = await graph.write((tx) =>
        writeBatch(tx, { batch, source, reference, memory, writer, run, done: done + batch.length }),
      );
      if (outcome.resolution !== null) memory.learn(outcome.resolution);
      done += batch.length;
      written = sumWritten(written, outcome.written);
      tally.add(
        batch.flatMap(({ problems }) => problems),
        outcome.problems,
        outcome.judgements,
      );
      tell(done);
    }
  }
  return { ...written, source, rowsBefore: before, rows: done - before, ...tally.result() };
}

/** Reads a table through without writing anything: what is amiss in its rows. What they would change is not told. */
export async function tryTable(table: Table, tell: (rows: number) => void = () => {}): Promise<TableOutcome> {
  const tally = tallyOf(table.problems);
  let rows = 0;
  for await (const { problems } of table.rows()) {
    rows += 1;
    tally.add(problems, [], []);
    if (rows % usualBatch === 0) tell(rows);
  }
  return { nodes: {}, relationships: {}, source: table.source, rowsBefore: 0, rows, ...tally.result() };
}

/** Rows in batches. A row without a number may be any project: it has one of its own. */
async function* batchesOf(
  table: Table,
  skip: number,
  batchSize: number,
): AsyncGenerator<readonly ReadRow[], undefined> {
  let batch: ReadRow[] = [];
  let at = 0;
  for await (const row of table.rows()) {
    at += 1;
    if (at <= skip) continue;
    const alone = row.facts.length > 0 && numberOf(row) === null;
    if (alone && batch.length > 0) {
      yield batch;
      batch = [];
    }
    batch.push(row);
    if (alone || batch.length >= batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
  return undefined;
}

function numberOf({ facts }: ReadRow): string | null {
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

interface BatchContext {
  readonly batch: readonly ReadRow[];
  readonly source: SourceDocument;
  readonly reference: Reference;
  readonly memory: Memory;
  readonly writer: string;
  readonly run: ImportRun;
  readonly done: number;
}

interface BatchOutcome {
  readonly resolution: Resolution | null;
  readonly written: Written;
  readonly problems: readonly Problem[];
  readonly judgements: readonly Judgement[];
}

async function writeBatch(tx: Run, context: BatchContext): Promise<BatchOutcome> {
  const { batch, source, reference, memory, writer, run, done } = context;
  if (!(await takeLock(tx, writer))) memory.forget();
  const parts = partsOf(batch, source);
  if (parts.length === 0) {
    await recordRows(tx, run, done);
    return { resolution: null, written: { nodes: {}, relationships: {} }, problems: [], judgements: [] };
  }
  const outcome = await writeParts(tx, parts, reference, memory);
  const { resolution, written } = outcome;
  await tidyUp(tx, outcome);
  await recordRows(tx, run, done);
  return {
    resolution,
    written,
    problems: resolution.problems.map(({ code, message, row = null }) => ({
      code,
      message,
      line: row,
      column: null,
    })),
    judgements: resolution.judgements,
  };
}

function sumWritten(one: Written, other: Written): Written {
  const sum = (a: Written['nodes'], b: Written['nodes']) =>
    Object.fromEntries(
      [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [
        name,
        sumCounts([a[name], b[name]].filter((counts) => counts !== undefined)),
      ]),
    );
  return { nodes: sum(one.nodes, other.nodes), relationships: sum(one.relationships, other.relationships) };
}

/** Gathers what is amiss, so much of it that memory does not grow with the table. */
function tallyOf(first: readonly Problem[]) {
  const counts: Record<string, number> = {};
  const problems: Problem[] = [];
  const judgements = new Map<string, Judgement>();
  const note = (problem: Problem) => {
    const count = (counts[problem.code] ?? 0) + 1;
    counts[problem.code] = count;
    if (count <= problemsTold) problems.push(problem);
  };
  for (const problem of first) note(problem);
  return {
    add(read: readonly Problem[], resolved: readonly Problem[], judged: readonly Judgement[]) {
      for (const problem of [...read, ...resolved]) note(problem);
      for (const judgement of judged) {
        if (judgements.size >= judgementsTold) break;
        judgements.set(`${judgement.about} ${judgement.reason}`, judgement);
      }
    },
    result: () => ({ problems, problemCounts: counts, judgements: [...judgements.values()] }),
  };
}
