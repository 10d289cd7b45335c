import { nothingKnown } from '../entities/known.ts';
import { resolveEntities } from '../entities/resolve.ts';
import type { Judgement, Resolution } from '../entities/thing.ts';
import type { ParsedDocument, Problem, SourceDocument, SourceKind } from '../facts/fact.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { decode } from '../sources/bytes/decode.ts';
import { isHtml } from '../sources/html/html.ts';
import { readDocument } from '../sources/read.ts';
import { changesFor, newProjectIds, writeChanges } from './changes/changes.ts';
import { type Counts, noCounts } from './changes/counts.ts';
import { changesNothing, type Written } from './changes/written.ts';
import { holdFacts } from './decided/held-facts.ts';
import { whileUnsettled } from './decided/unsettled.ts';
import { withdrawal } from './decided/withdrawn.ts';
import { finishedRun, type ImportStarter, recordDocument } from './import-run.ts';
import { judgeTouched, touchedBy } from './judge/judgements.ts';
import { readKnown } from './known/known.ts';
import { takeLock } from './lock.ts';
import { isMigrated } from './migrations.ts';
import { type ResolvedParts, resolve, tidyUp } from './parts.ts';
import { loadedHash } from './reference/loaded.ts';
import { settleContested } from './retold/contested.ts';
import { removeStale } from './retold/stale.ts';
import { countCodes } from './tally.ts';

export interface ImportOptions {
  /** Does everything up to the counts, and then takes it back. */
  readonly dryRun?: boolean;
  /** When the document was fetched, ISO 8601; goes before what it says itself. */
  readonly retrievedAt?: string;
  /** What kind it is; recognised where it is not given. */
  readonly kind?: SourceKind;
  /** For the record of the run; the command line where it is not said. */
  readonly startedBy?: ImportStarter;
}

/** What came of one document. */
export interface ImportOutcome extends Written {
  /** False when there was nothing to be read in it; then the graph is as it was, and the problems say why. */
  readonly read: boolean;
  /** The record of the run; of the earlier one where nothing changed; null where nothing was read, or of a dry run. */
  readonly run: string | null;
  readonly source: SourceDocument;
  readonly judgements: readonly Judgement[];
  readonly problems: readonly FoundProblem[];
}

/** A problem, and where in the document's text it is when it was found after reading. */
export type FoundProblem = Problem & { readonly start?: number };

/**
 * Imports one document: all of it in one transaction, or nothing. The same document again changes nothing.
 *
 * @param name the file's name, for documents that do not say what they are.
 */
export async function importDocument(
  graph: Graph,
  reference: Reference,
  bytes: Uint8Array,
  name: string,
  options: ImportOptions = {},
): Promise<ImportOutcome> {
  const document = readDocument(bytes, name, reference, options);
  const outcome = await importFacts(graph, reference, document, options);
  if (outcome.problems.every(({ start }) => start === undefined)) return outcome;
  const decoded = decode(bytes);
  // In a saved web page, offsets count in the text that a reader sees, and lines in the file.
  if (!('text' in decoded) || isHtml(decoded.text, name)) return outcome;
  return { ...outcome, problems: outcome.problems.map((problem) => placed(problem, decoded.text)) };
}

