import { type Config, readConfig } from '../config.ts';
import { neo4jBrowserFolder, referenceFolder, schemaFolder, seedsFolder, webFolder } from '../folders.ts';
import type { Graph, GraphAddress } from '../neo4j/graph.ts';
import { holderOf, inUse } from '../neo4j/local/lock.ts';
import type { Reference } from '../reference/reference.ts';
import { apiOrigin } from './api-origin.ts';
import type { ConfiguredGraph } from './graph.ts';
import { graphToCome } from './graph-to-come.ts';
import { CommandProblem } from './problem.ts';
import { openProgress, type Progress } from './progress.ts';
import { listenForSignals } from './signals.ts';

/** Longest time that one read may take in the database, in milliseconds. */
const readTimeout = 20_000;
/** The most links of a network in one answer: with more, making it would hold up other requests. */
const maximumLinks = 100_000;

/**
 * Runs the API until it is told to stop. The server answers at once; it is ready when the graph is migrated and loaded.
 * Resolves with the exit code; throws when it cannot start.
 */
export async function serveCommand(): Promise<number> {
  const config = readConfig(process.env);
  refuseSecond(config);
  const progress = openProgress();
  const signals = listenForSignals();
  const open = async () => {
    const { openConfiguredGraph } = await import('./graph.ts');
    return openConfiguredGraph(config, progress, {
      command: 'samverkan serve',
      alone: true,
      readTimeout,
      apiOrigin: apiOrigin(config),
    });
  };
  // A database of our own takes its time, so it starts first; for another's the server need not wait.
  const opening = config.neo4j === null ? open() : null;
  // Awaited below; until then the server has the floor, whose own failure comes first.
  opening?.catch(() => {});

  const server = await startServer(config);
  const configured = await (opening ?? open());
  const stopped = Promise.race([signals.first(), configured.ended.then(() => 'ended' as const)]);
  try {
    server.arrive(configured);
    const why = await Promise.race([stopped, run(server, configured, progress)]);
    if (why === 'ended')
      throw new CommandProblem(`Neo4j ended by itself; its log is in ${config.dataFolder}.`);
    process.stderr.write('Stopping …\n');
    return 0;
  } finally {
    await server.close();
    await configured.close();
  }
}

/** Gets ready and says so. Never resolves; rejects when it cannot get ready. */
async function run(server: Server, configured: ConfiguredGraph, progress: Progress): Promise<never> {
  await fill(configured.graph, progress);
  server.ready();
  process.stdout.write(banner(server.origin, configured));
  return await new Promise<never>(() => {});
}

/** Before anything is begun: two servers of one data folder would be after the same port too. */
function refuseSecond(config: Config): void {
  const holder = config.neo4j === null ? holderOf(config.dataFolder) : null;
  if (holder === null) return;
  throw new CommandProblem(inUse(config.dataFolder, holder));
}

interface Server {
  readonly origin: string;
  arrive(configured: ConfiguredGraph): void;
  ready(): void;
  close(): Promise<void>;
}

async function startServer(config: Config): Promise<Server> {
  const [
    { buildServer },
    { countOpen, rehearse },
    { openLog },
    { openApi },
    { apiSchema },
    { mutationsOf },
    { openNetworks },
    { readReference },
    { isMigrated },
  ] = await Promise.all([
    import('../server/server.ts'),
    import('../server/rehearse.ts'),
    import('../server/log.ts'),
    import('../resolvers/execute.ts'),
    import('../resolvers/schema.ts'),
    import('../mutations/mutations.ts'),
    import('./networks.ts'),
    import('../reference/read.ts'),
    import('../write/migrations.ts'),
  ]);
  const { graph, arrive } = graphToCome();
  let address: GraphAddress | null = null;
  let browserUrl: string | null = null;
  let isFilled = false;
  const closing = new AbortController();
  let reference: Reference | null = null;
  const mutations = mutationsOf(
    () => (reference ??= readReference(referenceFolder)),
    () => isFilled,
  );
  const { networks, close: closeNetworks } = openNetworks(() => address, maximumLinks);
  const app = await buildServer({
    graph,
    api: openApi(apiSchema(schemaFolder, mutations, { ...networks })),
    adminToken: config.adminToken,
    ready: async () => isFilled && (await isMigrated(graph)),
    webFolder,
    frameAncestors: config.frameAncestors,
    neo4jBrowserFolder,
    browserUrl: () => browserUrl,
    log: openLog(config.logLevel),
  });
  const open = countOpen(app.server);
  // Told when it is of use: until then the terminal's line is the database's.
  const { level } = app.log;
  app.log.level = 'warn';
  const origin = await app
    .listen({ host: config.host, port: config.port })
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE')
        throw new CommandProblem(`Cannot listen on ${config.host}: ${error.message}.`);
      throw new CommandProblem(`Port ${config.port} is in use: stop what uses it, or set PORT to another.`);
    });
  app.log.level = level;
  return {
    origin,
    arrive(configured) {
      ({ address, browserUrl } = configured);
      arrive(configured.graph);
    },
    ready() {
      isFilled = true;
      // Whoever comes before it is through waits as long as without it; nobody needs to hear of that.
      rehearse(origin, webFolder, closing.signal, open).catch(() => {});
    },
    async close() {
      closing.abort();
      await app.close();
      await closeNetworks();
    },
  };
}

/** What every start makes sure of; does next to nothing when it is there already. */
async function fill(graph: Graph, progress: Progress): Promise<void> {
  const [{ migrate }, { readReference }, { loadReference }, { loadSeeds }] = await Promise.all([
    import('../write/migrations.ts'),
    import('../reference/read.ts'),
    import('../write/reference/reference.ts'),
    import('../write/reference/seeds.ts'),
  ]);
  const summary = (outcome: { readonly summary: string }) => outcome.summary;
  await progress.step('Schema', () => migrate(graph), summary);
  const reference = readReference(referenceFolder);
  await progress.step('Reference data', () => loadReference(graph, reference), summary);
  await progress.step('Seeds', () => loadSeeds(graph, reference, seedsFolder), summary);
}

function banner(origin: string, { browserUrl, uri, username, passwordFile }: ConfiguredGraph): string {
  const password = passwordFile === null ? 'password in NEO4J_PASSWORD' : `password in ${passwordFile}`;
  return `
Samverkan is ready.
  Explorer       ${origin}/
  GraphiQL       ${origin}/graphiql
  Neo4j Browser  ${browserUrl ?? `that of ${uri}`}  (user ${username}, ${password})

Ctrl-C stops it.
`;
}
