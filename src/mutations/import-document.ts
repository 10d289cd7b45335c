import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publicError } from '../errors.ts';
import type { SourceKind } from '../facts/fact.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { KINDS } from '../sources/read.ts';
import { openTable, type Table } from '../sources/table/read-table.ts';
import { RefusedTable } from '../sources/table/refused.ts';
import type { Counts } from '../write/changes/counts.ts';
import { type ImportOptions, importDocument as importPage } from '../write/import.ts';
import { type Applicant, takeLease, waitForLease } from '../write/table/lease.ts';
import { importTable, tryTable } from '../write/table/table.ts';

/** A document as a caller sends it. */
interface SentDocument {
  readonly content: string;
  readonly name: string;
  readonly kind?: SourceKind | null;
  readonly retrievedAt?: Date | null;
  readonly dryRun: boolean;
}

/** Nobody holds a request open for longer, in milliseconds. */
const applicant: Applicant = { command: 'samverkan serve', patience: 10_000 };

/** What `ImportDocumentPayload` is read from. */
type Imported = Readonly<
  Record<'read' | 'run' | 'document' | 'nodes' | 'relationships' | 'problems', unknown>
>;

/**
 * Imports a document that came as text.
 *
 * @throws GraphQLError BAD_USER_INPUT for a name that is none, or a kind that is not imported.
 * @throws LeaseHeld
 */
export async function importDocument(
  graph: Graph,
  reference: Reference,
  { content, name, kind = null, retrievedAt = null, dryRun }: SentDocument,
): Promise<Imported> {
  checkName(name);
  if (kind !== null && !KINDS.includes(kind)) {
    throw publicError('BAD_USER_INPUT', `kind: one of ${KINDS.join(', ')} was expected; ${kind} came.`);
  }
  const options: ImportOptions = {
    ...{ dryRun, startedBy: 'API' },
    ...(kind === null ? {} : { kind }),
    ...(retrievedAt === null ? {} : { retrievedAt: retrievedAt.toISOString().slice(0, 10) }),
  };
  return (
    (await asTable(graph, reference, content, name, options)) ??
    (await asPage(graph, reference, content, name, options))
  );
}

function checkName(name: string): void {
  if (/^[^\p{Cc}/\\]{1,200}$/u.test(name)) return;
  throw publicError(
    'BAD_USER_INPUT',
    `name: a file's name of 1 to 200 characters, without a folder, was expected; ${JSON.stringify(name.slice(0, 80))} came.`,
  );
}

/** Null where it is no table. */
async function asTable(
  graph: Graph,
  reference: Reference,
  content: string,
  name: string,
  options: ImportOptions,
): Promise<Imported | null> {
  // Tables are read more than once, from a file.
  const folder = await mkdtemp(join(tmpdir(), 'samverkan-'));
  try {
    const path = join(folder, 'document');
    await writeFile(path, content, { mode: 0o600 });
    const table = await openTable(path, options.retrievedAt ?? null, reference, options.kind);
    return table === null
      ? null
      : await importRows(graph, reference, { ...table, source: { ...table.source, title: name } }, options);
  } catch (error) {
    if (!(error instanceof RefusedTable)) throw error;
    const { code, message, row } = error;
    const problems = [{ code, message, line: row, column: null }];
    return { read: false, run: null, document: null, nodes: [], relationships: [], problems };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importRows(
  graph: Graph,
  reference: Reference,
  table: Table,
  { dryRun, startedBy = 'API' }: ImportOptions,
): Promise<Imported> {
  const lease = () => takeLease(graph, table.source.title, applicant);
  const outcome = dryRun
    ? await tryTable(table)
    : await importTable(graph, reference, table, { startedBy, lease });
  const { run, source, nodes, relationships, problems } = outcome;
  return {
    read: true,
    run,
    document: source.id,
    nodes: listed(nodes),
    relationships: listed(relationships),
    problems,
  };
}

async function asPage(
  graph: Graph,
  reference: Reference,
  content: string,
  name: string,
  options: ImportOptions,
): Promise<Imported> {
  if (!options.dryRun) await waitForLease(graph, applicant);
  const bytes = new TextEncoder().encode(content);
  const { read, run, source, nodes, relationships, problems } = await importPage(
    graph,
    reference,
    bytes,
    name,
    options,
  );
  return {
    ...{ read, run, document: source.id, nodes: listed(nodes), relationships: listed(relationships) },
    problems: problems.map(({ code, message, line, column }) => ({ code, message, line, column })),
  };
}

function listed(counts: Readonly<Record<string, Counts>>) {
  return Object.entries(counts).map(([name, one]) => ({ name, ...one }));
}
