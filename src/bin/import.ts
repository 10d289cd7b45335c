import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { calendarDate } from '../facts/date.ts';
import type { SourceKind } from '../facts/fact.ts';
import { referenceFolder } from '../folders.ts';
import type { Graph } from '../neo4j/graph.ts';
import { readReference } from '../reference/read.ts';
import type { Reference } from '../reference/reference.ts';
import { KINDS } from '../sources/read.ts';
import { openTable, type Table } from '../sources/table/read-table.ts';
import { RefusedTable } from '../sources/table/refused.ts';
import { type ImportOptions, importDocument } from '../write/import.ts';
import { migrate } from '../write/migrations.ts';
import { loadReference } from '../write/reference/reference.ts';
import { takeLease, waitForLease } from '../write/table/lease.ts';
import { importTable, tryTable } from '../write/table/table.ts';
import { withGraph } from './graph.ts';
import { importDump, isDump } from './import-dump.ts';
import { openFile } from './import-file.ts';
import { type FileReport, jsonReport, outcomeLine, summary, tableReport } from './import-report.ts';
import { type Input, inputsOf } from './inputs.ts';
import { countOpenDoubts } from './open-doubts.ts';
import { CommandProblem } from './problem.ts';
import { openProgress, type Progress, type Tell } from './progress.ts';

const command = 'samverkan import';

export interface ImportCommandOptions {
  readonly dryRun?: boolean;
  /** The kind of the documents, as it was typed. */
  readonly kind?: string;
  /** The day that the pages were fetched, as it was typed. */
  readonly retrieved?: string;
  readonly json?: boolean;
  /** Whether a table goes into an empty database by Neo4j's own importer. */
  readonly bulk?: boolean;
}

/**
 * Imports files, and prints what came of it.
 *
 * @returns the exit code: 1 when a file could not be read at all; the others are imported all the same.
 */
export async function importCommand(
  files: readonly string[],
  { dryRun = false, json = false, bulk = false, kind, retrieved }: ImportCommandOptions,
): Promise<number> {
  const options = {
    dryRun,
    ...(retrieved === undefined ? {} : { retrievedAt: dayOf(retrieved) }),
    ...(kind === undefined ? {} : { kind: kindOf(kind) }),
  };
  // A batch of rows is garbage as soon as it is written. On a machine with much memory V8 would let it lie until there are twice as many.
  setFlagsFromString('--heap-growing-percent=20');
  const progress = openProgress(process.stderr, { json });
  if (bulk) {
    if (dryRun) throw new CommandProblem('--bulk has no dry run: try the table without --bulk.');
    const { importBulk } = await import('./import-bulk.ts');
    const { report, open } = await importBulk(files, options, progress);
    process.stdout.write(json ? jsonReport([report], false, [], open) : summary([report], false, open));
    return 0;
  }
  process.once('SIGINT', stop);
  return await withGraph(command, progress, async ({ graph }) => {
    const reference = readReference(referenceFolder);
    if (!dryRun) {
      await migrate(graph);
      await loadReference(graph, reference);
    }
    const reports = await importFiles(graph, reference, files, options, progress);
    const open = dryRun ? null : await countOpenDoubts(graph);
    process.stdout.write(
      json ? jsonReport(reports, dryRun, await graph.bookmarks(), open) : summary(reports, dryRun, open),
    );
    return reports.every(({ read }) => read) ? 0 : 1;
  });
}

/** Ctrl-C: a page is in the graph or it is not, and a table goes on behind its last batch. */
function stop(): void {
  process.stderr.write(
    '\nStopped. What was imported until now stays: run the same command again to go on from there.\n',
  );
  process.exit(130);
}

/** Throws CommandProblem where it is no day. */
function dayOf(retrieved: string): string {
  const reading = calendarDate(retrieved);
  if ('value' in reading) return reading.value.isoDate;
  throw new CommandProblem(`--retrieved: expected ${reading.expected}; got ${JSON.stringify(retrieved)}.`);
}

/** Throws CommandProblem where it is no kind. */
function kindOf(typed: string): SourceKind {
  const kind = typed.toUpperCase().replaceAll('-', '_');
  const found = KINDS.find((one) => one === kind);
  if (found !== undefined) return found;
  const known = KINDS.map((one) => one.toLowerCase().replaceAll('_', '-')).join(', ');
  throw new CommandProblem(`--kind: expected one of ${known}; got ${JSON.stringify(typed)}.`);
}

/** Imports documents one after the other into a graph that has the reference data. */
export async function importFiles(
  graph: Graph,
  reference: Reference,
  files: readonly string[],
  options: ImportOptions,
  progress: Progress,
): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for await (const input of inputsOf(files)) {
    const report = await progress.step(
      input.name,
      async (tell) =>
        'problem' in input
          ? unread(input.name, [input.problem])
          : await importInput(graph, reference, input, options, tell),
      outcomeLine,
    );
    reports.push(report);
  }
  return reports;
}

function unread(file: string, problems: FileReport['problems']): FileReport {
  return {
    file,
    read: false,
    run: null,
    document: null,
    nodes: {},
    relationships: {},
    judgements: [],
    problems,
  };
}

async function importInput(
  graph: Graph,
  reference: Reference,
  input: Input,
  options: ImportOptions,
  tell: Tell,
): Promise<FileReport> {
  const opened = await openFile(input.path);
  if ('problem' in opened) return unread(input.name, [opened.problem]);
  if (await isDump(input.path)) {
    const message =
      'A page was expected; a dump cannot be tried: it is put into an empty graph, a batch at a time.';
    const outcome = options.dryRun
      ? { problem: { code: 'NO_DRY_RUN', message, line: null, column: null } }
      : await importDump(graph, reference, input.path, tell);
    return 'problem' in outcome
      ? unread(input.name, [outcome.problem])
      : { ...unread(input.name, []), read: true, entities: outcome.entities };
  }
  try {
    const table = await openTable(input.path, options.retrievedAt ?? null, reference, options.kind);
    if (table !== null) return await importRows(graph, reference, input, { table, options, tell });
  } catch (error) {
    if (!(error instanceof RefusedTable)) throw error;
    return unread(input.name, [{ code: error.code, message: error.message, line: error.row, column: null }]);
  }
  const bytes = await opened.read();
  if ('problem' in bytes) return unread(input.name, [bytes.problem]);
  if (!options.dryRun) await waitForLease(graph, { command, tell });
  const outcome = await importDocument(graph, reference, bytes.bytes, input.name, options);
  const { read, run, source, nodes, relationships, judgements, problems } = outcome;
  const { id, kind, title } = source;
  return {
    file: input.name,
    read,
    run,
    document: read ? { id, kind, title } : null,
    nodes,
    relationships,
    judgements,
    problems: problems.map(({ code, message, line, column }) => ({ code, message, line, column })),
  };
}

async function importRows(
  graph: Graph,
  reference: Reference,
  { name }: Input,
  { table, options, tell }: { readonly table: Table; readonly options: ImportOptions; readonly tell: Tell },
): Promise<FileReport> {
  const progress = (rows: number) => tell({ done: rows, of: table.rowCount, unit: 'rows' });
  const outcome = await (options.dryRun
    ? tryTable(table, progress)
    : importTable(graph, reference, table, {
        tell: progress,
        lease: () => takeLease(graph, basename(name), { command, tell }),
      }));
  return options.dryRun ? { ...tableReport(name, outcome), isOnlyRead: true } : tableReport(name, outcome);
}
