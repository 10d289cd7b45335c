import { readConfig } from '../config.ts';
import { calendarDate } from '../facts/date.ts';
import { referenceFolder } from '../folders.ts';
import type { Graph } from '../neo4j/graph.ts';
import { readReference } from '../reference/read.ts';
import type { Reference } from '../reference/reference.ts';
import { openTable } from '../sources/table/read-table.ts';
import { RefusedTable } from '../sources/table/refused.ts';
import { type ImportOptions, importDocument } from '../write/import.ts';
import { migrate } from '../write/migrations.ts';
import { loadReference } from '../write/reference.ts';
import { importTable } from '../write/table.ts';
import { openConfiguredGraph } from './graph.ts';
import { openFile } from './import-file.ts';
import { type FileReport, jsonReport, progressLine, summary } from './import-report.ts';
import { CommandProblem } from './problem.ts';
import { openProgress } from './progress.ts';

export interface ImportCommandOptions {
  readonly dryRun?: boolean;
  /** The day that the pages were fetched, as it was typed. */
  readonly retrieved?: string;
  readonly json?: boolean;
}

/**
 * Imports files, and prints what came of it.
 *
 * @returns the exit code: 1 when a file could not be read at all; the others are imported all the same.
 */
export async function importCommand(
  files: readonly string[],
  { dryRun = false, json = false, retrieved }: ImportCommandOptions,
): Promise<number> {
  const options = { dryRun, ...(retrieved === undefined ? {} : { retrievedAt: dayOf(retrieved) }) };
  const { graph, close } = await openConfiguredGraph(readConfig(process.env), openProgress(), {
    command: 'samverkan import',
    alone: false,
  });
  try {
    const reference = readReference(referenceFolder);
    if (!dryRun) {
      await migrate(graph);
      await loadReference(graph, reference);
    }
    const reports = await importFiles(graph, reference, files, options, (report) => {
      process.stderr.write(`${progressLine(report)}\n`);
    });
    process.stdout.write(
      json ? jsonReport(reports, dryRun, await graph.bookmarks()) : summary(reports, dryRun),
    );
    return reports.every(({ read }) => read) ? 0 : 1;
  } finally {
    await close();
  }
}

/** Throws CommandProblem where it is no day. */
function dayOf(retrieved: string): string {
  const reading = calendarDate(retrieved);
  if ('value' in reading) return reading.value.isoDate;
  throw new CommandProblem(`--retrieved: expected ${reading.expected}; got ${JSON.stringify(retrieved)}.`);
}

/** Imports files one after the other into a graph that has the reference data. */
export async function importFiles(
  graph: Graph,
  reference: Reference,
  files: readonly string[],
  options: ImportOptions,
  tell: (report: FileReport) => void,
): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for (const file of files) {
    const report = await importFile(graph, reference, file, options);
    reports.push(report);
    tell(report);
  }
  return reports;
}

function unread(file: string): Omit<FileReport, 'problems'> {
  return { file, read: false, document: null, nodes: {}, relationships: {}, judgements: [] };
}

async function importFile(
  graph: Graph,
  reference: Reference,
  file: string,
  options: ImportOptions,
): Promise<FileReport> {
  const table = await openTable(file, options.retrievedAt ?? null, reference).catch((error: unknown) => {
    if (error instanceof RefusedTable) return error;
    throw error;
  });
  if (table instanceof RefusedTable) {
    const { code, message, row } = table;
    return { ...unread(file), problems: [{ code, message, line: row, column: null }] };
  }
  if (table !== null) {
    const { source, nodes, relationships, judgements, problems } = await importTable(
      graph,
      reference,
      table,
      (rows) => process.stderr.write(`${rows}\n`),
    );
    const { id, kind, title } = source;
    return { file, read: true, document: { id, kind, title }, nodes, relationships, judgements, problems };
  }
  const opened = await openFile(file);
  if ('problem' in opened) {
    const { problem } = opened;
    return { ...unread(file), problems: [problem] };
  }
  const outcome = await importDocument(graph, reference, opened.bytes, file, options);
  const { read, source, nodes, relationships, judgements, problems } = outcome;
  const { id, kind, title } = source;
  return {
    file,
    read,
    document: read ? { id, kind, title } : null,
    nodes,
    relationships,
    judgements,
    problems: problems.map(({ code, message, line, column }) => ({ code, message, line, column })),
  };
}
