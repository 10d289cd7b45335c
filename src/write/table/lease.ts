import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph, Row } from '../../neo4j/graph.ts';

/**
 * The right to write a document in many transactions, which one process has at a time. The graph says who has it and until when (the node `Lease`, by the
 * database's clock). It is renewed while it is held; that of a process that was killed runs out.
 */
export interface Lease {
  /** Tells its holder apart from every other. */
  readonly holder: string;
  /** Resolves at once while the lease is held. Where it ran out, because the process was suspended, waits until it is had again. */
  hold(): Promise<void>;
  release(): Promise<void>;
}

/** Who asks, and how long it waits. */
export interface Applicant {
  /** What the process is: "samverkan import". */
  readonly command: string;
  /** Told whom it waits for. */
  readonly tell?: (message: string) => void;
  /** Longest wait, in milliseconds; without end where it is not said. */
  readonly patience?: number;
}

/** Somebody else has been writing for longer than the applicant can wait. The message says who. */
export class LeaseHeld extends Error {
  override readonly name = 'LeaseHeld';
}

/** How long a lease is good for, and how long it takes to be renewed or asked for again, in milliseconds. */
const term = 5_000;
const renewal = 1_500;
const pause = 400;

/** For a writer that nobody needs to wait for: the lock of each transaction is all there is. */
export function noLease(): Lease {
  return { holder: randomUUID(), hold: async () => {}, release: async () => {} };
}

/**
 * Waits until nobody else has the lease, and takes it.
 *
 * @param document what is to be written, as whoever waits is told of it.
 * @throws LeaseHeld
 */
export async function takeLease(graph: Graph, document: string, applicant: Applicant): Promise<Lease> {
  const holder = randomUUID();
  let heldUntil = 0;
  const take = () =>
    untilFree(applicant, async () => {
      const asked = Date.now();
      const other = await ask(graph, holder, document, applicant.command);
      if (other === null) heldUntil = asked + term;
      return other;
    });
  await take();
  const timer = setInterval(async () => {
    const asked = Date.now();
    // Where the database does not answer, the lease is held until it runs out.
    await renew(graph, holder).then(
      (isHeld) => (heldUntil = isHeld ? asked + term : 0),
      () => {},
    );
  }, renewal);
  timer.unref();
  return {
    holder,
    async hold() {
      if (Date.now() >= heldUntil) await take();
    },
    async release() {
      clearInterval(timer);
      // One that cannot be given back runs out.
      await giveBack(graph, holder).catch(() => {});
    },
  };
}

/**
 * Waits until nobody has the lease: before what is written in one transaction, which needs none of its own.
 *
 * @throws LeaseHeld
 */
export async function waitForLease(graph: Graph, applicant: Applicant): Promise<void> {
  await untilFree(applicant, async () => {
    const [row] = await graph.read({
      text: `${described} WHERE lease.until > datetime() ${answer}`,
      parameters: {},
    });
    return row ?? null;
  });
}

/** Calls `holderNow` until it names nobody. */
async function untilFree(
  { tell, patience = Number.POSITIVE_INFINITY }: Applicant,
  holderNow: () => Promise<Row | null>,
): Promise<void> {
  for (const end = Date.now() + patience; ; await sleep(pause)) {
    const other = await holderNow();
    if (other === null) return;
    if (Date.now() >= end) throw new LeaseHeld(`${inWords(other)} is writing.`);
    tell?.(`waiting for ${inWords(other)}`);
  }
}

const described = `MATCH (lease:Lease {name: 'import'})
OPTIONAL MATCH (run:ImportRun {state: 'RUNNING'})
WITH lease, run ORDER BY run.startedAt DESC LIMIT 1
WITH lease, run`;
const answer =
  'RETURN lease {.holder, .command, .process, .host, .document} AS lease, run.rowsDone AS rowsDone, run.rowCount AS rowCount';

/** Takes the lease if it is free. Runs that still seem to go on are of those who had it before. Returns who has it otherwise. */
async function ask(graph: Graph, holder: string, document: string, command: string): Promise<Row | null> {
  return await graph.write(async (run) => {
    // Writing a property takes Neo4j's lock on the node.
    await run({ text: "MERGE (lease:Lease {name: 'import'}) SET lease.name = 'import'", parameters: {} });
    const rows = await run({
      text: `${described} WHERE lease.until > datetime.realtime() AND lease.holder <> $holder ${answer}`,
      parameters: { holder },
    });
    if (rows[0] !== undefined) return rows[0];
    await run({
      text: `MATCH (lease:Lease {name: 'import'})
SET lease += $said, lease.since = datetime.realtime(), lease.until = datetime.realtime() + duration({milliseconds: $term})
WITH lease MATCH (run:ImportRun {state: 'RUNNING'}) SET run.state = 'INTERRUPTED'`,
      parameters: { term, said: { holder, document, command, process: process.pid, host: hostname() } },
    });
    return null;
  });
}

async function renew(graph: Graph, holder: string): Promise<boolean> {
  const rows = await graph.execute({
    text: `MATCH (lease:Lease {name: 'import', holder: $holder})
SET lease.until = datetime.realtime() + duration({milliseconds: $term}) RETURN 1`,
    parameters: { holder, term },
  });
  return rows.length > 0;
}

async function giveBack(graph: Graph, holder: string): Promise<void> {
  await graph.execute({
    text: "MATCH (lease:Lease {name: 'import', holder: $holder}) SET lease = {name: 'import'}",
    parameters: { holder },
  });
}

/** "samverkan import (process 4711), operations.csv, 120,000 of 300,000 rows" */
function inWords({ lease, rowsDone, rowCount }: Row): string {
  const { command, process, host, document } = lease as Row;
  const where = host === hostname() ? '' : ` on ${host}`;
  const number = (n: unknown) => (n as number).toLocaleString('en');
  const rows = typeof rowCount === 'number' ? `, ${number(rowsDone)} of ${number(rowCount)} rows` : '';
  return `${command} (process ${process}${where}), ${document}${rows}`;
}
