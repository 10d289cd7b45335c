import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../../src/neo4j/graph.ts';
import { type Ran, samverkan, start } from '../bin/command.ts';
import type { Dice } from '../conformance/dice.ts';
import { emptyGraph } from '../neo4j/graph.ts';
import type { OwnDatabase } from './own-database.ts';
import { differs, howFar, type Said, said } from './said.ts';

/** A command that is killed, and what must be there when it has been run again. */
export interface Victim {
  /** "import of a table" */
  readonly what: string;
  /** Makes the graph that the command begins with. */
  readonly prepare: (database: OwnDatabase) => Promise<void>;
  readonly args: readonly string[];
  /** What a command says that comes when all is done already. */
  readonly isDone?: RegExp;
}

/** What is killed: the command; the database, which is started again when the command has ended; or the database, which is started again at once. */
export type Killed = 'command' | 'database' | 'database, back at once';

/** One kill, and what came of it. */
export interface Trial {
  readonly what: string;
  readonly killed: Killed | 'command, while another waits';
  /** Milliseconds after the command was begun. */
  readonly at: number;
  /** What was in the graph then. */
  readonly found: string;
  /** What is not as after a run that nobody killed; nothing where all is. */
  readonly wrong: readonly string[];
}

/** What a run that nobody kills makes, and how long it takes in milliseconds. */
export interface Clean {
  readonly said: Said;
  readonly duration: number;
}

/** Runs a command twice, the first time while the database has not planned its statements yet. */
export async function cleanRun({ what, prepare, args }: Victim, database: OwnDatabase): Promise<Clean> {
  const once = async (): Promise<Clean> => {
    await prepare(database);
    const begun = performance.now();
    await done(args, database);
    const duration = performance.now() - begun;
    return { said: await said(database.graph()), duration };
  };
  const first = await once();
  const clean = await once();
  const wrong = differs(clean.said, first.said);
  if (wrong.length > 0) throw new Error(`${what}: two runs that nobody killed differ: ${wrong.join('; ')}`);
  return clean;
}

/** Moments spread over the whole of a run, one in each of `count` equal parts of it. */
export function momentsIn(duration: number, count: number, dice: Dice): readonly number[] {
  return Array.from({ length: count }, (_, i) =>
    Math.round((duration * (i + dice.below(1_000) / 1_000)) / count),
  );
}

/** Begins a command, kills it or its database at a moment, runs it again, and compares. */
export async function tried(
  victim: Victim,
  killed: Killed,
  at: number,
  clean: Clean,
  database: OwnDatabase,
): Promise<Trial> {
  await victim.prepare(database);
  const command = start(victim.args, database.env());
  await sleep(at);
  if (killed === 'command') command.kill('SIGKILL');
  else await database.kill();
  if (killed === 'database, back at once') await database.start();
  await command.ended;
  if (killed === 'database') await database.start();
  const found = await howFar(database.graph());
  const again = await samverkan(victim.args, database.env());
  const isWhole = again.code === 0 || victim.isDone?.test(again.stdout + again.stderr) === true;
  return {
    what: victim.what,
    killed,
    at,
    found,
    wrong: [
      ...(isWhole ? [] : [`again: exit code ${again.code}, ${lastOf(again)}`]),
      ...differs(await said(database.graph()), clean.said),
    ],
  };
}

/** Runs a command to its end, and throws where it fails. */
export async function done(args: readonly string[], database: OwnDatabase): Promise<Ran> {
  const ran = await samverkan(args, database.env());
  if (ran.code !== 0) throw new Error(`samverkan ${args.join(' ')}: exit code ${ran.code}, ${lastOf(ran)}`);
  return ran;
}

export async function emptied(database: OwnDatabase): Promise<void> {
  await emptyGraph(database.graph());
}

/** The id of the document that says most. */
export async function largestDocument(graph: Graph): Promise<string> {
  const [row] = await graph.read({
    text: `MATCH (document:SourceDocument) WHERE document.kind <> 'REFERENCE'
RETURN document.id AS id ORDER BY COUNT { (document)<-[:FROM]-() } DESC LIMIT 1`,
    parameters: {},
  });
  if (row === undefined) throw new Error('There is no document.');
  return row.id as string;
}

function lastOf({ stdout, stderr }: Ran): string {
  return ((stderr + stdout).trim().split('\n').at(-1) ?? '').slice(0, 200);
}
