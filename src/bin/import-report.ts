import type { Judgement } from '../entities/thing.ts';
import type { Problem } from '../facts/fact.ts';
import { type Counts, sumCounts } from '../write/counts.ts';
import { total } from '../write/things.ts';

/** What came of one file. */
export interface FileReport {
  readonly file: string;
  readonly read: boolean;
  /** Null when it could not be read. */
  readonly document: { readonly id: string; readonly kind: string; readonly title: string } | null;
  /** By label. */
  readonly nodes: Readonly<Record<string, Counts>>;
  /** By type. */
  readonly relationships: Readonly<Record<string, Counts>>;
  readonly judgements: readonly Judgement[];
  readonly problems: readonly Problem[];
}

/** One line on a file, as it goes. */
export function progressLine({ file, read, nodes, relationships, problems }: FileReport): string {
  if (!read) return `${file}: not read`;
  const written = sumCounts([total(nodes), total(relationships)]);
  const told =
    written.new + written.changed === 0 ? 'unchanged' : `${written.new} new, ${written.changed} changed`;
  return `${file}: ${told}${problems.length === 0 ? '' : `, ${counted(problems.length, 'problem')}`}`;
}

/** The outcome of an import for a person. */
export function summary(reports: readonly FileReport[], dryRun: boolean): string {
  const read = reports.filter((report) => report.read);
  const counts = (of: (report: FileReport) => Counts | undefined) =>
    sumCounts(reports.flatMap((report) => of(report) ?? []));
  const unsure = reports.flatMap(({ file, judgements }) =>
    judgements
      .filter(({ kind }) => kind === 'UNSURE')
      .map(({ about, reason }) => `  ${file}: ${about}: ${reason}`),
  );
  const problems = reports.flatMap(({ file, problems }) =>
    problems.map((problem) => `  ${problemLine(file, problem)}`),
  );
  return [
    ...(dryRun ? ['A dry run: nothing was changed. Each document is tried by itself.'] : []),
    `Documents      ${read.length} read, ${reports.length - read.length} not read`,
    ...(read.length === 0 ? [] : written(counts)),
    ...(read.length < 2 ? [] : ['Sums over the documents: what two of them tell of counts twice.']),
    ...(unsure.length === 0 ? [] : ['', `To be looked at by a person (${unsure.length}):`, ...unsure]),
    ...(problems.length === 0 ? [] : ['', `Problems (${problems.length}):`, ...problems]),
    '',
  ].join('\n');
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
): string {
  return `${JSON.stringify({ dryRun, documents: reports, bookmarks }, null, 2)}\n`;
}

/** `file:line: CODE message`, as editors and terminals turn into links. */
function problemLine(file: string, { code, message, line }: Problem): string {
  return `${file}${line === null ? '' : `:${line}`}: ${code} ${message}`;
}

function countsLine(counts: Counts): string {
  return `${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged`;
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
