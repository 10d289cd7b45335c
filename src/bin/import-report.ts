import type { Judgement } from '../entities/thing.ts';
import type { Problem } from '../facts/fact.ts';
import { type Counts, sumCounts } from '../write/changes/counts.ts';
import { total } from '../write/changes/written.ts';
import type { TableOutcome } from '../write/table/table.ts';
import type { OpenDoubts } from './open-doubts.ts';
import { printable } from './printable.ts';

/** What came of one file. */
export interface FileReport {
  readonly file: string;
  readonly read: boolean;
  /** The id of the run, as `importRun` shows it; of the earlier one where nothing changed. */
  readonly run: string | null;
  /** Null when it could not be read. */
  readonly document: { readonly id: string; readonly kind: string; readonly title: string } | null;
  /** By label. */
  readonly nodes: Readonly<Record<string, Counts>>;
  /** By type. */
  readonly relationships: Readonly<Record<string, Counts>>;
  readonly judgements: readonly Judgement[];
  readonly problems: readonly Problem[];
  /** Of a table, of which only the first problems of each code are told: how many there are. */
  readonly problemCounts?: Readonly<Record<string, number>>;
  /** Of a dump: how many nodes and relationships it has. */
  readonly entities?: number;
  /** Of a table that was tried: it was read only, not compared with the graph. */
  readonly isOnlyRead?: boolean;
  /** Of a table: the rows read now, and those that had been imported before. */
  readonly rows?: { readonly read: number; readonly before: number };
}

/** What came of a file that is a table. */
export function tableReport(file: string, outcome: TableOutcome): FileReport {
  const { run, source, nodes, relationships, judgements, problems, problemCounts, rows, rowsBefore } =
    outcome;
  const { id, kind, title } = source;
  return {
    file,
    read: true,
    run,
    document: { id, kind, title },
    nodes,
    relationships,
    judgements,
    problems,
    problemCounts,
    rows: { read: rows, before: rowsBefore },
  };
}

/** What came of a file, in some words. */
export function outcomeLine({
  read,
  nodes,
  relationships,
  problems,
  problemCounts,
  entities,
  isOnlyRead = false,
}: FileReport): string {
  if (!read) return 'not read';
  if (entities !== undefined) return `${entities} nodes and relationships put back`;
  const found = problemCounts === undefined ? problems.length : sum(Object.values(problemCounts));
  const written = sumCounts([total(nodes), total(relationships)]);
  const told = isOnlyRead
    ? 'read, not compared with the graph'
    : written.new + written.changed === 0
      ? 'unchanged'
      : `${written.new} new, ${written.changed} changed`;
  return `${told}${found === 0 ? '' : `, ${counted(found, 'problem')}`}`;
}

/**
 * The outcome of an import for a person.
 *
 * @param open what is open in the graph afterwards; null after a dry run, which tells what its documents would bring.
 */
export function summary(reports: readonly FileReport[], dryRun: boolean, open: OpenDoubts | null): string {
  const read = reports.filter((report) => report.read);
  const counts = (of: (report: FileReport) => Counts | undefined) =>
    sumCounts(reports.flatMap((report) => of(report) ?? []));
  const unsure = reports.flatMap(({ file, judgements }) =>
    judgements
      .filter(({ kind }) => kind === 'UNSURE')
      .map(({ about, reason }) => `  ${file}: ${about}: ${reason}`),
  );
  const problems = reports.flatMap(({ file, problems, problemCounts = {} }) => [
    ...problems.map((problem) => `  ${problemLine(file, problem)}`),
    ...Object.entries(problemCounts).flatMap(([code, count]) => {
      const more = count - problems.filter((problem) => problem.code === code).length;
      return more === 0 ? [] : [`  ${file}: ${code} ${more} more`];
    }),
  ]);
  return [
    ...(dryRun ? ['A dry run: nothing was changed. Each document is tried by itself.'] : []),
    `Documents      ${read.length} read, ${reports.length - read.length} not read`,
    ...rowsLine(read),
    ...(read.some(isCompared) ? written(counts) : []),
    ...(read.length < 2
      ? []
      : ['These are sums over the documents: what two of them tell of is counted twice.']),
    ...(open === null ? tried(unsure) : openLines(open)),
    ...(problems.length === 0 ? [] : ['', `Problems (${problems.length}):`, ...problems]),
    '',
  ]
    .map(printable)
    .join('\n');
}

/** Doubts that a dry run found: they are in no graph. */
function tried(unsure: readonly string[]): readonly string[] {
  return unsure.length === 0 ? [] : ['', `Would be for a person to look at (${unsure.length}):`, ...unsure];
}

function openLines({ count, reasons }: OpenDoubts): readonly string[] {
  if (count === 0) return [];
  const more = count - reasons.length;
  return [
    '',
    `For a person to look at, with "samverkan review" (${count} open in the graph):`,
    ...reasons.map((reason) => `  ${reason}`),
    ...(more === 0 ? [] : [`  and ${more} more`]),
  ];
}

/** Whether what the document says was compared with what the graph had. */
function isCompared({ entities, isOnlyRead = false }: FileReport): boolean {
  return entities === undefined && !isOnlyRead;
}

function rowsLine(reports: readonly FileReport[]): readonly string[] {
  const rows = reports.flatMap(({ rows }) => rows ?? []);
  if (rows.length === 0) return [];
  const before = sum(rows.map(({ before }) => before));
  return [
    `Rows           ${sum(rows.map(({ read }) => read))} read${before === 0 ? '' : `, ${before} imported before`}`,
  ];
}

function written(counts: (of: (report: FileReport) => Counts | undefined) => Counts): readonly string[] {
  return [
    `Projects       ${countsLine(counts(({ nodes }) => nodes.Project))}`,
    `Nodes          ${countsLine(counts(({ nodes }) => total(nodes)))}`,
    `Relationships  ${countsLine(counts(({ relationships }) => total(relationships)))}`,
  ];
}

/** The same as one JSON object, with the bookmarks that let a server of the same cluster wait for what was written. */
export function jsonReport(
  reports: readonly FileReport[],
  dryRun: boolean,
  bookmarks: readonly string[],
  open: OpenDoubts | null,
): string {
  const doubts = open === null ? {} : { openDoubts: open.count };
  return `${JSON.stringify({ dryRun, documents: reports, ...doubts, bookmarks }, null, 2)}\n`;
}

/** `file:line: CODE message`, as editors and terminals turn into links. */
function problemLine(file: string, { code, message, line }: Problem): string {
  return `${file}${line === null ? '' : `:${line}`}: ${code} ${message}`;
}

function countsLine(counts: Counts): string {
  return `${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
