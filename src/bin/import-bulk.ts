import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { referenceFolder } from '../folders.ts';
import type { Graph } from '../neo4j/graph.ts';
import { adminReason } from '../neo4j/local/admin.ts';
import { finishRestore, hasDatabase, loadingFolder, replaceDatabase } from '../neo4j/local/restored.ts';
import type { StoppedDatabase } from '../neo4j/local/stopped.ts';
import { readReference } from '../reference/read.ts';
import type { Reference } from '../reference/reference.ts';
import { openTable, type Table } from '../sources/table/read-table.ts';
import { RefusedTable } from '../sources/table/refused.ts';
import { finishBulk } from '../write/bulk/finish.ts';
import { openGathered } from '../write/bulk/gathered.ts';
import { type GatheredRows, gatherRows } from '../write/bulk/rows.ts';
import { type ImportTables, openImportTables, reading } from '../write/bulk/tables.ts';
import type { Written } from '../write/changes/written.ts';
import type { ImportOptions } from '../write/import.ts';
import { openFile } from './import-file.ts';
import { type FileReport, tableReport } from './import-report.ts';
import { type Input, inputsOf } from './inputs.ts';
import { countOpenDoubts, type OpenDoubts } from './open-doubts.ts';
import { CommandProblem } from './problem.ts';
import type { Progress, Tell } from './progress.ts';
import { requireOwn, withStopped } from './stopped.ts';

/** What came of the table, and what is open in the graph. */
export interface BulkReport {
  readonly report: FileReport;
  readonly open: OpenDoubts;
}

/**
 * Imports one table into an empty database of our own by Neo4j's own importer, which works while the database is stopped. The new database
 * is made beside the old one, and takes its place when it is whole.
 *
 * @throws CommandProblem or LocalNeo4jProblem, in one sentence, when nothing was changed.
 */
export async function importBulk(
  files: readonly string[],
  options: ImportOptions,
  progress: Progress,
): Promise<BulkReport> {
  const config = readConfig(process.env);
  requireOwn(config);
  const reference = readReference(referenceFolder);
  const work = async (database: StoppedDatabase): Promise<BulkReport> => {
    await requireNothingTold(database, progress);
    const reports: BulkReport[] = [];
    try {
      for await (const input of inputsOf(files)) {
        if (reports.length > 0 || 'problem' in input) throw notOneTable(input.name);
        reports.push(await load(database, reference, await tableOf(input, reference, options), progress));
      }
      if (reports.length === 0) throw notOneTable('nothing');
      replaceDatabase(database.dataFolder);
    } finally {
      finishRestore(database.dataFolder);
    }
    return reports[0] as BulkReport;
  };
  return await withStopped(config, 'samverkan import --bulk', work, progress);
}

function notOneTable(came: string): CommandProblem {
  return new CommandProblem(
    `--bulk takes one table of operations (CSV or XLSX); ${came} came. Nothing was changed.`,
  );
}

/** Throws CommandProblem where the database has more than reference data. */
async function requireNothingTold(database: StoppedDatabase, progress: Progress): Promise<void> {
  if (!hasDatabase(database.dataFolder)) return;
  const told = await progress.step(
    'Contents now',
    () => database.whileRunning(countTold),
    (count) => (count === 0 ? 'none' : `${count} documents and decisions`),
  );
  if (told === 0) return;
  throw new CommandProblem(
    `--bulk fills an empty database; the one in ${database.dataFolder} has ${told} documents and decisions (npm start puts the seeds into it). Import without --bulk, or into an empty SAMVERKAN_DATA_DIR.`,
  );
}

async function countTold(graph: Graph): Promise<number> {
  const [row] = await graph.read({
    text: `MATCH (told:SourceDocument|Decision) WHERE coalesce(told.kind, '') <> 'REFERENCE' RETURN count(told) AS count`,
    parameters: {},
  });
  return Number(row?.count ?? 0);
}

interface NamedTable {
  readonly name: string;
  readonly table: Table;
}

async function tableOf(
  input: Input,
  reference: Reference,
  { retrievedAt, kind }: ImportOptions,
): Promise<NamedTable> {
  const opened = await openFile(input.path);
  if ('problem' in opened) throw new CommandProblem(`${input.name}: ${opened.problem.message}`);
  try {
    const table = await openTable(input.path, retrievedAt ?? null, reference, kind);
    if (table === null) throw notOneTable(input.name);
    return { name: input.name, table };
  } catch (error) {
    if (!(error instanceof RefusedTable)) throw error;
    throw refused(input.name, error);
  }
}

function refused(name: string, { message, row }: RefusedTable): CommandProblem {
  return new CommandProblem(`${name}${row === null ? '' : `:${row}`}: ${message} Nothing was changed.`);
}

/** Makes the new database beside the old one. */
async function load(
  database: StoppedDatabase,
  reference: Reference,
  { name, table }: NamedTable,
  progress: Progress,
): Promise<BulkReport> {
  const loading = loadingFolder(database.dataFolder);
  const [home, folder] = [join(loading, 'neo4j'), join(loading, 'tables')];
  for (const one of [home, folder]) mkdirSync(one, { recursive: true, mode: 0o700 });
  const tables = openImportTables(folder);
  const rows = await progress.step(
    name,
    (tell) => writeTables({ name, table }, reference, tables, tell),
    ({ left }) => `${table.rowCount} rows read${left.size === 0 ? '' : `, ${left.size} left for afterwards`}`,
  );
  await progress.step('Load', async (tell) => {
    const report = `--report-file=${join(loading, 'report')}`;
    const args = ['database', 'import', 'full', 'neo4j', ...reading, report, ...tables.close()];
    const outcome = await database.admin(args, tell, home);
    if (outcome.code === 0) return;
    throw new CommandProblem(
      `${name} cannot be loaded; nothing was changed. Neo4j says: ${adminReason(outcome)}`,
    );
  });
  const finished = await progress.step(
    'Indexes',
    (tell) =>
      database.whileRunning(async (graph) => {
        const outcome = await finishBulk(graph, reference, table, {
          loaded: { ...rows.written, ...rows },
          left: rows.left,
          emptyLists: tables.emptyLists(),
          tell: (done) => tell({ done, of: rows.left.size, unit: 'rows' }),
        });
        return { outcome, open: await countOpenDoubts(graph) };
      }, loading),
    () => 'online',
  );
  renameSync(join(home, 'data'), join(loading, 'data'));
  const { outcome, open } = finished;
  const report = tableReport(name, {
    ...outcome,
    source: table.source,
    rows: table.rowCount,
    rowsBefore: 0,
  });
  return { report, open };
}

/** Reads the rows into tables. What was kept for that is free when it is done: the judging of organisations needs the room. */
async function writeTables(
  { name, table }: NamedTable,
  reference: Reference,
  tables: ImportTables,
  tell: Tell,
): Promise<GatheredRows & { readonly written: Written }> {
  const gathered = openGathered(tables, reference);
  try {
    const found = await gatherRows(table, reference, gathered, (done) =>
      tell({ done, of: table.rowCount, unit: 'rows' }),
    );
    return { ...found, written: gathered.close() };
  } catch (error) {
    throw error instanceof RefusedTable ? refused(name, error) : error;
  }
}
