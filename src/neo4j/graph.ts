import neo4j, {
  type Driver,
  type Record as DriverRecord,
  type ManagedTransaction,
  type ProfiledPlan,
  type QueryResult,
  type Session,
} from 'neo4j-driver';
import type { Statement } from '../cypher/statement.ts';
import { toDriver } from './driver-values.ts';

/** One row of a result: plain JavaScript values under the names of the RETURN clause. */
export type Row = Readonly<Record<string, unknown>>;

/** Runs a statement inside an open transaction. */
export type Run = (statement: Statement) => Promise<readonly Row[]>;

/** Runs a statement inside an open transaction, and hands on each row as it comes. */
export type EachRow = (statement: Statement, row: (row: Row) => void) => Promise<void>;

/** One step of what the database did for a statement. */
export interface PlanStep {
  readonly operator: string;
  readonly details: string;
  readonly databaseHits: number;
  readonly rows: number;
  readonly children: readonly PlanStep[];
}

/** Rows, and how they were found. */
export interface Profile {
  readonly rows: readonly Row[];
  /** The last step, with those before it as its children; null when the database tells nothing. */
  readonly plan: PlanStep | null;
  /** In the database, until the first row was there, and until the last was taken. */
  readonly milliseconds: { readonly available: number; readonly consumed: number };
}

/** The graph database, as the rest of the program sees it. */
export interface Graph {
  /**
   * Runs one statement that only reads, in a transaction of its own; run again where the database or the cluster asks for
   * it. It sees what this graph has written, and in a cluster what `after` stands for: bookmarks of another instance.
   */
  read(statement: Statement, after?: readonly string[]): Promise<readonly Row[]>;
  /**
   * Reads by several statements in one transaction, in which a node keeps the number that `id()` tells of it. Rows are handed on as they come, so that
   * many need not be in memory at once. Not run again. Waits until all of what `after` stands for can be seen.
   */
  reading<T>(work: (eachRow: EachRow) => Promise<T>, after?: readonly string[]): Promise<T>;
  /**
   * What stands for the last transaction that was committed, whoever wrote it: the same until there is another. A read that does not wait for it
   * may see some of what it wrote and not the rest, because Neo4j puts it into store and indexes piece by piece.
   */
  committed(after?: readonly string[]): Promise<readonly string[]>;
  /** Reads as `read` does, and tells what the database did for it. */
  profile(statement: Statement, after?: readonly string[]): Promise<Profile>;
  /** Runs `work` in one write transaction: all of it happens, or nothing. May run `work` again after a transient failure. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Runs one statement outside a managed transaction, as schema changes and `CALL … IN TRANSACTIONS` need. */
  execute(statement: Statement): Promise<readonly Row[]>;
  /** What stands for everything that this graph has written, and for the reads that waited for it. */
  bookmarks(): Promise<readonly string[]>;
  /** Resolves when the database answers; rejects with the driver's reason when it does not. */
  reach(): Promise<void>;
  close(): Promise<void>;
}

export interface GraphAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** The server's default database when null. */
  readonly database: string | null;
}

export interface GraphOptions {
  /** Told of every statement that is about to be sent: for counting and for logs. */
  readonly onStatement?: (statement: Statement) => void;
  /** Longest time a read may take in the database, in milliseconds. */
  readonly readTimeout?: number;
}