function placed({ start, ...problem }: FoundProblem, text: string): FoundProblem {
  if (start === undefined || problem.line !== null) return problem;
  const lines = text.slice(0, start).split('\n');
  return { ...problem, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Imports what has been read out of a document. */
export async function importFacts(
  graph: Graph,
  reference: Reference,
  document: ParsedDocument,
  { dryRun = false, startedBy = 'COMMAND_LINE' }: ImportOptions = {},
): Promise<ImportOutcome> {
  const { source, facts, problems } = document;
  if (facts.length === 0) {
    return { read: false, run: null, source, nodes: {}, relationships: {}, judgements: [], problems };
  }
  const imported = await (dryRun
    ? rehearse(graph, reference, document)
    : graph.write((run) => write(run, reference, document, startedBy)));
  if ('code' in imported) {
    return {
      ...{ read: false, run: null, source, nodes: {}, relationships: {} },
      ...{ judgements: [], problems: [imported] },
    };
  }
  const { resolution, written, run } = imported;
  return {
    read: true,
    run: dryRun ? null : run,
    source,
    ...written,
    judgements: resolution.judgements,
    problems: [
      ...problems,
      ...resolution.problems.map((problem) => ({ ...problem, line: null, column: null })),
    ],
  };
}

interface Imported {
  readonly resolution: Resolution;
  readonly written: Written;
  readonly run: string | null;
}

/** @returns the problem where a person withdrew the document. */
async function write(
  run: Run,
  reference: Reference,
  document: ParsedDocument,
  startedBy: ImportStarter,
): Promise<Imported | Problem> {
  await takeLock(run);
  const refused = await withdrawal(run, document.source.id);
  if (refused !== null) return refused;
  const resolved = await resolvedBy(run, reference, document);
  if (resolved.unsettled.length === 0)
    return await writeResolved(run, reference, document, resolved, startedBy);
  return await whileUnsettled(run, resolved.unsettled, async () =>
    writeResolved(run, reference, document, await resolvedBy(run, reference, document), startedBy),
  );
}

async function resolvedBy(run: Run, reference: Reference, document: ParsedDocument): Promise<ResolvedParts> {
  return resolve([document], await readKnown(run, [document]), reference);
}

async function writeResolved(
  run: Run,
  reference: Reference,
  document: ParsedDocument,
  resolved: ResolvedParts,
  startedBy: ImportStarter,
): Promise<Imported> {
  const { resolution } = resolved;
  const changes = await changesFor(run, resolution);
  const written = await writeChanges(run, changes);
  let isSame = changesNothing(written);
  if ((written.nodes.SourceDocument ?? noCounts).new > 0) {
    await run({
      text: 'MATCH (source:SourceDocument {id: $id}) SET source.importedAt = datetime()',
      parameters: { id: document.source.id },
    });
  } else {
    isSame = !(await removeStale(run, reference, resolution)) && isSame;
  }
  await tidyUp(run, resolved);
  await holdFacts(run, reference, newProjectIds(changes));
  const others = await settleContested(run, reference, resolution.contested);
  const [organizations, projects] = touchedBy(resolution);
  await judgeTouched(run, reference, [...organizations, ...others], projects);
  const problemCounts = countCodes([...document.problems, ...resolution.problems]);
  const { id } = document.source;
  const earlier = isSame ? await finishedRun(run, id) : null;
  return {
    ...{ resolution, written },
    run: earlier ?? (await recordDocument(run, id, startedBy, { ...written, problemCounts })),
  };
}

/** What `write` would do. A graph that was never set up is not set up for it: there everything is new. */
async function rehearse(
  graph: Graph,
  reference: Reference,
  document: ParsedDocument,
): Promise<Imported | Problem> {
  if (!(await isMigrated(graph)) || (await loadedHash(graph, 'reference')) === null) {
    const resolution = resolveEntities(document, nothingKnown, reference);
    return { resolution, written: allNew(resolution), run: null };
  }
  const takenBack = new Error('A dry run ends by taking everything back.');
  let imported: Imported | Problem | null = null;
  try {
    await graph.write(async (run) => {
      imported = await write(run, reference, document, 'COMMAND_LINE');
      throw takenBack;
    });
  } catch (error) {
    if (error !== takenBack) throw error;
  }
  return imported as unknown as Imported | Problem;
}

function allNew({ nodes, relationships, claims }: Resolution): Written {
  const tally = (names: readonly string[]) => {
    const counts: Record<string, Counts> = {};
    for (const name of names) counts[name] = { ...noCounts, new: (counts[name]?.new ?? 0) + 1 };
    return counts;
  };
  return {
    nodes: tally([...nodes.map(({ label }) => label), ...claims.map(() => 'Evidence')]),
    relationships: tally(relationships.map(({ type }) => type)),
  };
}
