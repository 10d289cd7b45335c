import { setTimeout as sleep } from 'node:timers/promises';
import { type Config, readConfig } from '../config.ts';
import type { Graph, GraphAddress } from '../neo4j/graph.ts';
import { holderOf } from '../neo4j/local/lock.ts';
import { passwordFile } from '../neo4j/local/password.ts';
import { LocalNeo4jProblem } from '../neo4j/local/problem.ts';
import type { LocalNeo4j } from '../neo4j/local/start.ts';
import type { Progress } from './progress.ts';

/** The graph that the configuration means, open and answering. */
export interface ConfiguredGraph {
  readonly graph: Graph;
  /** For those who need a connection of their own. */
  readonly address: GraphAddress;
  /** Without user and password: "bolt://127.0.0.1:7687". */
  readonly uri: string;
  readonly username: string;
  /** The file with the password; null when the environment has it. */
  readonly passwordFile: string | null;
  /** Whether this process started the database, which then ends with it. */
  readonly own: boolean;
  /** Where Neo4j Browser is; null when nobody knows. */
  readonly browserUrl: string | null;
  /** Resolves if a database that this process started ends by itself; never for another's. */
  readonly ended: Promise<void>;
  /** Closes the graph, and stops the database where this process started it. */
  close(): Promise<void>;
}

/** What the graph is opened for. */
export interface Use {
  /** What this process is, for whoever finds the database in use. */
  readonly command: string;
  /** Whether a database that another process runs will not do. */
  readonly alone: boolean;
  /** Longest time that one read may take in the database, in milliseconds; as long as it takes where it is not said. */
  readonly readTimeout?: number;
  /** Where this process serves the API, which a database of our own then gets Neo4j Browser's guide and style from. */
  readonly apiOrigin?: string | null;
}

/** Longest wait for a database that is just starting, in milliseconds. */
const patience = 60_000;

/**
 * Opens the graph: the Neo4j that NEO4J_URI names; else the one that runs in the data folder already; else a new one
 * there. Throws LocalNeo4jProblem, in one sentence, when that cannot be.
 */
export async function openConfiguredGraph(
  config: Config,
  progress: Progress,
  use: Use = { command: 'samverkan', alone: false },
): Promise<ConfiguredGraph> {
  const { neo4j } = config;
  if (neo4j !== null)
    return await progress.step(
      'Neo4j',
      () => openGiven(neo4j, use),
      ({ uri }) => uri,
    );
  return await progress.step(
    'Neo4j',
    async (tell) =>
      (use.alone ? null : await joinRunning(config, use, tell)) ?? (await startOwn(config, use, tell)),
    ({ uri }) => uri,
  );
}

/** Opens the graph that the environment means, whoever runs it, while `work` runs. */
export async function withGraph<T>(
  command: string,
  progress: Progress,
  work: (configured: ConfiguredGraph) => Promise<T>,
): Promise<T> {
  const configured = await openConfiguredGraph(readConfig(process.env), progress, { command, alone: false });
  try {
    return await work(configured);
  } catch (error) {
    if (!isLost(error)) throw error;
    throw new LocalNeo4jProblem(
      `Neo4j at ${configured.uri} has stopped answering. What was written until then is there: start it, and run ${command} again.`,
      { cause: error },
    );
  } finally {
    await configured.close();
  }
}

/** Whether an error is that the database went away. */
function isLost(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ServiceUnavailable' || code === 'SessionExpired';
}

/** Where the address of another's Neo4j comes from. */
export const whoSays = 'NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD say where it is';

async function openGiven(address: GraphAddress, use: Use): Promise<ConfiguredGraph> {
  const graph = await openAnswering(address, whoSays, use);
  return {
    graph,
    address,
    uri: address.uri,
    username: address.username,
    passwordFile: null,
    own: false,
    browserUrl: null,
    ended: new Promise(() => {}),
    close: () => graph.close(),
  };
}

/** The database that another process runs in the data folder; null when none does. */
async function joinRunning(
  config: Config,
  use: Use,
  tell: (progress: string) => void,
): Promise<ConfiguredGraph | null> {
  for (const end = Date.now() + patience; ; await sleep(200)) {
    const holder = holderOf(config.dataFolder);
    if (holder === null) return null;
    if (holder.ports !== null) {
      const { localAddress, localBrowserUrl } = await import('../neo4j/local/start.ts');
      const address = localAddress(config.dataFolder, holder.ports);
      const graph = await openAnswering(address, `${holder.command} (process ${holder.pid}) runs it`, use);
      return {
        ...described(config, address, localBrowserUrl(holder.ports)),
        own: false,
        graph,
        ended: new Promise(() => {}),
        close: () => graph.close(),
      };
    }
    if (Date.now() > end) {
      throw new LocalNeo4jProblem(
        `${holder.command} (process ${holder.pid}) has had the database for too long without opening it: wait for it or stop it, and try again.`,
      );
    }
    tell(`waiting for ${holder.command} (process ${holder.pid}), which has it and does not answer yet`);
  }
}

async function startOwn(
  config: Config,
  use: Use,
  tell: (progress: string) => void,
): Promise<ConfiguredGraph> {
  const { startLocalNeo4j } = await import('../neo4j/local/start.ts');
  const { dataFolder, cacheFolder, boltPort, httpPort } = config;
  const database = await startLocalNeo4j({
    dataFolder,
    cacheFolder,
    boltPort,
    httpPort,
    command: use.command,
    apiOrigin: use.apiOrigin ?? null,
    tell,
  });
  try {
    return await openOwn(config, database, use);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function openOwn(config: Config, database: LocalNeo4j, use: Use): Promise<ConfiguredGraph> {
  const graph = await openAnswering(database.address, `its log is in ${config.dataFolder}`, use);
  return {
    ...described(config, database.address, database.browserUrl),
    own: true,
    graph,
    ended: database.ended,
    async close() {
      await graph.close();
      await database.stop();
    },
  };
}

function described(config: Config, address: GraphAddress, browserUrl: string) {
  const { uri, username } = address;
  return { address, uri, username, passwordFile: passwordFile(config.dataFolder), browserUrl };
}

/** Opens a graph that answers. Throws LocalNeo4jProblem, in one sentence that ends with `hint`, when it does not. */
export async function openAnswering(
  address: GraphAddress,
  hint: string,
  { readTimeout }: Pick<Use, 'readTimeout'> = {},
): Promise<Graph> {
  // Loaded while the database starts, which takes longer.
  const { openGraph } = await import('../neo4j/graph.ts');
  const graph = openGraph(address, readTimeout === undefined ? {} : { readTimeout });
  try {
    await graph.reach();
    return graph;
  } catch (error) {
    await graph.close();
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
      throw new LocalNeo4jProblem(
        `Neo4j at ${address.uri} has no database "${address.database}": NEO4J_DATABASE names it.`,
        { cause: error },
      );
    }
    const why = code.startsWith('Neo.ClientError.Security.')
      ? 'refuses the user and password'
      : 'does not answer';
    throw new LocalNeo4jProblem(`Neo4j at ${address.uri} ${why}: ${hint}.`, { cause: error });
  }
}
