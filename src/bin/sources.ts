import { userInfo } from 'node:os';
import { createInterface } from 'node:readline/promises';
import { undoDecision } from '../curation/undo.ts';
import { withdrawSource } from '../curation/withdraw-source.ts';
import { referenceFolder } from '../folders.ts';
import type { Graph } from '../neo4j/graph.ts';
import { readReference } from '../reference/read.ts';
import { withGraph } from './graph.ts';
import { CommandProblem } from './problem.ts';
import { openProgress } from './progress.ts';

interface ListedSource {
  readonly id: string;
  readonly kind: string | null;
  readonly title: string | null;
  /** How many projects it tells of. */
  readonly projects: number;
  readonly importedAt: string | null;
  /** When the page was fetched, where it or its sender says. */
  readonly retrievedAt: string | null;
  /** Who withdrew it, and when; null where nobody did. */
  readonly withdrawn: { readonly by: string; readonly at: string; readonly reason: string | null } | null;
}

/** Prints the documents that were imported, and those that were withdrawn. */
export async function sourcesCommand({ json = false }: { readonly json?: boolean }): Promise<number> {
  return await withGraph('samverkan sources', openProgress(), async ({ graph }) => {
    const listed = await sources(graph);
    process.stdout.write(
      json ? `${JSON.stringify(listed, null, 2)}\n` : listed.map((one) => `${lineOf(one)}\n`).join(''),
    );
    return 0;
  });
}

async function sources(graph: Graph): Promise<readonly ListedSource[]> {
  const rows = await graph.read({
    text: `CALL () {
  MATCH (source:SourceDocument) WHERE NOT source.kind IN ['REFERENCE', 'PERSON']
  RETURN source.id AS id, source.kind AS kind, source.title AS title,
    COUNT { (source)<-[:DESCRIBED_IN]-() } AS projects, toString(source.importedAt) AS importedAt,
    toString(source.retrievedAt) AS retrievedAt, null AS withdrawn
  UNION ALL
  MATCH (decision:Decision {kind: 'WITHDRAW_SOURCE'}) WHERE decision.undoneAt IS NULL
  RETURN decision.things[0] AS id, null AS kind, decision.value AS title, 0 AS projects, null AS importedAt, null AS retrievedAt,
    {by: decision.by, at: toString(decision.decidedAt), reason: decision.reason} AS withdrawn
}
RETURN * ORDER BY withdrawn IS NOT NULL, importedAt, id`,
    parameters: {},
  });
  return rows.map(({ id, kind, title, projects, importedAt, retrievedAt, withdrawn }) => ({
    ...{ id, kind, title, projects, importedAt, retrievedAt, withdrawn },
  })) as unknown as readonly ListedSource[];
}

function lineOf({ id, kind, title, projects, importedAt, retrievedAt, withdrawn }: ListedSource): string {
  const state =
    withdrawn === null
      ? [
          kind,
          `${projects} ${projects === 1 ? 'project' : 'projects'}`,
          retrievedAt === null ? 'without a day' : `fetched ${retrievedAt.slice(0, 10)}`,
          importedAt === null ? 'not whole' : `imported ${importedAt.slice(0, 19).replace('T', ' ')}`,
        ].join(', ')
      : `withdrawn ${withdrawn.at.slice(0, 10)} by ${withdrawn.by}${withdrawn.reason === null ? '' : `: ${withdrawn.reason}`}`;
  return `${id}  ${title ?? ''} (${state})`;
}

export interface WithdrawOptions {
  readonly by?: string;
  readonly reason?: string;
  /** Without asking. */
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** Withdraws a document, after asking where somebody is there to answer. */
export async function withdrawCommand(
  id: string,
  { by = userInfo().username, reason, yes = false, json = false }: WithdrawOptions,
): Promise<number> {
  const progress = openProgress(process.stderr, { json });
  return await withGraph('samverkan sources withdraw', progress, async ({ graph }) => {
    const found = (await sources(graph)).find((one) => one.id === id && one.withdrawn === null);
    if (!yes && found !== undefined && !(await agrees(found))) return 1;
    const decision = await progress.step(
      'Withdraw',
      (tell) =>
        withdrawSource(graph, readReference(referenceFolder), { id, by, reason: reason ?? null }, (gone) =>
          tell(`${gone} statements`),
        ),
      () => id,
    );
    process.stdout.write(
      json
        ? `${JSON.stringify({ decision, document: id }, null, 2)}\n`
        : `${id} is withdrawn. It can be imported again after: samverkan sources restore ${id}\n`,
    );
    return 0;
  });
}

async function agrees(found: ListedSource): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return true;
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await asking.question(
      `${lineOf(found)}\nWhat only it states goes. Withdraw it? (yes/no) `,
    );
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    asking.close();
  }
}

/** Undoes the withdrawal of a document, so that it can be imported again. */
export async function restoreCommand(
  id: string,
  { by = userInfo().username, json = false }: Pick<WithdrawOptions, 'by' | 'json'>,
): Promise<number> {
  return await withGraph('samverkan sources restore', openProgress(), async ({ graph }) => {
    const [found] = await graph.read({
      text: `OPTIONAL MATCH (source:SourceDocument {id: $id})
OPTIONAL MATCH (decision:Decision {kind: 'WITHDRAW_SOURCE'}) WHERE decision.undoneAt IS NULL AND decision.things[0] = $id
RETURN source IS NOT NULL AS isThere, decision.id AS decision`,
      parameters: { id },
    });
    const withdrawal = (found?.decision ?? null) as string | null;
    if (withdrawal === null) {
      throw new CommandProblem(
        found?.isThere === true
          ? `${id} is not withdrawn: what it says is in the graph.`
          : `The id of a withdrawn document was expected, as "samverkan sources" prints it; got ${id}.`,
      );
    }
    const decision = await undoDecision(graph, readReference(referenceFolder), { id: withdrawal, by });
    process.stdout.write(
      json
        ? `${JSON.stringify({ decision, document: id }, null, 2)}\n`
        : `${id} can be imported again. What it said is back when it is: the program does not keep documents.\n`,
    );
    return 0;
  });
}