/** Opens the graph. Nothing is sent until the first statement. */
export function openGraph(address: GraphAddress, options: GraphOptions = {}): Graph {
  const driver: Driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
    disableLosslessIntegers: true,
    // The driver's own 30 and 60 seconds are longer than anybody waits for an answer from a database that is away.
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    maxTransactionRetryTime: 5_000,
    userAgent: 'samverkan',
  });
  const bookmarkManager = neo4j.bookmarkManager();
  const database = address.database === null ? {} : { database: address.database };
  const writing = { ...database, bookmarkManager, defaultAccessMode: neo4j.session.WRITE };
  // Members of a cluster may lag behind; a single server cannot, and answers sooner when it is not asked to check.
  const isCluster = address.uri.startsWith('neo4j');
  const told = options.onStatement ?? (() => {});

  const runIn =
    (transaction: ManagedTransaction): Run =>
    async (statement) => {
      told(statement);
      const result = await transaction.run(statement.text, toDriver(statement.parameters));
      return result.records.map(toRow);
    };

  const timeout = options.readTimeout === undefined ? {} : { timeout: options.readTimeout };

  const reader = (after: readonly string[], waits = isCluster): Session =>
    driver.session({
      ...database,
      defaultAccessMode: neo4j.session.READ,
      ...(isCluster ? { bookmarkManager } : {}),
      ...(waits ? { bookmarks: [...after] } : {}),
    });

  /** A transaction that the statement itself opens and ends: one round trip instead of three. */
  const readOnce = async (statement: Statement, session: Session): Promise<QueryResult> => {
    try {
      told(statement);
      return await withoutTrace(() => session.run(statement.text, toDriver(statement.parameters), timeout));
    } finally {
      await session.close();
    }
  };

  const readAgain = async (statement: Statement, session: Session): Promise<readonly Row[]> => {
    try {
      return await session.executeRead((transaction) => runIn(transaction)(statement), timeout);
    } finally {
      await session.close();
    }
  };

  return {
    async read(statement, after = []) {
      try {
        return (await readOnce(statement, reader(after))).records.map(toRow);
      } catch (error) {
        if (!neo4j.isRetryableError(error)) throw error;
        return await readAgain(statement, reader(after));
      }
    },
    async reading(work, after = []) {
      const session = reader(after, true);
      try {
        const transaction = await session.beginTransaction(timeout);
        const result = await work(async (statement, row) => {
          told(statement);
          const found = transaction.run(statement.text, toDriver(statement.parameters));
          for await (const record of found) row(toRow(record));
        });
        await transaction.commit();
        return result;
      } finally {
        await session.close();
      }
    },
    async committed(after = []) {
      const session = reader(after);
      try {
        await session.executeRead(
          (transaction) => runIn(transaction)({ text: 'RETURN 1', parameters: {} }),
          timeout,
        );
        return session.lastBookmarks();
      } finally {
        await session.close();
      }
    },
    async profile(statement, after = []) {
      const result = await readOnce({ ...statement, text: `PROFILE ${statement.text}` }, reader(after));
      const { profile, resultAvailableAfter, resultConsumedAfter } = result.summary;
      return {
        rows: result.records.map(toRow),
        plan: profile === false ? null : toStep(profile),
        milliseconds: { available: Number(resultAvailableAfter), consumed: Number(resultConsumedAfter) },
      };
    },
    async write(work) {
      const session = driver.session(writing);
      try {
        return await session.executeWrite((transaction) => work(runIn(transaction)));
      } finally {
        await session.close();
      }
    },
    async execute(statement) {
      const session = driver.session(writing);
      try {
        told(statement);
        const result = await session.run(statement.text, toDriver(statement.parameters));
        return result.records.map(toRow);
      } finally {
        await session.close();
      }
    },
    async bookmarks() {
      return [...(await bookmarkManager.getBookmarks())];
    },
    async reach() {
      // The driver's own check is content with a server that has no database of this name. Not retried.
      const session = driver.session({ ...database, defaultAccessMode: neo4j.session.READ });
      try {
        await session.run('RETURN 1');
      } finally {
        await session.close();
      }
    },
    async close() {
      await driver.close();
    },
  };
}

/**
 * Calls what would keep a stack trace in case of an error: the driver writes one down for every statement, which takes a tenth
 * of an answer's time and leads nowhere but here.
 */
function withoutTrace<T>(call: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return call();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function toStep(step: ProfiledPlan): PlanStep {
  return {
    operator: step.operatorType.replace(/@.*$/, ''),
    details: String(step.arguments.Details ?? ''),
    databaseHits: Number(step.dbHits),
    rows: Number(step.rows),
    children: step.children.map(toStep),
  };
}

function toRow(record: DriverRecord): Row {
  return record.toObject();
}
